import { eq, sql } from 'drizzle-orm';
import { insertCase, readCases, replaceEffects, writeRecord } from './case-rows.server.ts';
import { readModel } from './model/store.server.ts';
import type { Database } from './open.server.ts';
import type { Place } from './rows.server.ts';
import type { CaseContent, CaseOutcome, CaseTexts, ComputedCase, SavedCase } from './saved-case.ts';
import { cases } from './schema/measure.ts';
import { models } from './schema/model.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** As many as a model file may hold. */
const mostCases = 1_000;
const firstVersion = 1;

/** A case that was looked at, and in which version. */
export interface SeenCase {
	readonly id: number;
	readonly version: number;
}

/** The cases of a model, in the order of its file; those saved here come last. */
export function listCases(db: Database, modelId: number): Promise<SavedCase[]> {
	return withSnapshot(db, (tx) => readCases({ db: tx, modelId }));
}

/** Adds a case. What of it the model lacks is kept with the case alone, not in the model file. */
export function addCase(
	db: Database,
	modelId: number,
	added: CaseTexts & CaseContent
): Promise<CaseOutcome> {
	return withTransaction(db, async (tx) => {
		const place = { db: tx, modelId };
		const model = await readModel(tx, modelId);
		if (!model) return { kind: 'gone' };
		const known = await readCases(place);
		const by = known.find(({ name }) => name === added.name);
		if (by) return { kind: 'nameTaken', by };
		if (known.length >= mostCases) return { kind: 'full', limit: mostCases };
		const id = await insertCase(place, model, added);
		await writeRecord(place, {
			...added,
			id,
			isPinned: false,
			version: firstVersion,
			savedAt: new Date(),
			computed: undefined
		});
		await raiseRevision(place);
		return { kind: 'saved', id, version: firstVersion };
	});
}

/** Changes what a case is called and what it changes, if it is still the one that was looked at. */
export function changeCase(
	db: Database,
	modelId: number,
	seen: SeenCase,
	changed: CaseTexts & Partial<CaseContent>
): Promise<CaseOutcome> {
	return withTransaction(db, async (tx) => {
		const place = { db: tx, modelId };
		const known = await readCases(place);
		const now = known.find(({ id }) => id === seen.id);
		if (!now) return { kind: 'gone' };
		if (now.version !== seen.version) return { kind: 'changedMeanwhile', now };
		const by = known.find(({ id, name }) => id !== seen.id && name === changed.name);
		if (by) return { kind: 'nameTaken', by };
		await tx
			.update(cases)
			.set({ name: changed.name, note: changed.note === '' ? null : changed.note })
			.where(eq(cases.id, seen.id))
			.returning({ id: cases.id });
		const { measures = now.measures, effects: own = now.effects } = changed;
		const version = now.version + 1;
		const isSame = JSON.stringify([measures, own]) === JSON.stringify([now.measures, now.effects]);
		if (!isSame) await replaceEffects(place, seen.id, { measures, effects: own });
		await writeRecord(place, {
			...now,
			...changed,
			measures,
			effects: own,
			version,
			savedAt: new Date(),
			computed: isSame ? now.computed : undefined
		});
		await raiseRevision(place);
		return { kind: 'saved', id: seen.id, version };
	});
}

/** Takes a case away, if it is still the one that was looked at. */
export function removeCase(db: Database, modelId: number, seen: SeenCase): Promise<CaseOutcome> {
	return withTransaction(db, async (tx) => {
		const place = { db: tx, modelId };
		const now = (await readCases(place)).find(({ id }) => id === seen.id);
		if (!now) return { kind: 'gone' };
		if (now.version !== seen.version) return { kind: 'changedMeanwhile', now };
		await tx.delete(cases).where(eq(cases.id, seen.id)).returning({ id: cases.id });
		await raiseRevision(place);
		return { kind: 'saved', ...seen };
	});
}

/** Puts a case into the report to the board, or takes it out. False when there is no such case. */
export function pinCase(
	db: Database,
	modelId: number,
	id: number,
	isPinned: boolean
): Promise<boolean> {
	return updateRecord(db, modelId, id, () => ({ isPinned }));
}

/** Keeps what a case came to. False when the case is not the one that was computed any more. */
export function rememberFigures(
	db: Database,
	modelId: number,
	seen: SeenCase,
	computed: ComputedCase
): Promise<boolean> {
	return updateRecord(db, modelId, seen.id, ({ version }) =>
		version === seen.version ? { computed } : undefined
	);
}

/** Changes what is kept beside a case; the case itself, and so its version, stay as they are. */
function updateRecord(
	db: Database,
	modelId: number,
	id: number,
	updateOf: (now: SavedCase) => Partial<SavedCase> | undefined
): Promise<boolean> {
	return withTransaction(db, async (tx) => {
		const place = { db: tx, modelId };
		const now = (await readCases(place)).find((known) => known.id === id);
		const update = now && updateOf(now);
		if (!update) return false;
		await writeRecord(place, { ...now, ...update });
		return true;
	});
}

async function raiseRevision({ db, modelId }: Place): Promise<void> {
	await db
		.update(models)
		.set({ revision: sql`${models.revision} + 1`, updatedAt: new Date() })
		.where(eq(models.id, modelId))
		.returning({ id: models.id });
}
