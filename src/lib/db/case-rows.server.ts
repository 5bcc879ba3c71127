import { and, asc, eq, like, max } from 'drizzle-orm';
import { applyEffects, type Effect, type Model } from '#lib/impact/index.ts';
import { caseKey } from './case-key.ts';
import { insertBases } from './model/bases.server.ts';
import { insertEffects, partsOfEffects, type TargetKeys } from './model/effects.server.ts';
import { keysOfRows } from './model/keys.ts';
import { readModel } from './model/store.server.ts';
import { rowsOf, type Place } from './rows.server.ts';
import type { CaseContent, CaseTexts, ComputedCase, SavedCase } from './saved-case.ts';
import { bases } from './schema/basis.ts';
import { caseRecords } from './schema/case-record.ts';
import { effects } from './schema/effect.ts';
import { cases } from './schema/measure.ts';
import { processes } from './schema/process.ts';
import { scenarios } from './schema/scenario.ts';
import { streams } from './schema/stream.ts';
import { systems, teams } from './schema/system.ts';

/** The cases of a model. The caller owns the transaction, here and below. */
export async function readCases({ db, modelId }: Place): Promise<SavedCase[]> {
	const rows = await db
		.select({
			id: cases.id,
			key: cases.key,
			name: cases.name,
			note: cases.note,
			record: caseRecords
		})
		.from(cases)
		.leftJoin(caseRecords, eq(caseRecords.caseId, cases.id))
		.where(eq(cases.modelId, modelId))
		.orderBy(asc(cases.position), asc(cases.id));
	const isAllRecorded = rows.every(({ record }) => record !== null);
	const inFile = isAllRecorded ? [] : ((await readModel(db, modelId))?.cases ?? []);
	const effectsOf = new Map(inFile.map((whatIf) => [whatIf.id, whatIf.effects]));
	return rows.map(({ record, note, ...row }) => ({
		...row,
		note: note ?? '',
		author: record?.author ?? '',
		isPinned: record?.isPinned ?? false,
		version: record?.version ?? 0,
		savedAt: record?.savedAt ?? undefined,
		measures: record?.measures ?? [],
		effects: record?.effects ?? effectsOf.get(row.key) ?? [],
		computed: record ? computedOf(record) : undefined
	}));
}

function computedOf({
	figures,
	fingerprint,
	computedAt
}: typeof caseRecords.$inferSelect): ComputedCase | undefined {
	if (figures === null || fingerprint === null || computedAt === null) return undefined;
	return { figures, fingerprint, at: computedAt };
}

/** Writes what a model file says of a new case. */
export async function insertCase(
	place: Place,
	model: Model,
	added: CaseTexts & CaseContent
): Promise<number> {
	const { db, modelId } = place;
	const [last] = await db
		.select({ position: max(cases.position) })
		.from(cases)
		.where(eq(cases.modelId, modelId));
	const [{ id }] = await db
		.insert(cases)
		.values({
			modelId,
			key: caseKey(added.name, new Set(model.cases.map((known) => known.id))),
			position: (last.position ?? -1) + 1,
			name: added.name,
			note: added.note === '' ? null : added.note
		})
		.returning({ id: cases.id });
	await insertWritten(place, id, model, added);
	return id;
}

/** Writes what a case changes in place of what it changed. */
export async function replaceEffects(
	place: Place,
	id: number,
	content: CaseContent
): Promise<void> {
	const { db, modelId } = place;
	const model = await readModel(db, modelId);
	if (!model) throw new RangeError(`expected the model ${modelId} of the case ${id}, found none`);
	await db.delete(effects).where(eq(effects.caseId, id)).returning({ id: effects.id });
	await db
		.delete(bases)
		.where(and(eq(bases.caseId, id), like(bases.part, 'effects.%')))
		.returning({ id: bases.id });
	await insertWritten(place, id, model, content);
}

/**
 * In a model file a case stands alone: the effects of its measures are written out before its own. What
 * points at something that the model has no more cannot stand there; the record has it.
 */
async function insertWritten(
	place: Place,
	id: number,
	model: Model,
	{ measures, effects: own }: CaseContent
): Promise<void> {
	const taken = model.measures.filter((measure) => measures.includes(measure.id));
	const written = [...taken.flatMap((measure) => measure.effects), ...own];
	const stored = [{ id, value: { effects: withoutLost(model, written) } }];
	await insertEffects(place, 'caseId', stored, await targetKeys(place));
	await insertBases(place, 'caseId', stored, (value) => partsOfEffects(value.effects));
}

function withoutLost(model: Model, effects: readonly Effect[]): readonly Effect[] {
	const applied = applyEffects(model, effects);
	if (applied.ok) return effects;
	const lost = applied.problems.filter(({ kind }) => kind === 'unknownTarget');
	return effects.filter((_, position) => !lost.some(({ effect }) => effect === position));
}

/** Writes all that is kept of a case beyond what a model file says. */
export async function writeRecord(
	{ db }: Place,
	now: Omit<SavedCase, 'key' | 'name' | 'note'>
): Promise<void> {
	const { id: caseId, author, version, isPinned, savedAt = null, measures, effects: own } = now;
	const { figures = null, fingerprint = null, at: computedAt = null } = now.computed ?? {};
	const record = {
		...{ author, version, isPinned, savedAt, measures, effects: own },
		...{ figures, fingerprint, computedAt }
	};
	await db
		.insert(caseRecords)
		.values({ ...record, caseId })
		.onConflictDoUpdate({ target: caseRecords.caseId, set: record })
		.returning({ id: caseRecords.id });
}

async function targetKeys(place: Place): Promise<TargetKeys> {
	return {
		team: keysOfRows('team', await rowsOf(place, teams)),
		system: keysOfRows('system', await rowsOf(place, systems)),
		process: keysOfRows('process', await rowsOf(place, processes)),
		stream: keysOfRows('stream', await rowsOf(place, streams)),
		scenario: keysOfRows('scenario', await rowsOf(place, scenarios))
	};
}
