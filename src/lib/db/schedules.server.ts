import { and, eq, inArray, isNotNull, notInArray } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import type { Schedule, ScheduleSettings } from './schedule.ts';
import { models } from './schema/model.ts';
import { scheduleDeliveries, scheduleRuns, schedules } from './schema/schedule.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

export function findSchedule(db: Database, modelId: number): Promise<Schedule | undefined> {
	return withSnapshot(db, (tx) => readSchedule(tx, modelId));
}

/** The schedules that are switched on, the oldest first. */
export function activeSchedules(db: Database): Promise<Schedule[]> {
	return withSnapshot(db, async (tx) => {
		const rows = await scheduleRows(tx).where(eq(schedules.isOn, true)).orderBy(schedules.id);
		return rows.map(scheduleOf);
	});
}

/** Whether anything will have to be done sooner or later. */
export function hasWork(db: Database): Promise<boolean> {
	return withSnapshot(db, async (tx) => {
		const { nextTryAt, state } = scheduleDeliveries;
		const counts = [
			await tx.$count(schedules, eq(schedules.isOn, true)),
			await tx.$count(scheduleRuns, isNotNull(scheduleRuns.nextTryAt)),
			await tx.$count(scheduleRuns, eq(scheduleRuns.state, 'running')),
			await tx.$count(scheduleDeliveries, isNotNull(nextTryAt)),
			await tx.$count(scheduleDeliveries, eq(state, 'sending'))
		];
		return counts.some((count) => count > 0);
	});
}

/**
 * Stores the schedule of a model; false when there is no such model. Quarters count from `today` when
 * it is switched on or its fiscal year changes. Switched off, no draft is tried any more; whoever is no
 * longer to be told, is not.
 */
export function saveSchedule(
	db: Database,
	modelId: number,
	settings: ScheduleSettings,
	today: string
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		if ((await tx.$count(models, eq(models.id, modelId))) === 0) return false;
		const before = await readSchedule(tx, modelId);
		const goesOn = before?.isOn && before.firstMonth === settings.firstMonth;
		const since = settings.isOn ? ((goesOn ? before.since : undefined) ?? today) : null;
		const values = { ...settings, webhookUrl: settings.webhookUrl ?? null, since };
		await tx
			.insert(schedules)
			.values({ modelId, ...values })
			.onConflictDoUpdate({ target: schedules.modelId, set: values });
		if (!settings.isOn) await stopRuns(tx, modelId);
		await dropDeliveries(tx, modelId, settings);
		return true;
	});
}

/** As `findSchedule`, inside a transaction of the caller. */
export async function readSchedule(tx: Database, modelId: number): Promise<Schedule | undefined> {
	const [row] = await scheduleRows(tx).where(eq(schedules.modelId, modelId));
	return row && scheduleOf(row);
}

async function stopRuns(tx: Database, modelId: number): Promise<void> {
	const waits = inArray(scheduleRuns.state, ['due', 'failed']);
	await tx
		.update(scheduleRuns)
		.set({ state: 'skipped', nextTryAt: null, reasonKind: 'switchedOff', reason: null })
		.where(and(eq(scheduleRuns.modelId, modelId), waits, isNotNull(scheduleRuns.nextTryAt)));
}

/** Takes away what still waits for somebody who has been taken out. */
async function dropDeliveries(
	tx: Database,
	modelId: number,
	{ reviewers, webhookUrl }: ScheduleSettings
): Promise<void> {
	const ofModel = tx
		.select({ id: scheduleRuns.id })
		.from(scheduleRuns)
		.where(eq(scheduleRuns.modelId, modelId));
	const { runId, target, state } = scheduleDeliveries;
	const isLeftOut = notInArray(target, [...reviewers, webhookUrl ?? '']);
	await tx
		.delete(scheduleDeliveries)
		.where(and(inArray(runId, ofModel), isLeftOut, inArray(state, ['due', 'failed'])));
}

function scheduleRows(tx: Database) {
	return tx
		.select({ schedule: schedules, company: models.name })
		.from(schedules)
		.innerJoin(models, eq(models.id, schedules.modelId))
		.$dynamic();
}

type Row = Awaited<ReturnType<typeof scheduleRows>>[number];

function scheduleOf({ schedule, company }: Row): Schedule {
	const { modelId, isOn, since, firstMonth, daysAfter, language, template } = schedule;
	const { reviewers, webhookUrl } = schedule;
	return {
		...{ modelId, company, isOn, since: since ?? undefined, firstMonth, daysAfter, language },
		...{ template, reviewers, webhookUrl: webhookUrl ?? undefined }
	};
}
