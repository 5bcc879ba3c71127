import { bookingKinds, phases } from '../booking.ts';
import type { MissingRecovery } from '../situation.ts';
import { BreachFlags } from './breach-flags.ts';
import type { EventRunner } from './event-runner.ts';

/**
 * Events are run in batches of this many. A batch is summed up by itself and batches are added in
 * their order, so that a result does not depend on how many workers shared the work.
 */
export const batchSize = 100;

/** What consecutive events of one scenario came to. */
export interface Batch {
	/** Per event. */
	readonly losses: Float64Array;
	readonly operationalAt: Float64Array;
	readonly stableAt: Float64Array;
	/** Loss of all events together by process (the response after the last), phase and kind. */
	readonly byOwner: Float64Array;
	readonly byPhase: Float64Array;
	readonly byKind: Float64Array;
	/** Per process: events that kept it down beyond its tolerable period. */
	readonly breaches: Uint32Array;
	/** The same event by event, in the order of their numbers. */
	readonly breached: BreachFlags;
}

export type BatchResult =
	| { readonly ok: true; readonly value: Batch }
	| { readonly ok: false; readonly problem: MissingRecovery };

/** Runs the events numbered `from` until `from + count`. Source: docs/model.md, section 8. */
export function runBatch(runner: EventRunner, from: number, count: number): BatchResult {
	const losses = new Float64Array(count);
	const operationalAt = new Float64Array(count);
	const stableAt = new Float64Array(count);
	const processes = runner.ledger.owners - 1;
	const breaches = new Uint32Array(processes);
	const breached = BreachFlags.none(count, processes);
	runner.ledger.clear();
	for (let i = 0; i < count; i++) {
		if (!runner.run(from + i))
			return { ok: false, problem: { kind: 'missingRecovery', systems: runner.missing } };
		losses[i] = runner.loss;
		operationalAt[i] = runner.operationalAt;
		stableAt[i] = runner.stableAt;
		runner.countBreaches(breaches, breached, i);
	}
	const byOwner = new Float64Array(runner.ledger.owners);
	const byPhase = new Float64Array(phases.length);
	const byKind = new Float64Array(bookingKinds.length);
	runner.ledger.breakDown(byOwner, byPhase, byKind);
	const value = { losses, operationalAt, stableAt, byOwner, byPhase, byKind, breaches, breached };
	return { ok: true, value };
}
