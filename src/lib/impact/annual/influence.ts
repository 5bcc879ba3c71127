import type { Money } from '../model.ts';
import type { AnnualFigure } from './figure.ts';
import type { Ladder } from './ladder.ts';
import { type CompiledRisk, type Portfolio, chanceOfNoneAround } from './portfolio.ts';

/** What the influences need to know of the distribution they belong to. */
export interface InfluenceSource {
	readonly portfolio: Portfolio;
	readonly ladder: Ladder;
	readonly standardDeviation: Money;
	readonly quantile: (p: number) => Money;
	/** How much a quantile rises with its exceedance; undefined where the data do not say. */
	readonly quantileSlope: (p: number) => number | undefined;
}

/**
 * How much each simulated loss of a scenario moves a figure, to first order: a figure of `n` losses is
 * off by the mean of `n` draws of this. Adding an event of loss `y` to random years of the scenario
 * moves the chance of exceeding `x` by `rate · (P(L > x - y) - its mean over y)`, where `L` is the
 * year around a random event. Empty for a severity that is not simulated, undefined where the figure
 * has none. Source: docs/annual-distribution.md.
 */
export function influence(
	source: InfluenceSource,
	risk: CompiledRisk,
	figure: AnnualFigure
): Float64Array | undefined {
	const { rate, severity } = risk;
	if (severity.kind !== 'simulated') return new Float64Array();
	const { losses } = severity;
	if (rate.mean === 0) return new Float64Array(losses.length);
	switch (figure.kind) {
		case 'mean':
			return centred(losses.slice(), rate.mean);
		case 'standardDeviation': {
			const deviation = source.standardDeviation;
			if (deviation === 0) return new Float64Array(losses.length);
			const linear = 2 * rate.variance * severity.mean;
			return centred(
				losses.map((loss) => loss * (rate.mean * loss + linear)),
				1 / (2 * deviation)
			);
		}
		case 'exceedance':
			return centred(exceedancesWith(source, risk, losses, figure.at), rate.mean);
		case 'quantile': {
			const slope = source.quantileSlope(figure.at);
			if (slope === undefined) return undefined;
			const at = source.quantile(figure.at);
			return centred(exceedancesWith(source, risk, losses, at), rate.mean * slope);
		}
		case 'tailMean': {
			const at = source.quantile(figure.at);
			return centred(excessesWith(source, risk, losses, at), rate.mean / (1 - figure.at));
		}
		default:
			return figure satisfies never;
	}
}

/** Takes their mean off the values and multiplies them, in place. */
function centred(values: Float64Array, factor: number): Float64Array {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	const mean = sum / values.length;
	for (let i = 0; i < values.length; i++) values[i] = factor * (values[i] - mean);
	return values;
}

/** For each loss, the chance that a year with one more event of this loss exceeds `at`. */
function exceedancesWith(
	{ portfolio, ladder }: InfluenceSource,
	risk: CompiledRisk,
	losses: Float64Array,
	at: Money
): Float64Array {
	if (at < 0) return new Float64Array(losses.length).fill(1);
	if (at === 0) {
		const withoutMore = 1 - chanceOfNoneAround(portfolio, risk);
		return losses.map((loss) => (loss > 0 ? 1 : withoutMore));
	}
	const around = ladder.levelAround(risk, ladder.levelOfLoss(at));
	const chances = new Float64Array(losses.length);
	for (let i = 0; i < losses.length; i++)
		chances[i] = losses[i] > at ? 1 : 1 - around.chanceAtMost(at - losses[i]);
	return chances;
}

/** For each loss, the mean excess over `at` of a year with one more such event, less a constant. */
function excessesWith(
	{ ladder }: InfluenceSource,
	risk: CompiledRisk,
	losses: Float64Array,
	at: Money
): Float64Array {
	if (at === 0) return losses.slice();
	const around = ladder.levelAround(risk, ladder.levelOfLoss(at));
	const excesses = new Float64Array(losses.length);
	for (let i = 0; i < losses.length; i++)
		excesses[i] = losses[i] > at ? losses[i] - at : -around.cappedMean(at - losses[i]);
	return excesses;
}
