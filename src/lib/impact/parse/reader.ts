import { type Place, below, pathOf, report } from './findings.ts';
import type { Expected, IdentifiedKind, ReferenceTarget } from './problem.ts';

/** Reads one value; undefined means that a problem has been reported. */
export type Reader<T> = (value: unknown, place: Place) => T | undefined;

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function wrongType(place: Place, expected: Expected, value: unknown): undefined {
	return report(place, { kind: 'wrongType', expected }, value);
}

export interface Bounds {
	readonly min?: number;
	/** The smallest value itself is not allowed. */
	readonly above?: number;
	readonly max?: number;
}

/** A finite number within bounds. */
export function number({ min, above, max }: Bounds = {}): Reader<number> {
	return (value, place) => {
		if (typeof value !== 'number' || !Number.isFinite(value))
			return wrongType(place, 'number', value);
		if (min !== undefined && value < min)
			return report(place, { kind: 'belowLimit', limit: min, included: true }, value);
		if (above !== undefined && value <= above)
			return report(place, { kind: 'belowLimit', limit: above, included: false }, value);
		if (max !== undefined && value > max)
			return report(place, { kind: 'aboveLimit', limit: max }, value);
		return value;
	};
}

/** Text of at least one character that is not white space, and at most `limit` characters. */
export function text(limit: number): Reader<string> {
	return (value, place) => {
		if (typeof value !== 'string') return wrongType(place, 'text', value);
		if (value.trim() === '') return report(place, { kind: 'emptyText' }, value);
		if (value.length > limit) return report(place, { kind: 'tooLong', limit }, value);
		return value;
	};
}

/** Text of a given form, for example a currency code. */
export function pattern(form: RegExp, expected: Expected): Reader<string> {
	return (value, place) =>
		typeof value === 'string' && form.test(value) ? value : wrongType(place, expected, value);
}

export function oneOf<const T extends string>(options: readonly T[]): Reader<T> {
	return (value, place) =>
		options.find((option) => option === value) ??
		report(place, { kind: 'notOneOf', options }, value);
}

/** A list with at most `limit` entries; entries with problems are left out of the result. */
export function list<T>(entry: Reader<T>, limit: number): Reader<readonly T[]> {
	return (value, place) => {
		if (!Array.isArray(value)) return wrongType(place, 'list', value);
		if (value.length > limit) return report(place, { kind: 'tooMany', limit }, value.length);
		return value.flatMap((item: unknown, i) => {
			const read = entry(item, below(place, i));
			return read === undefined ? [] : [read];
		});
	};
}

/** A list in which no two entries have the same key. */
export function distinct<T>(entries: Reader<readonly T[]>, key: (entry: T) => string) {
	return (value: unknown, place: Place): readonly T[] | undefined => {
		const read = entries(value, place);
		const seen = new Set<string>();
		read?.forEach((entry, i) => {
			if (seen.has(key(entry))) report(below(place, i), { kind: 'duplicateEntry' }, key(entry));
			seen.add(key(entry));
		});
		return read;
	};
}

/** The id of an object, declared for references to it. */
export function identifier(of: IdentifiedKind): Reader<string> {
	const read = text(identifierLimit);
	return (value, place) => {
		const id = read(value, place);
		if (id === undefined) return undefined;
		if (of === 'process' && id === reservedId) return report(place, { kind: 'reservedId' }, id);
		const declared = place.findings.declared.get(of) ?? new Map<string, string>();
		place.findings.declared.set(of, declared);
		const first = declared.get(id);
		if (first !== undefined) return report(place, { kind: 'duplicateId', of, first }, id);
		declared.set(id, pathOf(place));
		return id;
	};
}

/** A reference to an object by its id, which the file must declare somewhere. */
export function reference(target: ReferenceTarget): Reader<string> {
	const read = text(identifierLimit);
	return (value, place) => {
		const id = read(value, place);
		const { known } = place.findings;
		if (id !== undefined && known && !known[target].has(id))
			report(place, { kind: 'danglingReference', target }, id);
		return id;
	};
}

const identifierLimit = 200;
/** Under this name the response cost is booked, so no process may bear it. */
const reservedId = 'response';
