import { isRecord } from '../parse/reader.ts';

/** A value that differs, by its way below where the comparison began. */
export interface Differing {
	/** Keys, positions, or ids where entries of a list are told by one. */
	readonly way: readonly string[];
	/** The way without positions and ids. */
	readonly kind: readonly string[];
	readonly before: unknown;
	readonly after: unknown;
}

/** What says nothing that is computed with: names, notes, sources. */
const unread = new Set(['name', 'note', 'basis']);
/** Fields of list entries that no two entries share. */
const keys = ['system', 'repository'] as const;
/** Two numbers that differ by less than this share are one number, computed in two ways. */
const tolerance = 1e-9;

/**
 * The values that differ between two parts of a model file, as small as they can be told apart: numbers,
 * estimates, or lists that cannot be laid beside each other.
 */
export function differingValues(before: unknown, after: unknown): readonly Differing[] {
	if (areSame(before, after)) return [];
	if (isRecord(before) && isRecord(after) && !isEstimate(before) && !isEstimate(after)) {
		const entries = new Set([...Object.keys(before), ...Object.keys(after)]);
		return [...entries]
			.filter((key) => !unread.has(key))
			.flatMap((key) => below(differingValues(own(before, key), own(after, key)), key, key));
	}
	if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after);
	return [{ way: [], kind: [], before, after }];
}

/** Whether two parts of a model file are computed with alike. */
export function areSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((entry, i) => areSame(entry, b[i]));
	if (!isRecord(a) || !isRecord(b)) return false;
	const entries = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...entries].every((key) => unread.has(key) || areSame(own(a, key), own(b, key)));
}

/** The same, where numbers may have been computed in two ways. */
export function areAlike(a: unknown, b: unknown): boolean {
	return differingValues(a, b).every(({ before, after }) => {
		const factor = factorBetween(before, after);
		return factor !== undefined && Math.abs(factor - 1) <= tolerance;
	});
}

/** By what a number, or all values of an estimate, were multiplied; undefined where they were not. */
export function factorBetween(before: unknown, after: unknown): number | undefined {
	const [from, to] = [numbersOf(before), numbersOf(after)];
	if (!from || !to || from.shape !== to.shape) return undefined;
	const factors = from.values.flatMap((value, i) =>
		value === 0 && to.values[i] === 0 ? [] : [to.values[i] / value]
	);
	const [first] = factors;
	if (first === undefined || !Number.isFinite(first) || first <= 0) return undefined;
	return factors.every((factor) => Math.abs(factor / first - 1) <= tolerance) ? first : undefined;
}

function numbersOf(
	value: unknown
): { readonly shape: string; readonly values: readonly number[] } | undefined {
	if (typeof value === 'number') return { shape: 'number', values: [value] };
	if (!isRecord(value)) return undefined;
	const { fixed, pert, lognormal } = value;
	if (typeof fixed === 'number') return { shape: 'fixed', values: [fixed] };
	if (Array.isArray(pert)) return { shape: 'pert', values: pert.map(Number) };
	if (isRecord(lognormal))
		return { shape: 'lognormal', values: [Number(lognormal.p05), Number(lognormal.p95)] };
	return undefined;
}

function inLists(before: readonly unknown[], after: readonly unknown[]): readonly Differing[] {
	for (const key of keys) {
		const [from, to] = [byKey(before, key), byKey(after, key)];
		if (!from || !to) continue;
		const all = new Set([...from.keys(), ...to.keys()]);
		return [...all].flatMap((id) => below(differingValues(from.get(id), to.get(id)), id));
	}
	const canBeLaidBeside =
		before.length === after.length && [...before, ...after].every((entry) => isRecord(entry));
	if (!canBeLaidBeside) return [{ way: [], kind: [], before, after }];
	return before.flatMap((entry, i) => below(differingValues(entry, after[i]), String(i)));
}

/** Entries by the id in a field of theirs; undefined when one has none. */
function byKey(entries: readonly unknown[], key: string): Map<string, unknown> | undefined {
	const found = new Map<string, unknown>();
	for (const entry of entries) {
		const id: unknown = isRecord(entry) ? entry[key] : undefined;
		if (typeof id !== 'string') return undefined;
		found.set(id, entry);
	}
	return found;
}

function below(values: readonly Differing[], way: string, kind?: string): readonly Differing[] {
	return values.map((value) => ({
		...value,
		way: [way, ...value.way],
		kind: kind === undefined ? value.kind : [kind, ...value.kind]
	}));
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isEstimate(value: object): boolean {
	return 'fixed' in value || 'pert' in value || 'lognormal' in value;
}
