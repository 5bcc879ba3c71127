import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Model } from '#lib/impact/index.ts';
import { insertModel, readModel } from './model/store.server.ts';
import type { Database } from './open.server.ts';
import { models, workspace } from './schema/model.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

export interface ModelSummary {
	readonly id: number;
	readonly name: string;
	readonly currency: string;
	/** The invented company that ships with the product. */
	readonly isDemonstration: boolean;
	readonly isCurrent: boolean;
	/** Raised by every write: the same id and revision mean the same content. */
	readonly revision: number;
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

export interface SaveOptions {
	readonly isDemonstration?: boolean;
	readonly makeCurrent?: boolean;
}

/** Adds a model beside those that are there. Either all of it is stored or nothing. */
export function saveModel(db: Database, model: Model, options: SaveOptions = {}): Promise<number> {
	return withTransaction(db, (tx) => addModel(tx, model, options));
}

/** As `saveModel`, inside a transaction of the caller. */
export async function addModel(tx: Database, model: Model, options: SaveOptions): Promise<number> {
	const isDemonstration = options.isDemonstration ?? false;
	const id = await insertModel(tx, model, { isDemonstration, now: new Date() });
	if (options.makeCurrent ?? true) await setCurrent(tx, id);
	return id;
}

/** The same value as was saved, or undefined when there is no such model. */
export function loadModel(db: Database, id: number): Promise<Model | undefined> {
	return withSnapshot(db, (tx) => readModel(tx, id));
}

/** All models, the oldest first. */
export function listModels(db: Database): Promise<ModelSummary[]> {
	return withSnapshot(db, async (tx) => await summaries(tx).orderBy(asc(models.id)));
}

export function currentModel(db: Database): Promise<ModelSummary | undefined> {
	return withSnapshot(db, async (tx) => {
		const [current] = await summaries(tx).where(eq(models.id, workspace.currentModelId));
		return current;
	});
}

/** False when there is no such model. */
export function makeCurrent(db: Database, id: number): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const exists = (await tx.$count(models, eq(models.id, id))) > 0;
		if (exists) await setCurrent(tx, id);
		return exists;
	});
}

/** Where the current model goes, the one changed last takes its place. False when there is none. */
export function deleteModel(db: Database, id: number): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const deleted = await tx.delete(models).where(eq(models.id, id)).returning({ id: models.id });
		const [state] = await tx.select().from(workspace);
		if (state?.currentModelId === null) {
			const latest = tx.select({ id: models.id }).from(models);
			const [next] = await latest.orderBy(desc(models.updatedAt), desc(models.id)).limit(1);
			if (next) await setCurrent(tx, next.id);
		}
		return deleted.length > 0;
	});
}

/** False when there is no such model. */
export function renameModel(db: Database, id: number, name: string): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const renamed = await tx
			.update(models)
			.set({ name, revision: sql`${models.revision} + 1`, updatedAt: new Date() })
			.where(eq(models.id, id))
			.returning({ id: models.id });
		return renamed.length > 0;
	});
}

function summaries(db: Database) {
	return db
		.select({
			id: models.id,
			name: models.name,
			currency: models.currency,
			isDemonstration: models.isDemonstration,
			isCurrent:
				sql<boolean>`${workspace.currentModelId} is not distinct from ${models.id}`.mapWith(
					Boolean
				),
			revision: models.revision,
			createdAt: models.createdAt,
			updatedAt: models.updatedAt
		})
		.from(models)
		.leftJoin(workspace, sql`true`)
		.$dynamic();
}

async function setCurrent(tx: Database, id: number): Promise<void> {
	await tx
		.insert(workspace)
		.values({ id: workspaceId, currentModelId: id })
		.onConflictDoUpdate({ target: workspace.id, set: { currentModelId: id } })
		.returning({ id: workspace.id });
}

const workspaceId = 1;
