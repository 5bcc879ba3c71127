import { type Cost, type Estimate, costKinds } from '../model.ts';
import { object, optional, plainObject, required } from './object.ts';
import {
	type Bounds,
	type Place,
	type Reader,
	below,
	isRecord,
	number,
	oneOf,
	report,
	text,
	wrongType
} from './reader.ts';

export const hours = number({ min: 0 });
export const money = number({ min: 0 });
export const share = number({ min: 0, max: 1 });
export const factor = number({ min: 0 });
export const name = text(500);

/** An estimate whose values all lie within bounds. Source: docs/model.md, section 1. */
export function estimate(bounds: Bounds = { min: 0 }): Reader<Estimate> {
	const fixed = plainObject({ fixed: required(number(bounds)) });
	const pert = plainObject({ pert: required(pertOf(number(bounds))) });
	const shape = plainObject({
		p05: required(number({ ...bounds, above: 0 })),
		p95: required(number({ ...bounds, above: 0 }))
	});
	const lognormal = plainObject({ lognormal: required(ordered(shape)) });
	return (value, place) => {
		if (!isRecord(value)) return wrongType(place, 'estimate', value);
		if (Object.hasOwn(value, 'fixed')) return fixed(value, place);
		if (Object.hasOwn(value, 'pert')) return pert(value, place);
		if (Object.hasOwn(value, 'lognormal')) return lognormal(value, place);
		return wrongType(place, 'estimate', value);
	};
}

function pertOf(entry: Reader<number>): Reader<readonly [number, number, number]> {
	return (value, place) => {
		if (!Array.isArray(value) || value.length !== 3) return wrongType(place, 'estimate', value);
		const [low, mode, high] = value.map((item: unknown, i) => entry(item, below(place, i)));
		if (low === undefined || mode === undefined || high === undefined) return undefined;
		if (low > mode || mode > high) return report(place, { kind: 'pertOutOfOrder' }, value);
		return [low, mode, high];
	};
}

function ordered<T extends { readonly p05: number; readonly p95: number }>(
	read: Reader<T>
): Reader<T> {
	return (value, place) => {
		const shape = read(value, place);
		if (shape && shape.p05 > shape.p95)
			return report(place, { kind: 'lognormalOutOfOrder' }, value);
		return shape;
	};
}

const rate = object({
	kind: required(oneOf(costKinds)),
	name: optional(name),
	perHour: required(money),
	fromHour: optional(hours)
});

const oneOff = object({
	kind: required(oneOf(costKinds)),
	name: optional(name),
	once: required(money),
	atHour: required(hours),
	belowCapability: optional(share)
});

/** A cost item: a rate or a one-off. Source: docs/model.md, section 1. */
export function cost(value: unknown, place: Place): Cost | undefined {
	if (!isRecord(value)) return wrongType(place, 'cost', value);
	const isRate = Object.hasOwn(value, 'perHour');
	const isOneOff = Object.hasOwn(value, 'once');
	if (isRate === isOneOff) return wrongType(place, 'cost', value);
	return isRate ? rate(value, place) : oneOff(value, place);
}
