import type { Model } from '../model.ts';
import { batchSize } from '../simulate/batch.ts';

/** Recoveries of single systems that a first answer may take: what a hand at a slider will wait for. */
const recoveries = 80_000;
/** Fewer events of a scenario than this say next to nothing. */
const fewest = 10;
const step = 10;

/**
 * Events of each scenario in a first answer: a whole batch, or fewer where events are large. Depends on
 * today's model alone, so that every case meets the same ones.
 */
export function firstEvents({ scenarios }: Model): number {
	const systems = scenarios
		.flatMap(({ hits }) => hits)
		.reduce((sum, hit) => sum + hit.systems.length, 0);
	const events = Math.floor(recoveries / Math.max(1, systems) / step) * step;
	return Math.min(batchSize, Math.max(fewest, events));
}
