import type { Id, Model } from '../model.ts';
import { parseModel } from '../parse-model.ts';
import { isRecord } from '../parse/reader.ts';
import { fieldOf, withField } from './fields.ts';
import { type ListedKind, listedKinds, lists } from './inputs.ts';
import type { ModelChange } from './model-changes.ts';

/**
 * The earlier model with some of the changes that lead to the later one, without measures and cases;
 * undefined when that is no valid model. An object that only one of them has goes without what names a
 * system that is not there: a system that is gone can no longer be hit or used, and one to come not yet.
 */
export function mixedModel(
	before: Model,
	after: Model,
	taken: readonly ModelChange[]
): Model | undefined {
	const changed = Object.fromEntries(
		listedKinds.map((kind) => [lists[kind], mixedList(kind, before, after, taken)])
	);
	const own = taken
		.filter(({ owner, path }) => owner === 'model' && !Object.hasOwn(changed, path))
		.reduce<unknown>((model, { path, after: value }) => withField(model, path, value), before);
	const systems = new Set(changed.systems.map((system) => fieldOf(system, 'id')));
	const oneSided = (kind: ListedKind) => {
		const [a, b] = [before, after].map(
			(model) => new Set<unknown>(model[lists[kind]].map(({ id }) => id))
		);
		return (object: unknown) => !(a.has(fieldOf(object, 'id')) && b.has(fieldOf(object, 'id')));
	};
	const isOneSidedProcess = oneSided('process');
	const isOneSidedScenario = oneSided('scenario');
	const parsed = parseModel({
		...(isRecord(own) ? own : {}),
		...changed,
		processes: changed.processes.map((process) =>
			isOneSidedProcess(process) ? withKnownUses(process, systems) : process
		),
		scenarios: changed.scenarios.map((scenario) =>
			isOneSidedScenario(scenario) ? withKnownHits(scenario, systems) : scenario
		),
		measures: [],
		cases: []
	});
	return parsed.ok ? parsed.value : undefined;
}

function mixedList(
	kind: ListedKind,
	before: Model,
	after: Model,
	taken: readonly ModelChange[]
): readonly unknown[] {
	const [old, later] = [before, after].map(
		(model) => new Map<Id, unknown>(model[lists[kind]].map((object) => [object.id, object]))
	);
	const changes = new Map<Id, ModelChange[]>();
	for (const change of taken)
		if (change.owner === kind) changes.set(change.id, [...(changes.get(change.id) ?? []), change]);
	const isReordered = taken.some(({ owner, path }) => owner === 'model' && path === lists[kind]);
	const [first, second] = isReordered ? [later, old] : [old, later];
	return mergedOrder([...first.keys()], [...second.keys()]).flatMap((id) => {
		const own = changes.get(id) ?? [];
		const whole = own.find(({ path }) => path === '');
		if (whole) return whole.after === undefined ? [] : [whole.after];
		const object = old.get(id);
		if (object === undefined) return [];
		return [
			own.reduce<unknown>((value, { path, after: to }) => withField(value, path, to), object)
		];
	});
}

/** The ids of the first list, and each other one of the second behind what it follows there. */
function mergedOrder(first: readonly Id[], second: readonly Id[]): readonly Id[] {
	const known = new Set(first);
	const following = new Map<Id | undefined, Id[]>();
	let place: Id | undefined;
	for (const id of second)
		if (known.has(id)) place = id;
		else following.set(place, [...(following.get(place) ?? []), id]);
	return [undefined, ...first].flatMap((id) => [
		...(id === undefined ? [] : [id]),
		...(following.get(id) ?? [])
	]);
}

function withKnownUses(process: unknown, systems: ReadonlySet<unknown>): unknown {
	return withEntries(process, 'uses', (uses) =>
		uses.filter((use) => systems.has(fieldOf(use, 'system')))
	);
}

function withKnownHits(scenario: unknown, systems: ReadonlySet<unknown>): unknown {
	const hit = withEntries(scenario, 'hits', (hits) =>
		hits.map((one) => withEntries(one, 'systems', (ids) => ids.filter((id) => systems.has(id))))
	);
	return withEntries(hit, 'backupLoss', (losses) =>
		losses.filter((loss) => systems.has(fieldOf(loss, 'repository')))
	);
}

function withEntries(
	object: unknown,
	path: string,
	change: (entries: readonly unknown[]) => readonly unknown[]
): unknown {
	const entries = fieldOf(object, path);
	return Array.isArray(entries) ? withField(object, path, change(entries)) : object;
}
