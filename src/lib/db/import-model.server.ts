import { isDeepStrictEqual } from 'node:util';
import { desc, eq } from 'drizzle-orm';
import type { Model } from '#lib/impact/index.ts';
import { readCases, writeRecord } from './case-rows.server.ts';
import { readModel } from './model/store.server.ts';
import { addModel, type SaveOptions } from './models.server.ts';
import type { Database } from './open.server.ts';
import { models } from './schema/model.ts';
import { reportActions } from './schema/report.ts';
import { scheduleRuns, schedules } from './schema/schedule.ts';
import { withTransaction } from './transaction.server.ts';

/**
 * Adds a model beside those that are there. Where it has the name of one of them it is that model, gone
 * on with: what is known of its cases beyond the file goes along with those that the file brings as they
 * were, and so do its agreed actions and the schedule of its reports.
 */
export function importModel(
	db: Database,
	model: Model,
	options: SaveOptions = {}
): Promise<number> {
	return withTransaction(db, async (tx) => {
		const [before] = await tx
			.select({ id: models.id })
			.from(models)
			.where(eq(models.name, model.name))
			.orderBy(desc(models.updatedAt), desc(models.id))
			.limit(1);
		const id = await addModel(tx, model, options);
		if (before) {
			await takeRecordsAlong(tx, before.id, id);
			await takeReportingAlong(tx, before.id, id);
		}
		return id;
	});
}

async function takeRecordsAlong(db: Database, fromModel: number, toModel: number): Promise<void> {
	const known = await readCases({ db, modelId: fromModel });
	const recorded = known.filter(({ version, isPinned }) => version > 0 || isPinned);
	if (recorded.length === 0) return;
	const before = (await readModel(db, fromModel))?.cases ?? [];
	const after = (await readModel(db, toModel))?.cases ?? [];
	for (const { id, key } of await readCases({ db, modelId: toModel })) {
		const record = recorded.find((one) => one.key === key);
		const [was, is] = [before, after].map((cases) => cases.find((one) => one.id === key));
		if (record && is && isDeepStrictEqual(was, is))
			await writeRecord({ db, modelId: toModel }, { ...record, id });
	}
}

/** Reports go on with the later model: what is to be done, and when a draft is due. */
async function takeReportingAlong(db: Database, fromModel: number, toModel: number): Promise<void> {
	for (const table of [reportActions, schedules, scheduleRuns])
		await db.update(table).set({ modelId: toModel }).where(eq(table.modelId, fromModel));
}
