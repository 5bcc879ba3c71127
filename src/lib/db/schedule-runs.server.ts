import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, isNotNull, lt, lte, notInArray } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import { addDeliveries, deliveriesOf } from './schedule-deliveries.server.ts';
import { runOf } from './schedule-rows.ts';
import type { ClaimedRun, DueQuarter, ListedRun, NextTry, RunResult } from './schedule.ts';
import { readSchedule } from './schedules.server.ts';
import { reports } from './schema/report.ts';
import { scheduleRuns } from './schema/schedule.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** The runs of a model with their deliveries, the latest quarter first. */
export function listRuns(db: Database, modelId: number, most: number): Promise<ListedRun[]> {
	return withSnapshot(db, async (tx) => {
		const rows = await tx
			.select()
			.from(scheduleRuns)
			.where(eq(scheduleRuns.modelId, modelId))
			.orderBy(desc(scheduleRuns.startOn))
			.limit(most);
		const deliveries = await deliveriesOf(
			tx,
			rows.map(({ id }) => id)
		);
		return rows.map((row) => ({
			...runOf(row),
			deliveries: deliveries.filter(({ runId }) => runId === row.id)
		}));
	});
}

/**
 * Notes which quarters should have a draft by now; they come in the order of time. Of those that have
 * no run yet only the last becomes due: what was missed before it is skipped, and so is what still
 * waits to be tried again.
 */
export function recordDue(
	db: Database,
	modelId: number,
	quarters: readonly DueQuarter[],
	now: Date
): Promise<void> {
	return withTransaction(db, async (tx) => {
		const known = await tx
			.select({ startOn: scheduleRuns.startOn })
			.from(scheduleRuns)
			.where(eq(scheduleRuns.modelId, modelId));
		const missing = quarters.filter(({ startOn }) => !known.some((run) => run.startOn === startOn));
		const isActive = (await readSchedule(tx, modelId))?.isOn;
		if (missing.length === 0 || !isActive) return;
		const last = quarters.at(-1);
		if (last && missing.includes(last)) await skipEarlier(tx, modelId, last);
		await tx.insert(scheduleRuns).values(
			missing.map((quarter) => ({
				...{ ...quarter, modelId, attempts: 0 },
				...(quarter === last
					? { state: 'due' as const, nextTryAt: now }
					: { state: 'skipped' as const, reasonKind: 'missed' as const })
			}))
		);
	});
}

async function skipEarlier(tx: Database, modelId: number, { startOn }: DueQuarter): Promise<void> {
	const { state, nextTryAt } = scheduleRuns;
	const isEarlier = and(eq(scheduleRuns.modelId, modelId), lt(scheduleRuns.startOn, startOn));
	await tx
		.update(scheduleRuns)
		.set({ state: 'skipped', nextTryAt: null, reasonKind: 'missed', reason: null })
		.where(and(isEarlier, inArray(state, ['due', 'failed']), isNotNull(nextTryAt)));
}

/**
 * Somebody asks for a quarter's draft: false when it is there or under way, or nothing is set. Where
 * the draft was discarded, everybody is told of the new one.
 */
export function askForRun(
	db: Database,
	modelId: number,
	quarter: DueQuarter,
	now: Date
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		if (!(await readSchedule(tx, modelId))) return false;
		await forgetDiscarded(tx, modelId, quarter);
		const again = { state: 'due' as const, attempts: 0, nextTryAt: now };
		const asked = await tx
			.insert(scheduleRuns)
			.values({ ...quarter, modelId, ...again })
			.onConflictDoUpdate({
				target: [scheduleRuns.modelId, scheduleRuns.startOn],
				set: again,
				setWhere: inArray(scheduleRuns.state, ['due', 'failed', 'skipped'])
			})
			.returning({ id: scheduleRuns.id });
		return asked.length > 0;
	});
}

/** A run whose draft was discarded goes, and whom it told. */
async function forgetDiscarded(
	tx: Database,
	modelId: number,
	{ startOn }: DueQuarter
): Promise<void> {
	const isIt = and(eq(scheduleRuns.modelId, modelId), eq(scheduleRuns.startOn, startOn));
	const drafts = tx.select({ id: reports.id }).from(reports);
	const isGone = notInArray(scheduleRuns.reportId, drafts);
	await tx.delete(scheduleRuns).where(and(isIt, eq(scheduleRuns.state, 'done'), isGone));
}

