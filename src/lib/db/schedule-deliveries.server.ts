import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, lt, lte } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import { deliveryOf, runOf } from './schedule-rows.ts';
import type {
	ClaimedDelivery,
	Delivery,
	DeliveryResult,
	NextTry,
	ScheduleSettings
} from './schedule.ts';
import { readSchedule } from './schedules.server.ts';
import { scheduleDeliveries, scheduleRuns } from './schema/schedule.ts';
import { withTransaction } from './transaction.server.ts';

/** Those of the given runs, in the order in which they were added. */
export async function deliveriesOf(
	tx: Database,
	runIds: readonly number[]
): Promise<readonly Delivery[]> {
	const rows = await tx
		.select()
		.from(scheduleDeliveries)
		.where(inArray(scheduleDeliveries.runId, [...runIds]))
		.orderBy(asc(scheduleDeliveries.id));
	return rows.map(deliveryOf);
}

/** Each reviewer and the webhook are to be told, whoever is not yet. */
export async function addDeliveries(
	tx: Database,
	runId: number,
	{ reviewers, webhookUrl }: Pick<ScheduleSettings, 'reviewers' | 'webhookUrl'>,
	now: Date
): Promise<void> {
	const mails = reviewers.map((target) => ({ channel: 'mail' as const, target }));
	const hooks =
		webhookUrl === undefined ? [] : [{ channel: 'webhook' as const, target: webhookUrl }];
	const added = [...mails, ...hooks].map((to) => ({
		...{ ...to, runId, key: randomUUID() },
		...{ state: 'due' as const, attempts: 0, nextTryAt: now }
	}));
	if (added.length > 0) await tx.insert(scheduleDeliveries).values(added).onConflictDoNothing();
}

/** Takes the delivery that has waited longest, so that nobody else does. */
export function claimDelivery(db: Database, now: Date): Promise<ClaimedDelivery | undefined> {
	return withTransaction(db, async (tx) => {
		const { state, nextTryAt, id } = scheduleDeliveries;
		const [next] = await tx
			.select({ delivery: scheduleDeliveries, run: scheduleRuns })
			.from(scheduleDeliveries)
			.innerJoin(scheduleRuns, eq(scheduleRuns.id, scheduleDeliveries.runId))
			.where(and(inArray(state, ['due', 'failed']), lte(nextTryAt, now)))
			.orderBy(asc(nextTryAt), asc(id))
			.limit(1);
		const schedule = next && (await readSchedule(tx, next.run.modelId));
		if (!schedule) return undefined;
		const claim = randomUUID();
		const attempts = next.delivery.attempts + 1;
		const [taken] = await tx
			.update(scheduleDeliveries)
			.set({ state: 'sending', claim, attempts, beatAt: now, nextTryAt: null })
			.where(eq(id, next.delivery.id))
			.returning();
		return taken && { claim, delivery: deliveryOf(taken), run: runOf(next.run), schedule };
	});
}

/** False when the claim was lost meanwhile. What was accepted is never sent again. */
export function finishDelivery(
	db: Database,
	{ claim }: ClaimedDelivery,
	result: DeliveryResult,
	now: Date
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const finished = await tx
			.update(scheduleDeliveries)
			.set({ claim: null, beatAt: null, ...columnsOf(result, now) })
			.where(eq(scheduleDeliveries.claim, claim))
			.returning({ id: scheduleDeliveries.id });
		return finished.length > 0;
	});
}

function columnsOf(result: DeliveryResult, now: Date) {
	switch (result.kind) {
		case 'accepted':
			return { state: 'done' as const, acceptedAt: now, reasonKind: null, reason: null };
		case 'failed': {
			const { reason, nextTryAt } = result;
			const failure = { reasonKind: reason.kind, reason: reason.text };
			return { state: 'failed' as const, ...failure, nextTryAt: nextTryAt ?? null };
		}
	}
}

/** Somebody asks to try a failed delivery again, at once and with all its attempts. */
export function retryDelivery(
	db: Database,
	modelId: number,
	id: number,
	now: Date
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const ofModel = tx
			.select({ id: scheduleRuns.id })
			.from(scheduleRuns)
			.where(eq(scheduleRuns.modelId, modelId));
		const isOurs = and(eq(scheduleDeliveries.id, id), inArray(scheduleDeliveries.runId, ofModel));
		const asked = await tx
			.update(scheduleDeliveries)
			.set({ state: 'due', attempts: 0, nextTryAt: now })
			.where(and(isOurs, eq(scheduleDeliveries.state, 'failed')))
			.returning({ id: scheduleDeliveries.id });
		return asked.length > 0;
	});
}

/** Takes deliveries whose sender gave no sign of life since `before` as failed. */
export function releaseDeliveries(db: Database, before: Date, nextTry: NextTry): Promise<void> {
	return withTransaction(db, async (tx) => {
		const { id, state, beatAt, attempts } = scheduleDeliveries;
		const lost = and(eq(state, 'sending'), lt(beatAt, before));
		for (const row of await tx.select({ id, attempts }).from(scheduleDeliveries).where(lost)) {
			await tx
				.update(scheduleDeliveries)
				.set({
					...{ state: 'failed', claim: null, beatAt: null, reasonKind: 'crashed', reason: null },
					nextTryAt: nextTry(row.attempts) ?? null
				})
				.where(eq(id, row.id));
		}
	});
}
