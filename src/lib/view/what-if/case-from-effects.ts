import { type Effect, type Measure, type Model, applyEffects } from '#lib/impact/index.ts';
import { caseEffects, sliderEffect } from './case-effects.ts';
import { type Control, type SliderControl, orderId, switchId } from './control.ts';
import { newManual } from './new-manual.ts';
import { asPercent } from './slider.ts';
import {
	type ControlValue,
	type WhatIfCase,
	allEffects,
	measuresOf,
	today,
	withValue
} from './what-if-case.ts';

/**
 * The values of controls that say a list of effects, which must be applicable to the model. Effects
 * that are those of a measure count as the measure. What no control can say exactly is kept as it is;
 * where taking the rest apart would change what the list does to the model, all of it is.
 */
export function caseFromEffects(
	model: Model,
	controls: readonly Control[],
	effects: readonly Effect[]
): Pick<WhatIfCase, 'values' | 'others'> {
	const read = readEffects(model, controls, effects);
	const written = allEffects(model, measuresOf(read, controls), caseEffects(controls, read));
	return doTheSame(model, effects, written)
		? { values: read.values, others: read.others }
		: { values: new Map(), others: effects };
}

function readEffects(
	model: Model,
	controls: readonly Control[],
	effects: readonly Effect[]
): WhatIfCase {
	const byId = new Map(controls.map((control) => [control.id, control]));
	let whatIf = today;
	const set = (id: string, value: ControlValue) => {
		const control = byId.get(id);
		if (control) whatIf = withValue(whatIf, control, value);
	};
	for (let at = 0; at < effects.length;) {
		const measure = measureAt(model.measures, effects, at);
		if (measure && !whatIf.values.has(switchId(measure.id))) {
			set(switchId(measure.id), true);
			at += measure.effects.length;
			continue;
		}
		const effect = effects[at];
		const values = valuesOf(controls, effect);
		const isFree = values.every(([{ id }]) => !whatIf.values.has(id));
		if (effect.kind === 'strategy' && byId.has(orderId) && !whatIf.values.has(orderId))
			set(orderId, effect.value);
		else if (values.length > 0 && isFree) for (const [{ id }, value] of values) set(id, value);
		else whatIf = { ...whatIf, others: [...whatIf.others, effect] };
		at += 1;
	}
	return whatIf;
}

/** The measure whose effects stand in a list from a position on; the one with the most of them. */
function measureAt(
	measures: readonly Measure[],
	effects: readonly Effect[],
	at: number
): Measure | undefined {
	return measures
		.filter(
			(measure) =>
				measure.effects.length > 0 &&
				measure.effects.every((effect, i) => isSame(effect, effects[at + i]))
		)
		.reduce<Measure | undefined>(
			(best, measure) => (best && best.effects.length >= measure.effects.length ? best : measure),
			undefined
		);
}

type SliderValue = readonly [control: SliderControl, value: number];

/** The sliders that say exactly what an effect does, with their values; none when none can. */
function valuesOf(controls: readonly Control[], effect: Effect): readonly SliderValue[] {
	const sliders = controls.filter((control) => control.type === 'slider');
	if (effect.kind === 'manual') return manualValues(sliders, effect);
	const found = sliders.flatMap((control): readonly SliderValue[] => {
		const value = valueIn(control, effect);
		return value !== undefined && isSame(sliderEffect(control, value), effect)
			? [[control, value]]
			: [];
	});
	return found.filter(isOffered).slice(0, 1);
}

/** The value that a slider would need, if it is of the effect's kind. */
function valueIn(control: SliderControl, effect: Effect): number | undefined {
	const kind = control.kind === 'unstable' ? 'unstableCapability' : control.kind;
	if (kind !== effect.kind) return undefined;
	if ('factor' in effect) return asPercent(effect.factor);
	if ('add' in effect) return (control.today ?? 0) + effect.add;
	if (effect.kind === 'buffer') return effect.hours;
	return 'value' in effect && typeof effect.value === 'number'
		? asPercent(effect.value)
		: undefined;
}

function manualValues(
	sliders: readonly SliderControl[],
	effect: Extract<Effect, { kind: 'manual' }>
): readonly SliderValue[] {
	const { processes, capability, readyAfterHours, sustainableHours, extraCostPerHour } = effect;
	if (processes === 'all' || processes.length !== 1 || extraCostPerHour !== undefined) return [];
	const of = (kind: SliderControl['kind']) =>
		sliders.find((control) => control.kind === kind && control.of === processes[0]);
	const [hand, ready] = [of('manual'), of('manualReady')];
	if (!hand || !ready) return [];
	if (sustainableHours !== (hand.isNew ? newManual.sustainableHours : undefined)) return [];
	const values: readonly SliderValue[] = [
		...(capability === undefined ? [] : [[hand, asPercent(capability)] as const]),
		...(readyAfterHours === undefined ? [] : [[ready, readyAfterHours] as const])
	];
	return values.every(isOffered) ? values : [];
}

/** Values with more decimals than this are not written in addresses. */
const decimals = 4;

/** Whether a slider offers a value, and an address can carry it. */
export function isOffered([{ min, max }, value]: SliderValue): boolean {
	return value >= min && value <= max && Number(value.toFixed(decimals)) === value;
}

function isSame(one: Effect, other: Effect | undefined): boolean {
	return other !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** An effect without its notes, its fields in one order. */
function plain(effect: Effect): unknown {
	return Object.entries(effect)
		.filter(([key, value]) => key !== 'note' && key !== 'basis' && value !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

function doTheSame(model: Model, one: readonly Effect[], other: readonly Effect[]): boolean {
	const [first, second] = [applyEffects(model, one), applyEffects(model, other)];
	return first.ok && second.ok && JSON.stringify(first.value) === JSON.stringify(second.value);
}
