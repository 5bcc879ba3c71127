import type { Model } from '#lib/impact/index.ts';
import {
	hitPaths,
	regimes,
	type HitSystem,
	type Moment,
	type Opened
} from '#lib/incident/record.ts';
import { isZone } from '#lib/incident/zoned-time.ts';
import { FormReader, longest, type FieldProblem } from './form-reader.ts';

export type Read<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** The first entry of a record, from the form that opens it. */
export function readOpening(form: FormData, model: Model, now: Moment): Read<Opened> {
	const fields = new FormReader(form, now);
	const zone = fields.typed('zone');
	const isKnown = isZone(zone);
	if (!isKnown) fields.problems.push({ field: 'zone', kind: 'noZone' });
	const shown = isKnown ? zone : 'UTC';
	const beganAt = fields.moment('beganAt', shown);
	const awareAt = fields.moment('awareAt', shown);
	fields.notBefore('awareAt', awareAt, 'beganAt', beganAt);
	const value: Opened = {
		kind: 'opened',
		name: fields.text('name', longest.line),
		company: model.name,
		zone: shown,
		beganAt,
		awareAt,
		knownAt: awareAt,
		author: fields.text('author', longest.line),
		text: fields.text('text', longest.text),
		scenario: readScenario(fields, model),
		hits: readHits(fields, model),
		regimes: fields.choices('regimes', regimes),
		isExercise: fields.isTicked('isExercise')
	};
	const { problems } = fields;
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** The field that says how a system is hit. */
export function hitField(id: string): string {
	return `hit.${id}`;
}

export function readHits(fields: FormReader, { systems }: Model): readonly HitSystem[] {
	return systems.flatMap(({ id, name }) => {
		const path = hitPaths.find((one) => one === fields.typed(hitField(id)));
		return path ? [{ id, name, path }] : [];
	});
}

function readScenario(fields: FormReader, { scenarios }: Model): Opened['scenario'] {
	const id = fields.typed('scenario');
	if (id === '') return null;
	const found = scenarios.find((scenario) => scenario.id === id);
	if (!found) fields.problems.push({ field: 'scenario', kind: 'noChoice' });
	return found ? { id: found.id, name: found.name } : null;
}
