import type { AnnualDistribution } from '../annual/annual-distribution.ts';
import type { Company, Money } from '../model.ts';
import type { Simulated } from '../simulate/simulated.ts';
import { yearFigure } from './set-years.ts';

/** The chance per year of a loss above a limit that the company has set itself. */
export interface LimitChance {
	readonly kind: 'appetite' | 'materiality' | 'creditLine';
	readonly loss: Money;
	/** What the company accepts; undefined where it has not said. */
	readonly accepted: number | undefined;
	readonly chance: Simulated;
}

/** The headline figures of a year. Source: docs/model.md, section 8. */
export interface Outlook {
	readonly expectedAnnualLoss: Simulated;
	readonly badYear95: Simulated;
	readonly badYear99: Simulated;
	readonly tailMean95: Simulated;
	/** In the order of the model file: appetite, then materiality and credit line. */
	readonly limits: readonly LimitChance[];
}

/** Reads the headline figures off a year. */
export function outlookOf(
	year: AnnualDistribution,
	{ appetite, materiality, creditLine }: Company
): Outlook {
	const limit = (kind: LimitChance['kind'], loss: Money | undefined, accepted?: number) =>
		loss === undefined
			? []
			: [{ kind, loss, accepted, chance: yearFigure(year, { kind: 'exceedance', at: loss }) }];
	return {
		expectedAnnualLoss: yearFigure(year, { kind: 'mean' }),
		badYear95: yearFigure(year, { kind: 'quantile', at: 0.95 }),
		badYear99: yearFigure(year, { kind: 'quantile', at: 0.99 }),
		tailMean95: yearFigure(year, { kind: 'tailMean', at: 0.95 }),
		limits: [
			...appetite.flatMap(({ loss, probability }) => limit('appetite', loss, probability)),
			...limit('materiality', materiality),
			...limit('creditLine', creditLine)
		]
	};
}
