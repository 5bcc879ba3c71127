import { type Cost, type Estimate, costKinds } from '../model.ts';
import { type Place, below, report } from './findings.ts';
import { largest, smallest } from './limits.ts';
import { object, optional, plainObject, required } from './object.ts';
import { type Bounds, type Reader, isRecord, number, oneOf, text, wrongType } from './reader.ts';

const hoursBounds = { min: 0, max: largest.hours };
const moneyBounds = { min: 0, max: largest.money };
const factorBounds = { min: 0, max: largest.factor };

export const hours = number(hoursBounds);
export const money = number(moneyBounds);
export const share = number({ min: 0, max: 1 });
export const factor = number(factorBounds);
/** Units of a team. */
export const units = number({ min: 0, max: largest.units });
/** A span of years that costs are spread over. */
export const years = number({ min: smallest.years, max: largest.years });
/** Output above normal, as a share of normal. */
export const surplus = number({ min: smallest.surplus, max: largest.factor });
export const priority = number({ min: -largest.priority, max: largest.priority });
export const name = text(500);

export const hoursEstimate = estimate(hoursBounds);
export const moneyEstimate = estimate(moneyBounds);
export const factorEstimate = estimate(factorBounds);
/** Events per year. */
export const frequency = estimate({ min: 0, max: largest.eventsPerYear });

/** An estimate whose values all lie within bounds. Source: docs/model.md, section 1. */
function estimate(bounds: Bounds): Reader<Estimate> {
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
		if (!shape) return undefined;
		if (shape.p05 > shape.p95) return report(place, { kind: 'lognormalOutOfOrder' }, value);
		return shape.p95 / shape.p05 > largest.spread
			? report(place, { kind: 'lognormalTooWide', limit: largest.spread }, value)
			: shape;
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
