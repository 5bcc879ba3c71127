import type { AnnualFigure } from '../annual/figure.ts';
import { differenceError } from '../annual/standard-error.ts';
import type { SimulatedYear } from '../simulate/simulated-year.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { compared } from './compared.ts';
import type { Compared, ComparedYear } from './what-if-answer.ts';

/** Chances of the bad years that are shown. */
const bad = 0.95;
const worse = 0.99;

/**
 * Two years of the same events. Yields between figures, each of which takes a while. Source:
 * docs/model.md, section 8.
 */
export function* comparedYear(
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
	const expectedAnnualLoss = yield* figure(
		{ kind: 'mean' },
		({ expected }) => expected.expectedAnnualLoss
	);
	const badYear95 = yield* figure({ kind: 'quantile', at: bad }, (year) => year.lossAt(bad));
	const badYear99 = yield* figure({ kind: 'quantile', at: worse }, (year) => year.lossAt(worse));
	return { expectedAnnualLoss, badYear95, badYear99 };
}
