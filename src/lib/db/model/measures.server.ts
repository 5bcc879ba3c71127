import type { Case, Measure } from '#lib/impact/index.ts';
import { fieldsOf, insertEach, present, rowsOf, type Place } from '../rows.server.ts';
import { cases, measures } from '../schema/measure.ts';
import { insertBases, type Loading } from './bases.server.ts';
import {
	insertEffects,
	partsOfEffects,
	type EffectsOf,
	type TargetKeys
} from './effects.server.ts';

export async function insertMeasures(
	place: Place,
	list: readonly Measure[],
	keys: TargetKeys
): Promise<void> {
	const stored = await insertEach(place, measures, list, (measure, position) => ({
		...measure,
		key: measure.id,
		position
	}));
	await insertEffects(place, 'measureId', stored, keys);
	await insertBases(place, 'measureId', stored, (measure) => [
		['', measure],
		...partsOfEffects(measure.effects)
	]);
}

export async function insertCases(
	place: Place,
	list: readonly Case[],
	keys: TargetKeys
): Promise<void> {
	const stored = await insertEach(place, cases, list, (whatIf, position) => ({
		...whatIf,
		key: whatIf.id,
		position
	}));
	await insertEffects(place, 'caseId', stored, keys);
	await insertBases(place, 'caseId', stored, (whatIf) => [
		['', whatIf],
		...partsOfEffects(whatIf.effects)
	]);
}

export async function loadMeasures(loading: Loading, effectsOf: EffectsOf): Promise<Measure[]> {
	const rows = await rowsOf(loading, measures);
	return rows.map((row) =>
		present({
			id: row.key,
			...fieldsOf(row),
			effects: effectsOf('measureId', row.id),
			basis: loading.basisOf('measureId', row.id, '')
		})
	);
}

export async function loadCases(loading: Loading, effectsOf: EffectsOf): Promise<Case[]> {
	const rows = await rowsOf(loading, cases);
	return rows.map((row) =>
		present({
			id: row.key,
			...fieldsOf(row),
			effects: effectsOf('caseId', row.id),
			basis: loading.basisOf('caseId', row.id, '')
		})
	);
}
