import type { Model, System } from '../model.ts';
import { isRecord } from '../parse/reader.ts';
import {
	type BridgeStep,
	type BridgeTopic,
	type InputTopic,
	topicsByStep
} from './bridge-result.ts';
import { differingValues, factorBetween } from './differing-values.ts';
import type { ModelChange } from './model-changes.ts';

/** Changes that are taken together, as one part of the bridge. */
export interface Atom {
	readonly step: BridgeStep;
	readonly topic: BridgeTopic;
	readonly changes: readonly ModelChange[];
}

const topics: readonly { readonly step: BridgeStep; readonly topic: InputTopic }[] = (
	['business', 'systems', 'scenarios'] as const
).flatMap((step) => topicsByStep[step].map((topic) => ({ step, topic })));

/**
 * Puts changes into the parts in which they are taken, in the order of the bridge. What cannot be
 * there one without the other is one part: an object that only one model has with whatever names it,
 * and a team's capacity with needs that only one of its two values has room for. Of the others, those of
 * one topic that were multiplied by one factor are one part, and those of one object and topic.
 */
export function atomsOf(
	changes: readonly ModelChange[],
	before: Model,
	after: Model
): readonly Atom[] {
	const groups = new Map<string, ModelChange[]>();
	for (const group of bound(changes, before, after)) {
		const key = group.length > 1 ? `bound ${groups.size}` : likeness(group[0]);
		const alike = groups.get(key);
		if (alike) alike.push(...group);
		else groups.set(key, [...group]);
	}
	const rank = (atom: Atom) =>
		topics.findIndex(({ step, topic }) => step === atom.step && topic === atom.topic);
	return [...groups.values()].map(asAtom).sort((a, b) => rank(a) - rank(b));
}

/** The topic that comes first, among those of whole objects when there are any. */
function asAtom(changes: readonly ModelChange[]): Atom {
	const whole = changes.filter(({ path }) => path === '');
	const named = new Set((whole.length > 0 ? whole : changes).map(({ topic }) => topic));
	const first = topics.find(({ topic }) => named.has(topic));
	if (!first) throw new RangeError('asAtom: a change without a topic');
	return { ...first, changes };
}

/** Groups of changes that must be taken together, each in the order of the changes. */
function bound(
	changes: readonly ModelChange[],
	before: Model,
	after: Model
): readonly (readonly ModelChange[])[] {
	// Each change leads to another one of its group, and the last to itself.
	const towards = changes.map((_, i) => i);
	const last = (i: number): number => {
		let end = i;
		while (towards[end] !== end) end = towards[end] = towards[towards[end]];
		return end;
	};
	const join = (a: number, b: number) => {
		towards[last(a)] = last(b);
	};
	const presence = new Map<string, number>();
	changes.forEach(({ owner, id, path }, i) => {
		if (path === '') presence.set(`${owner} ${id}`, i);
	});
	changes.forEach((change, i) => {
		for (const name of namedBy(change)) {
			const named = presence.get(name);
			if (named !== undefined) join(i, named);
		}
	});
	const capacities = changes.flatMap(({ owner, id, path }, i) =>
		owner === 'team' && path === 'capacity' ? [{ team: id, i }] : []
	);
	for (const { team, i } of capacities) {
		const least = Math.min(Number(changes[i].before), Number(changes[i].after));
		const crowded = new Set(
			[...before.systems, ...after.systems]
				.filter(({ needs }) => needOf(needs, team) > least)
				.map(({ id }) => id)
		);
		changes.forEach(({ owner, id, path }, j) => {
			const isNeed = owner === 'system' && (path === 'needs' || path === '');
			if (isNeed && crowded.has(id)) join(i, j);
		});
	}
	const groups = new Map<number, ModelChange[]>();
	changes.forEach((change, i) => {
		const group = groups.get(last(i));
		if (group) group.push(change);
		else groups.set(last(i), [change]);
	});
	return [...groups.values()];
}

function needOf(needs: System['needs'], team: string): number {
	return Object.hasOwn(needs, team) ? needs[team] : 0;
}

/** The objects that a change cannot be there without, by kind and id. */
function namedBy({ owner, path, before, after }: ModelChange): readonly string[] {
	const named = (kind: string, ids: readonly unknown[]) => ids.map((id) => `${kind} ${String(id)}`);
	return [before, after].flatMap((value) => {
		if (owner === 'system' && path === '')
			return isRecord(value)
				? [
						...named('system', [...entries(value.dependsOn), value.restoresFrom]),
						...named('team', Object.keys(isRecord(value.needs) ? value.needs : {}))
					]
				: [];
		if (owner === 'stream' && path === '')
			return isRecord(value) ? named('process', processesIn(value.steps)) : [];
		switch (path) {
			case 'dependsOn':
				return named('system', entries(value));
			case 'restoresFrom':
				return named('system', [value]);
			case 'needs':
				return named('team', Object.keys(isRecord(value) ? value : {}));
			case 'uses':
				return named('system', fieldsOf(value, 'system'));
			case 'steps':
				return named('process', processesIn(value));
			case 'hits':
				return named('system', fieldsOf(value, 'systems').flatMap(entries));
			case 'backupLoss':
				return named('system', fieldsOf(value, 'repository'));
			default:
				return [];
		}
	});
}

function processesIn(steps: unknown): readonly unknown[] {
	return [
		...fieldsOf(steps, 'process'),
		...fieldsOf(steps, 'parallel').flatMap((parts) => fieldsOf(parts, 'process'))
	].filter((id) => id !== undefined);
}

function fieldsOf(list: unknown, field: string): readonly unknown[] {
	return entries(list).map((entry) => (isRecord(entry) ? entry[field] : undefined));
}

function entries(list: unknown): readonly unknown[] {
	return Array.isArray(list) ? list : [];
}

/** Changes of one likeness are one part. */
function likeness({ owner, id, path, topic, before, after }: ModelChange): string {
	if (path === '') return `${topic} ${before === undefined ? 'added' : 'removed'} ${id}`;
	const factor = commonFactor(before, after);
	return factor === undefined
		? `${topic} of ${owner} ${id}`
		: `${topic} by ${factor.toPrecision(6)}`;
}

/** By what everything that differs was multiplied; undefined where there is no one such number. */
export function commonFactor(before: unknown, after: unknown): number | undefined {
	const factors = differingValues(before, after).map((value) =>
		factorBetween(value.before, value.after)
	);
	const [first] = factors;
	if (first === undefined) return undefined;
	const isCommon = factors.every(
		(factor) => factor !== undefined && Math.abs(factor / first - 1) < sameFactor
	);
	return isCommon ? first : undefined;
}

/** Factors within this are one, told by two rounded figures. */
const sameFactor = 1e-6;
