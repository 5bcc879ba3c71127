import { annualDistribution, coarsePoints, finePoints } from '../src/lib/impact/index.ts';
import { type Measurement, measure } from './measure.ts';

/** Events per year, 5 % and 95 % value of the loss: ten risks on which other tools have been timed. */
const tenRisks = [
	[0.1, 500e3, 20e6],
	[0.2, 250e3, 8e6],
	[0.4, 100e3, 4e6],
	[0.5, 80e3, 1.5e6],
	[0.8, 50e3, 900e3],
	[1, 40e3, 700e3],
	[1.5, 20e3, 400e3],
	[2, 10e3, 250e3],
	[3, 5e3, 120e3],
	[5, 2e3, 60e3]
].map(([frequency, p05, p95]) => ({ frequency: { fixed: frequency }, lognormal: { p05, p95 } }));

/** Scenarios, and simulated events of each. */
const sizes = [
	[7, 1_000],
	[7, 10_000],
	[7, 100_000],
	[40, 10_000]
] as const;

const percentiles = [50, 80, 90, 95, 98, 99, 99.5, 99.8];

/** Years per second: from severities to all the figures of a report, and to the first of a slider. */
export function annualYears(): readonly Measurement[] {
	return [
		measure('ten lognormal risks, all percentiles', 1, () => {
			const year = annualDistribution(tenRisks);
			for (const percentile of percentiles) year.quantile(percentile / 100);
			year.tailMean(0.95);
		}),
		...sizes.flatMap(([scenarios, events]) => simulatedYears(scenarios, events))
	];
}

function simulatedYears(scenarios: number, events: number): readonly Measurement[] {
	const risks = Array.from({ length: scenarios }, (_, i) => ({
		frequency: { pert: [0.02, 0.1 + 0.05 * (i % 7), 1] as const },
		losses: spreadLosses(events, 1e5 * 2 ** (i % 5))
	}));
	const size = `${scenarios} × ${events} events`;
	return [
		measure(`${size}, first answer`, 1, () => {
			const year = annualDistribution(risks, { points: coarsePoints });
			year.quantile(0.95);
			year.tailMean(0.95);
		}),
		measure(`${size}, all percentiles`, 1, () => {
			const year = annualDistribution(risks, { points: finePoints });
			for (const percentile of percentiles) year.quantile(percentile / 100);
			year.tailMean(0.95);
		}),
		measure(`${size}, with standard errors`, 1, () => {
			const year = annualDistribution(risks, { points: finePoints });
			for (const percentile of percentiles)
				year.standardError({ kind: 'quantile', at: percentile / 100 });
			year.standardError({ kind: 'tailMean', at: 0.95 });
		})
	];
}

/** Losses over four powers of ten, in no order. */
function spreadLosses(events: number, smallest: number): Float64Array {
	const golden = (Math.sqrt(5) - 1) / 2;
	return Float64Array.from({ length: events }, (_, i) => smallest * 10 ** (4 * ((i * golden) % 1)));
}
