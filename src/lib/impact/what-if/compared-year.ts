import type { AnnualFigure } from '../annual/figure.ts';
import { differenceError } from '../annual/standard-error.ts';
import type { Company, Money } from '../model.ts';
import type { SimulatedYear } from '../simulate/simulated-year.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { compared } from './compared.ts';
import type { Compared, ComparedLimit, ComparedYear } from './what-if-answer.ts';

/** Chances of the bad years that are shown. */
const bad = 0.95;
const worse = 0.99;

/** Two years of the same events, held against the company's limits. Source: docs/model.md, section 8. */
export function comparedYear(
	{ materiality, creditLine, appetite }: Company,
	today: SimulatedYear,
	changed: SimulatedYear
): ComparedYear {
	const figure = (annual: AnnualFigure, value: (year: SimulatedYear) => Simulated): Compared =>
		compared(
			value(today),
			value(changed),
			differenceError(today.distribution, changed.distribution, annual)
		);
	const limit = (loss: Money, accepted?: number): ComparedLimit => ({
		loss,
		accepted,
		chance: figure({ kind: 'exceedance', at: loss }, (year) => year.chanceAbove(loss))
	});
	return {
		expectedAnnualLoss: figure({ kind: 'mean' }, ({ expected }) => expected.expectedAnnualLoss),
		badYear95: figure({ kind: 'quantile', at: bad }, (year) => year.lossAt(bad)),
		badYear99: figure({ kind: 'quantile', at: worse }, (year) => year.lossAt(worse)),
		tailMean95: figure({ kind: 'tailMean', at: bad }, (year) => year.tailMean95),
		limits: {
			materiality: materiality === undefined ? undefined : limit(materiality),
			creditLine: creditLine === undefined ? undefined : limit(creditLine),
			appetite: appetite.map(({ loss, probability }) => limit(loss, probability))
		}
	};
}
