import type { Effect } from '#lib/impact/index.ts';
import type { Control } from './control.ts';
import type { ControlValue, WhatIfCase } from './what-if-case.ts';

/** One thing that a case changes: a control that is set, or an effect that no control says. */
export type CaseChange =
	| { readonly kind: 'control'; readonly control: Control; readonly value: ControlValue }
	| { readonly kind: 'other'; readonly effect: Effect; readonly position: number };

/** Everything that a case changes, in the order in which it takes effect. */
export function caseChanges(
	controls: readonly Control[],
	{ values, others }: WhatIfCase
): readonly CaseChange[] {
	return [
		...controls.flatMap((control): readonly CaseChange[] => {
			const value = values.get(control.id);
			return value === undefined ? [] : [{ kind: 'control', control, value }];
		}),
		...others.map((effect, position) => ({ kind: 'other', effect, position }) as const)
	];
}
