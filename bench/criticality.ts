import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import {
	type CriticalityReport,
	type Simulated,
	type SystemCriticality,
	measureCriticality,
	measureSensitivity,
	prepareModel
} from '../src/lib/impact/index.ts';
import { type Measurement, measure } from './measure.ts';

/** The demonstration company: everything once, and how much calmer differences of pairs are. */
export function criticality(): readonly Measurement[] {
	const prepared = prepareModel(demonstrationModel());
	const options = { events: 250, seed: 1 };
	const measured = () => {
		const step = measureCriticality(prepared, options).next();
		if (!step.done || !step.value.ok) throw new Error('one round was meant to be enough');
		return step.value.value;
	};
	const report = measured();
	const hits = calmer(report, ({ ifNeverHit }) => ifNeverHit);
	const hours = calmer(report, ({ oneHourLess }) => oneHourLess);
	return [
		measure(
			`all systems and processes (variance unpaired/paired, median: ${hits} hits, ${hours} hour)`,
			1,
			measured,
			1
		),
		measure('all inputs', 1, () => measureSensitivity(prepared, options).next(), 1)
	];
}

/** The variance of a difference of two runs with luck of their own, in units of the one found. */
function calmer(
	{ systems, expectedAnnualLoss }: CriticalityReport,
	figure: (system: SystemCriticality) => Simulated | undefined
): string {
	const variance = (value: Simulated | undefined) => (value?.standardError ?? NaN) ** 2;
	const ratios = systems
		.map((system) => (2 * variance(expectedAnnualLoss)) / variance(figure(system)))
		.filter(Number.isFinite)
		.sort((a, b) => a - b);
	return ratios[Math.floor(ratios.length / 2)].toFixed(0);
}
