import type { Id, Model } from '../model.ts';
import type { BridgeOwner, InputTopic } from './bridge-result.ts';
import { areSame } from './differing-values.ts';
import { fieldOf } from './fields.ts';
import {
	type ListedKind,
	inputsOf,
	listedKinds,
	lists,
	modelInputs,
	orderTopic,
	presenceTopic
} from './inputs.ts';

/** A place in which two models differ, small enough to be taken from one or the other. */
export interface ModelChange {
	readonly owner: BridgeOwner;
	readonly id: Id;
	/** The path in the owner; empty for an object that only one model has. */
	readonly path: string;
	readonly topic: InputTopic;
	/** Undefined where there is nothing. */
	readonly before: unknown;
	readonly after: unknown;
}

/** Everything that results depend on and in which two models differ, in the order of the later one. */
export function modelChanges(before: Model, after: Model): readonly ModelChange[] {
	return [
		...listedKinds.flatMap((kind) => [
			...listChanges(kind, before, after),
			...orderChange(kind, before, after)
		]),
		...Object.entries(modelInputs).flatMap(([path, topic]) =>
			changeAt({ owner: 'model', id: '', path, topic }, before, after)
		)
	];
}

function listChanges(kind: ListedKind, before: Model, after: Model): readonly ModelChange[] {
	const old = new Map<Id, object>(before[lists[kind]].map((object) => [object.id, object]));
	const present = new Set(after[lists[kind]].map(({ id }) => id));
	const presence = { owner: kind, path: '', topic: presenceTopic[kind] };
	return [
		...after[lists[kind]].flatMap((object) => {
			const { id } = object;
			const known = old.get(id);
			return known
				? objectChanges(kind, id, known, object)
				: [{ ...presence, id, before: undefined, after: object }];
		}),
		...before[lists[kind]]
			.filter(({ id }) => !present.has(id))
			.map((object) => ({ ...presence, id: object.id, before: object, after: undefined }))
	];
}

function objectChanges(
	owner: ListedKind,
	id: Id,
	before: object,
	after: object
): readonly ModelChange[] {
	return Object.entries(inputsOf[owner]).flatMap(([path, input]) => {
		const change = { owner, id };
		if (typeof input === 'string')
			return changeAt({ ...change, path, topic: input }, before, after);
		const isInBoth = fieldOf(before, path) !== undefined && fieldOf(after, path) !== undefined;
		return isInBoth
			? Object.entries(input.fields).flatMap(([field, topic]) =>
					changeAt({ ...change, path: `${path}.${field}`, topic }, before, after)
				)
			: changeAt({ ...change, path, topic: input.whole }, before, after);
	});
}

function changeAt(
	change: Omit<ModelChange, 'before' | 'after'>,
	before: object,
	after: object
): readonly ModelChange[] {
	const values = { before: fieldOf(before, change.path), after: fieldOf(after, change.path) };
	return areSame(values.before, values.after) ? [] : [{ ...change, ...values }];
}

/** Objects that both models have, when they stand in another order. */
function orderChange(kind: ListedKind, before: Model, after: Model): readonly ModelChange[] {
	const common = (model: Model, other: Model) => {
		const known = new Set(other[lists[kind]].map(({ id }) => id));
		return model[lists[kind]].map(({ id }) => id).filter((id) => known.has(id));
	};
	const change = { owner: 'model', id: '', path: lists[kind], topic: orderTopic[kind] } as const;
	const values = { before: common(before, after), after: common(after, before) };
	return areSame(values.before, values.after) ? [] : [{ ...change, ...values }];
}
