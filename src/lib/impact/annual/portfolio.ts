import type { Estimate, Money, Share } from '../model.ts';
import { type Rate, chanceOfAny, compileRate, sizeBiasedChanceOfAny } from './rate.ts';
import { type CompiledSeverity, type Severity, compileSeverity } from './severity.ts';

/** Something that happens now and then: how often a year, and what it costs each time. */
export type AnnualScenario = { readonly frequency: Estimate } & Severity;

export interface CompiledRisk {
	readonly rate: Rate;
	readonly severity: CompiledSeverity;
}

/** All scenarios, with what is known of their sum without a grid. */
export interface Portfolio {
	readonly risks: readonly CompiledRisk[];
	readonly mean: Money;
	/** Variance of the yearly sum. */
	readonly variance: number;
	/** The chance of a year that costs nothing. */
	readonly chanceOfNone: Share;
	/** The chance of any other, exact where it is tiny. */
	readonly chanceOfLoss: Share;
	/** No yearly sum above 0 is smaller than this, but for a chance of 1e-18. */
	readonly smallest: Money;
}

/** Independent scenarios; the moments of their sum are those of a compound mixed Poisson. */
export function compilePortfolio(scenarios: readonly AnnualScenario[]): Portfolio {
	const risks = scenarios.map((scenario) => ({
		rate: compileRate(scenario.frequency),
		severity: compileSeverity(scenario)
	}));
	const happening = risks.filter(({ rate }) => rate.mean > 0);
	const logNone = sumOf(happening, logChanceOfNone);
	return {
		risks,
		mean: sumOf(happening, ({ rate, severity }) => rate.mean * severity.mean),
		variance: sumOf(
			happening,
			({ rate, severity }) =>
				rate.mean * severity.secondMoment + rate.variance * severity.mean * severity.mean
		),
		chanceOfNone: Math.exp(logNone),
		// Never -0.
		chanceOfLoss: Math.max(0, -Math.expm1(logNone)),
		smallest: happening.reduce(
			(least, { severity }) => Math.min(least, severity.smallest),
			Infinity
		)
	};
}

/** The chance of a year without loss around a random event of one scenario, that event left out. */
export function chanceOfNoneAround(portfolio: Portfolio, risk: CompiledRisk): Share {
	const others = portfolio.risks.filter((other) => other !== risk && other.rate.mean > 0);
	const own = 1 - sizeBiasedChanceOfAny(risk.rate, risk.severity.positiveShare);
	return own * Math.exp(sumOf(others, logChanceOfNone));
}

function logChanceOfNone({ rate, severity }: CompiledRisk): number {
	if (!rate.mixture) return -rate.mean * severity.positiveShare;
	return Math.log1p(-chanceOfAny(rate.mixture, severity.positiveShare));
}

function sumOf(risks: readonly CompiledRisk[], part: (risk: CompiledRisk) => number): number {
	return risks.reduce((sum, risk) => sum + part(risk), 0);
}
