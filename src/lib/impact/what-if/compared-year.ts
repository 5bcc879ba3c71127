import type { AnnualFigure } from '../annual/figure.ts';
import { differenceError } from '../annual/standard-error.ts';
import type { Company } from '../model.ts';
import type { SimulatedYear } from '../simulate/simulated-year.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { compared } from './compared.ts';
import type { Compared, ComparedLimit, ComparedYear } from './what-if-answer.ts';

/** Chances of the bad years that are shown. */
const bad = 0.95;
const worse = 0.99;

/**
 * Two years of the same events, held against the company's limits. Yields between figures, each of which
 * takes a while. Source: docs/model.md, section 8.
 */
export function* comparedYear(
	{ materiality, creditLine, appetite }: Company,
	today: SimulatedYear,
	changed: SimulatedYear
): Generator<undefined, ComparedYear> {
	function* figure(
		annual: AnnualFigure,
		value: (year: SimulatedYear) => Simulated
	): Generator<undefined, Compared> {
		const error = differenceError(today.distribution, changed.distribution, annual);
		const figures = compared(value(today), value(changed), error);
		yield;
		return figures;
	}
	function* limit(loss: number, accepted?: number): Generator<undefined, ComparedLimit> {
		const chance = yield* figure({ kind: 'exceedance', at: loss }, (year) =>
			year.chanceAbove(loss)
		);
		return { loss, accepted, chance };
	}
	const expectedAnnualLoss = yield* figure(
		{ kind: 'mean' },
		({ expected }) => expected.expectedAnnualLoss
	);
	const badYear95 = yield* figure({ kind: 'quantile', at: bad }, (year) => year.lossAt(bad));
	const badYear99 = yield* figure({ kind: 'quantile', at: worse }, (year) => year.lossAt(worse));
	const tailMean95 = yield* figure({ kind: 'tailMean', at: bad }, (year) => year.tailMean95);
	const accepted: ComparedLimit[] = [];
	for (const { loss, probability } of appetite) accepted.push(yield* limit(loss, probability));
	return {
		expectedAnnualLoss,
		badYear95,
		badYear99,
		tailMean95,
		limits: {
			materiality: materiality === undefined ? undefined : yield* limit(materiality),
			creditLine: creditLine === undefined ? undefined : yield* limit(creditLine),
			appetite: accepted
		}
	};
}
