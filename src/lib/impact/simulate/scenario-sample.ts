import type { Batch } from './batch.ts';
import { BreachFlags } from './breach-flags.ts';
import type { Simulated } from './simulated.ts';

/** All events simulated of one scenario. */
export interface ScenarioSample {
	/** Per event, in the order of their numbers. */
	readonly losses: Float64Array;
	readonly operationalAt: Float64Array;
	readonly stableAt: Float64Array;
	/** Mean per event by process (the response after the last), phase and kind. */
	readonly byOwner: readonly Simulated[];
	readonly byPhase: readonly Simulated[];
	readonly byKind: readonly Simulated[];
	/** Per process: events that kept it down beyond its tolerable period. */
	readonly breaches: Uint32Array;
	/** The same event by event, in the order of their numbers. */
	readonly breached: BreachFlags;
}

/** Puts batches together, in the order of their events. */
export function joinBatches(batches: readonly Batch[]): ScenarioSample {
	const sizes = batches.map(({ losses }) => losses.length);
	const breaches = new Uint32Array(batches[0].breaches.length);
	for (const batch of batches)
		for (let i = 0; i < breaches.length; i++) breaches[i] += batch.breaches[i];
	return {
		losses: joined(batches.map(({ losses }) => losses)),
		operationalAt: joined(batches.map(({ operationalAt }) => operationalAt)),
		stableAt: joined(batches.map(({ stableAt }) => stableAt)),
		byOwner: meansOf(
			batches.map(({ byOwner }) => byOwner),
			sizes
		),
		byPhase: meansOf(
			batches.map(({ byPhase }) => byPhase),
			sizes
		),
		byKind: meansOf(
			batches.map(({ byKind }) => byKind),
			sizes
		),
		breaches,
		breached: BreachFlags.joined(batches.map(({ breached }) => breached))
	};
}

function joined(parts: readonly Float64Array[]): Float64Array {
	const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Means per event of sums over batches; the error is read from how the batches differ. */
function meansOf(sums: readonly Float64Array[], sizes: readonly number[]): readonly Simulated[] {
	const events = sizes.reduce((sum, size) => sum + size, 0);
	return Array.from(sums[0], (_, i) => {
		const mean = sums.reduce((sum, batch) => sum + batch[i], 0) / events;
		if (sums.length < 2) return { mean, standardError: undefined };
		const squares = sums.reduce((sum, batch, j) => sum + (batch[i] - sizes[j] * mean) ** 2, 0);
		const variance = (squares * sums.length) / (sums.length - 1);
		return { mean, standardError: Math.sqrt(variance) / events };
	});
}
