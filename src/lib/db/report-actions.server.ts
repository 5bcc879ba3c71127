import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import type { StoredAction } from './report.ts';
import { reportActions } from './schema/report.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** What is to be done for a model, the first due first. */
export function listActions(db: Database, modelId: number): Promise<StoredAction[]> {
	return withSnapshot(db, async (tx) => {
		const rows = await tx
			.select()
			.from(reportActions)
			.where(eq(reportActions.modelId, modelId))
			.orderBy(asc(reportActions.due), asc(reportActions.id));
		return rows.map(({ id, what, owner, due, done }) => ({
			...{ id, what, owner, due },
			done: done ?? undefined
		}));
	});
}

/** Adds something that was decided. The model must exist. */
export async function addAction(
	db: Database,
	modelId: number,
	action: Pick<StoredAction, 'what' | 'owner' | 'due'>
): Promise<void> {
	await withTransaction(db, (tx) => tx.insert(reportActions).values({ ...action, modelId }));
}

/** Notes on which day an action was done, or that it is open again. False when there is none. */
export function finishAction(
	db: Database,
	modelId: number,
	{ id, done }: Pick<StoredAction, 'id' | 'done'>
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const changed = await tx
			.update(reportActions)
			.set({ done: done ?? null })
			.where(and(eq(reportActions.modelId, modelId), eq(reportActions.id, id)))
			.returning({ id: reportActions.id });
		return changed.length > 0;
	});
}

/** Takes an action away. False when there is none. */
export function removeAction(db: Database, modelId: number, id: number): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const removed = await tx
			.delete(reportActions)
			.where(and(eq(reportActions.modelId, modelId), eq(reportActions.id, id)))
			.returning({ id: reportActions.id });
		return removed.length > 0;
	});
}
