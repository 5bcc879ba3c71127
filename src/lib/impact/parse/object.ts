import type { Source } from '../model.ts';
import { confidences } from '../model.ts';
import { type Place, below, report } from './findings.ts';
import { type Reader, isRecord, oneOf, pattern, text, wrongType } from './reader.ts';

/** A field of an object: how it is read, and what its absence means. */
export interface Field<T, P extends 'required' | 'optional' | 'defaulted'> {
	readonly presence: P;
	readonly read: Reader<T>;
	/** What an absent field stands for, when it has a default. */
	readonly absent?: unknown;
}

export type Fields = Readonly<
	Record<string, Field<unknown, 'required' | 'optional' | 'defaulted'>>
>;

type KeysOf<F extends Fields, P> = {
	[K in keyof F]: F[K]['presence'] extends P ? K : never;
}[keyof F];
type ValueOf<X> = X extends { readonly read: Reader<infer T> } ? T : never;

/** The object that a set of fields reads. */
export type ObjectOf<F extends Fields> = {
	readonly [K in KeysOf<F, 'required' | 'defaulted'>]: ValueOf<F[K]>;
} & { readonly [K in KeysOf<F, 'optional'>]?: ValueOf<F[K]> };

export function required<T>(read: Reader<T>): Field<T, 'required'> {
	return { presence: 'required', read };
}

export function optional<T>(read: Reader<T>): Field<T, 'optional'> {
	return { presence: 'optional', read };
}

/** A field that is always present in the result, with `absent` in place of nothing. */
export function defaulted<T>(read: Reader<T>, absent: T): Field<T, 'defaulted'> {
	return { presence: 'defaulted', read, absent };
}

/** An object with exactly these fields. */
export function plainObject<F extends Fields>(fields: F): Reader<ObjectOf<F>> {
	const allowed = Object.keys(fields);
	return (value, place) => {
		if (!isRecord(value)) return wrongType(place, 'object', value);
		for (const key of Object.keys(value))
			if (!Object.hasOwn(fields, key))
				report(below(place, key), { kind: 'unknownField', allowed }, value[key]);
		const result: Record<string, unknown> = {};
		let complete = true;
		for (const key of allowed) {
			const field = fields[key];
			if (!Object.hasOwn(value, key)) {
				if (field.presence === 'defaulted') result[key] = field.absent;
				if (field.presence !== 'required') continue;
				report(below(place, key), { kind: 'missingField', field: key }, undefined);
				complete = false;
				continue;
			}
			const read = field.read(value[key], below(place, key));
			if (read === undefined) complete = false;
			else result[key] = read;
		}
		// Every field was read by its own reader, so the result has the type that they make up.
		return complete ? (result as ObjectOf<F>) : undefined;
	};
}

/** An object with these fields that may also carry `note` and `basis`. */
export function object<F extends Fields>(fields: F) {
	return plainObject({
		...fields,
		note: optional(text(noteLimit)),
		basis: optional(basisOf(Object.keys(fields)))
	});
}

const noteLimit = 20_000;
const sourceLimit = 2_000;

const source: Reader<Source> = plainObject({
	source: required(text(sourceLimit)),
	date: optional(isoDay),
	confidence: optional(oneOf(confidences))
});

/** An ISO day that exists in the calendar. */
function isoDay(value: unknown, place: Place): string | undefined {
	const day = pattern(/^\d{4}-\d{2}-\d{2}$/, 'day')(value, place);
	if (day === undefined) return undefined;
	const [year, month, date] = day.split('-').map(Number);
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
	return date >= 1 && date <= length ? day : wrongType(place, 'day', value);
}

/** Sources by field name, or `*` for the rest of the object. */
function basisOf(fieldNames: readonly string[]): Reader<Readonly<Record<string, Source>>> {
	const allowed = [...fieldNames, '*'];
	return (value, place) => {
		if (!isRecord(value)) return wrongType(place, 'object', value);
		const entries: [string, Source][] = [];
		for (const [key, entry] of Object.entries(value)) {
			const at = below(place, key);
			if (!allowed.includes(key)) report(at, { kind: 'unknownField', allowed }, entry);
			const read = source(entry, at);
			if (read !== undefined) entries.push([key, read]);
		}
		return Object.fromEntries(entries);
	};
}