/** Somebody asks to try a failed run again, at once and with all its attempts. */
export function retryRun(db: Database, modelId: number, id: number, now: Date): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const isOurs = and(eq(scheduleRuns.id, id), eq(scheduleRuns.modelId, modelId));
		const asked = await tx
			.update(scheduleRuns)
			.set({ state: 'due', attempts: 0, nextTryAt: now })
			.where(and(isOurs, eq(scheduleRuns.state, 'failed')))
			.returning({ id: scheduleRuns.id });
		return asked.length > 0;
	});
}

/** Takes the run that has waited longest, so that nobody else does; undefined when none is waiting. */
export function claimRun(db: Database, now: Date): Promise<ClaimedRun | undefined> {
	return withTransaction(db, async (tx) => {
		const [next] = await tx
			.select()
			.from(scheduleRuns)
			.where(and(inArray(scheduleRuns.state, ['due', 'failed']), lte(scheduleRuns.nextTryAt, now)))
			.orderBy(asc(scheduleRuns.nextTryAt), asc(scheduleRuns.id))
			.limit(1);
		const schedule = next && (await readSchedule(tx, next.modelId));
		if (!schedule) return undefined;
		const claim = randomUUID();
		const [taken] = await tx
			.update(scheduleRuns)
			.set({
				...{ state: 'running', claim, attempts: next.attempts + 1 },
				...{ beatAt: now, triedAt: now, nextTryAt: null }
			})
			.where(eq(scheduleRuns.id, next.id))
			.returning();
		return taken && { claim, run: runOf(taken), schedule };
	});
}

/** A sign of life; false when the claim was lost. */
export function beatRun(db: Database, { claim }: ClaimedRun, now: Date): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const beaten = await tx
			.update(scheduleRuns)
			.set({ beatAt: now })
			.where(eq(scheduleRuns.claim, claim))
			.returning({ id: scheduleRuns.id });
		return beaten.length > 0;
	});
}

/** Notes what came of a run, and whom to tell of its draft. False when the claim was lost meanwhile. */
export function finishRun(
	db: Database,
	{ claim, run }: ClaimedRun,
	result: RunResult,
	now: Date
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const finished = await tx
			.update(scheduleRuns)
			.set({ claim: null, beatAt: null, ...columnsOf(result, now) })
			.where(eq(scheduleRuns.claim, claim))
			.returning({ id: scheduleRuns.id });
		if (finished.length === 0) return false;
		const schedule = await readSchedule(tx, run.modelId);
		if (result.kind === 'done' && schedule) await addDeliveries(tx, run.id, schedule, now);
		return true;
	});
}

function columnsOf(result: RunResult, now: Date) {
	switch (result.kind) {
		case 'done': {
			const { reportId, title } = result;
			const found = { reportId, title, finishedAt: now };
			return { state: 'done' as const, ...found, reasonKind: null, reason: null };
		}
		case 'failed': {
			const { reason, nextTryAt } = result;
			const failure = { reasonKind: reason.kind, reason: reason.text };
			return { state: 'failed' as const, ...failure, nextTryAt: nextTryAt ?? null };
		}
	}
}

/** Takes runs whose owner gave no sign of life since `before` as failed. */
export function releaseRuns(db: Database, before: Date, nextTry: NextTry): Promise<void> {
	return withTransaction(db, async (tx) => {
		const { id, state, beatAt, attempts } = scheduleRuns;
		const lost = and(eq(state, 'running'), lt(beatAt, before));
		for (const run of await tx.select({ id, attempts }).from(scheduleRuns).where(lost)) {
			await tx
				.update(scheduleRuns)
				.set({
					...{ state: 'failed', claim: null, beatAt: null, reasonKind: 'crashed', reason: null },
					nextTryAt: nextTry(run.attempts) ?? null
				})
				.where(eq(id, run.id));
		}
	});
}
