import fc from 'fast-check';
import { confidences, type Annotated, type Estimate, type Id } from '../model.ts';
import { largest, smallest } from '../parse/limits.ts';

const isWritten = (text: string) => text.trim() !== '';

/** Text in any script, with any character that a file may hold. */
export const text = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
	)
	.filter(isWritten);

/** Ids that have a meaning elsewhere in the language or in the file must be ids like any other. */
const awkwardIds = ['__proto__', 'constructor', 'all', '*', '0', "'; drop table system; --"];

/** Between 0 and `most` ids of objects of one kind. */
export function ids(most: number, least = 0): fc.Arbitrary<Id[]> {
	const id = fc.oneof({ weight: 9, arbitrary: text }, fc.constantFrom(...awkwardIds));
	// Under this name the response cost is booked, so no process may bear it.
	const free = id.filter((value) => value !== 'response');
	return fc.uniqueArray(free, { minLength: least, maxLength: most });
}

/** -0 is a number of JSON, but no figure of a company. */
const positiveZero = (value: number) => (Object.is(value, -0) ? 0 : value);

export const share = fc.double({ min: 0, max: 1, noNaN: true }).map(positiveZero);
/** From nothing to the most that a model may hold, with whole and small figures among them. */
function upTo(most: number): fc.Arbitrary<number> {
	return fc.oneof(fc.nat(1000), fc.double({ min: 0, max: most, noNaN: true })).map(positiveZero);
}

export const hours = upTo(largest.hours);
export const money = upTo(largest.money);
export const factor = upTo(largest.factor);
/** Positive and negative, small enough for a rank as for units of a team. */
export const signedAmount = fc
	.oneof(
		fc.integer({ min: -1000, max: 1000 }),
		fc.double({ min: -largest.units, max: largest.units, noNaN: true })
	)
	.map(positiveZero);
export const years = fc.double({ min: smallest.years, max: largest.years, noNaN: true });

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

function estimate(most: number): fc.Arbitrary<Estimate> {
	const value = upTo(most);
	const aboveZero = fc.double({ min: 1e-3, max: most, noNaN: true });
	const spread = fc.double({ min: 1, max: largest.spread, noNaN: true });
	return fc.oneof(
		fc.record({ fixed: value }, { noNullPrototype: true }),
		fc.tuple(value, value, value).map((values): Estimate => {
			const [low, mode, high] = ascending(values);
			return { pert: [low, mode, high] };
		}),
		fc.tuple(aboveZero, spread).map(([p05, ratio]): Estimate => {
			// Dividing what was multiplied may come out a little larger.
			const p95 = Math.min(most, p05 * Math.min(ratio, largest.spread * (1 - 1e-12)));
			return { lognormal: { p05, p95 } };
		})
	);
}

export const hoursEstimate = estimate(largest.hours);
export const moneyEstimate = estimate(largest.money);
export const factorEstimate = estimate(largest.factor);
export const frequency = estimate(largest.eventsPerYear);

const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

const source = fc.record(
	{ source: text, date: day, confidence: fc.constantFrom(...confidences) },
	{ requiredKeys: ['source'], noNullPrototype: true }
);

function basisOf(fields: readonly string[]): fc.Arbitrary<NonNullable<Annotated['basis']>> {
	const field = fc.constantFrom(...fields, '*');
	return fc.dictionary(field, source, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
}

type Fields<T> = { [F in keyof T]: fc.Arbitrary<T[F]> };

/** An object of the file: the required fields, any of the optional ones, perhaps a note and a basis. */
export function object<R, O = unknown>(
	required: Fields<R>,
	optional = {} as Fields<O>
): fc.Arbitrary<R & Partial<O> & Annotated> {
	const annotations = { note: text, basis: basisOf(Object.keys({ ...required, ...optional })) };
	const all = { noNullPrototype: true };
	const some = { ...all, requiredKeys: [] };
	return fc
		.tuple(fc.record(required, all), fc.record(optional, some), fc.record(annotations, some))
		.map(
			([stated, chosen, annotated]) =>
				({ ...stated, ...chosen, ...annotated }) as R & Partial<O> & Annotated
		);
}
