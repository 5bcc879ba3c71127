import type { Figure, OwnerKind } from '../basis.ts';
import type { Model } from '../model.ts';

const lists: Partial<Record<OwnerKind, keyof Model>> = {
	team: 'teams',
	system: 'systems',
	process: 'processes',
	stream: 'streams',
	scenario: 'scenarios',
	measure: 'measures'
};

/**
 * The model with another value for one of its figures; an estimate becomes a fixed one. Throws a
 * RangeError when the model has no such owner.
 */
export function withFigure(model: Model, { owner, id, field, value }: Figure, to: number): Model {
	const path = field.split('.');
	const next = typeof value === 'number' ? to : { fixed: to };
	const list = lists[owner];
	if (list === undefined) return replaced(model, path, next) as Model;
	const owners = model[list] as readonly { readonly id: string }[];
	const position = owners.findIndex((item) => item.id === id);
	if (position < 0) throw new RangeError(`withFigure: no ${owner} has the id ${id}`);
	return replaced(model, [list, String(position), ...path], next) as Model;
}

/** A copy along a path; everything beside it is shared. */
function replaced(within: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
	if (key === undefined) return next;
	if (Array.isArray(within)) {
		const position = Number(key);
		return within.with(position, replaced(within[position], rest, next));
	}
	const fields = within as Readonly<Record<string, unknown>>;
	return { ...fields, [key]: replaced(fields[key], rest, next) };
}
