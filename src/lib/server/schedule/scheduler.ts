import type { ClaimedDelivery, ClaimedRun, Schedule } from '#lib/db/schedule.ts';
import { isoDayOf } from '#lib/format/iso-day.ts';
import { draftsDue, type DueDraft } from '#lib/report/schedule/due-quarters.ts';
import { failed, type DeliveryOutcome } from '../delivery/delivery-outcome.ts';
import { attemptRun, wordsOf, type RunParts } from './attempt-run.ts';
import { nextTry } from './next-try.ts';

/** Milliseconds from one look at the calendar to the next. */
const pause = 60_000;
/** A run that gave no sign of life for so long is lost. */
const lostAfter = 5 * 60_000;

export interface SchedulerParts extends RunParts {
	readonly deliver: (claimed: ClaimedDelivery) => Promise<DeliveryOutcome>;
	/** In which a day begins; the server's own where it is not given. */
	readonly timeZone?: string;
}

/**
 * Prepares drafts when they are due and tells reviewers, as the schedules say. It looks once a minute
 * while anything can become due, and has no timer otherwise. What it works on is claimed in the
 * database, so that several servers on one database do nothing twice.
 */
export class Scheduler {
	readonly #parts: SchedulerParts;
	#round: Promise<void> | undefined;
	#wasWoken = false;
	#isStopped = false;
	#cancel: () => void = () => undefined;

	constructor(parts: SchedulerParts) {
		this.#parts = parts;
	}

	/** Does at once what is due; ends when there is nothing left to do now. */
	async wake(): Promise<void> {
		this.#wasWoken = true;
		this.#round ??= this.#rounds();
		await this.#round;
	}

	/** Nothing is begun any more. */
	stop(): void {
		this.#isStopped = true;
		this.#cancel();
	}

	async #rounds(): Promise<void> {
		this.#cancel();
		let hasMore = true;
		while (this.#wasWoken && !this.#isStopped) {
			this.#wasWoken = false;
			try {
				hasMore = await this.#parts.work.hasAny();
				// Where there is nothing to do, nothing is written either.
				if (!hasMore) continue;
				await this.#doWhatIsDue();
				hasMore = await this.#parts.work.hasAny();
			} catch (error) {
				// The database may be held or full for a while: the next round finds out.
				if (!this.#isStopped) this.#parts.log(`The schedule of reports failed: ${wordsOf(error)}`);
			}
		}
		// Nothing is awaited from the last look at what was asked to here: no call is missed.
		this.#round = undefined;
		if (hasMore && !this.#isStopped) {
			this.#cancel = this.#parts.timer(() => void this.wake(), pause);
		}
	}

	async #doWhatIsDue(): Promise<void> {
		const { work, clock } = this.#parts;
		const now = clock();
		const before = new Date(now.getTime() - lostAfter);
		await work.release(before, (attempts) => nextTry(attempts, now));
		for (const schedule of await work.active()) await this.#recordDue(schedule, now);
		for (;;) {
			const run = this.#isStopped ? undefined : await work.claimRun(clock());
			if (!run) break;
			await this.#run(run);
		}
		for (;;) {
			const delivery = this.#isStopped ? undefined : await work.claimDelivery(clock());
			if (!delivery) break;
			await this.#deliver(delivery);
		}
	}

	async #recordDue(schedule: Schedule, now: Date): Promise<void> {
		const { work, timeZone } = this.#parts;
		const { modelId, since, firstMonth } = schedule;
		if (since === undefined) return;
		const drafts = draftsDue(schedule, since, isoDayOf(now, timeZone));
		const rows = drafts.map((draft) => dueQuarter(draft, firstMonth));
		if (rows.length > 0) await work.recordDue(modelId, rows, now);
	}

	async #run(claimed: ClaimedRun): Promise<void> {
		const { work, clock, log } = this.#parts;
		const result = await attemptRun(claimed, this.#parts);
		if (result.kind === 'failed') {
			log(`The draft of ${claimed.run.quarter} was not prepared: ${result.reason.text}`);
		}
		await work.finishRun(claimed, result, clock());
	}

	async #deliver(claimed: ClaimedDelivery): Promise<void> {
		const { work, deliver, clock, log } = this.#parts;
		const outcome = await deliver(claimed).catch((error: unknown) =>
			failed('error', wordsOf(error))
		);
		if (outcome.kind === 'accepted') {
			await work.finishDelivery(claimed, outcome, clock());
			return;
		}
		const { reason, isFinal } = outcome;
		const { id, channel, attempts } = claimed.delivery;
		const nextTryAt = isFinal ? undefined : nextTry(attempts, clock());
		log(`Delivery ${id} (${channel}) failed: ${reason.kind} ${reason.text}`);
		await work.finishDelivery(claimed, { kind: 'failed', reason, nextTryAt }, clock());
	}
}

/** As the database keeps it. */
export function dueQuarter({ quarter, dueOn }: DueDraft, firstMonth: number) {
	return { quarter: quarter.id, firstMonth, startOn: quarter.start, dueOn };
}
