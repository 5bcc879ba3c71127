import type { Effect, Id, Model, Strategy } from '#lib/impact/index.ts';
import type { Control } from './control.ts';

/** What a control is set to: a number in its unit, an order of recovery, or a measure taken. */
export type ControlValue = number | Strategy | true;

/**
 * A what-if case as one value: what is set differently from today, and who says so. What no control
 * can say is kept as effects.
 */
export interface WhatIfCase {
	readonly name: string;
	readonly author: string;
	readonly note: string;
	/** By the id of the control; what is missing is as today. */
	readonly values: ReadonlyMap<string, ControlValue>;
	/** Effects that no control can say, in their order. */
	readonly others: readonly Effect[];
}

/** The case that changes nothing. */
export const today: WhatIfCase = { name: '', author: '', note: '', values: new Map(), others: [] };

/** Whether a case changes nothing. */
export function isToday({ values, others }: WhatIfCase): boolean {
	return values.size === 0 && others.length === 0;
}

/** The case with a control set, or back to today when the value is today's or undefined. */
export function withValue(
	whatIf: WhatIfCase,
	control: Control,
	value: ControlValue | undefined
): WhatIfCase {
	const values = new Map(whatIf.values);
	if (value === undefined || value === todayOf(control)) values.delete(control.id);
	else values.set(control.id, value);
	return { ...whatIf, values };
}

/** The case without one of its other changes. */
export function withoutOther(whatIf: WhatIfCase, position: number): WhatIfCase {
	return { ...whatIf, others: whatIf.others.filter((_, i) => i !== position) };
}

/** Today's value of a control; undefined for a measure, and where objects differ in theirs. */
export function todayOf(control: Control): ControlValue | undefined {
	return control.type === 'switch' ? undefined : control.today;
}

/** The measures that a case takes, in file order. */
export function measuresOf({ values }: WhatIfCase, controls: readonly Control[]): readonly Id[] {
	return controls.flatMap((control) =>
		control.type === 'switch' && values.has(control.id) ? [control.measure] : []
	);
}

/** All effects of a case in the order in which they apply: measures, controls, then the rest. */
export function allEffects(
	model: Model,
	measures: readonly Id[],
	effects: readonly Effect[]
): readonly Effect[] {
	return [
		...model.measures.filter(({ id }) => measures.includes(id)).flatMap((taken) => taken.effects),
		...effects
	];
}
