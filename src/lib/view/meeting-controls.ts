import type { Control } from './what-if/control.ts';
import type { WhatIfCase } from './what-if/what-if-case.ts';

/** So many controls can be read across a room. */
const most = 5;

/** The controls on a room's screen: those that the case sets, then the most important of other questions. */
export function meetingControls(
	ordered: readonly Control[],
	{ values }: WhatIfCase,
	chosen: readonly string[]
): readonly Control[] {
	const set = ordered.filter(({ id }) => values.has(id) || chosen.includes(id));
	const asked = new Set(set.map(({ group }) => group));
	const others: Control[] = [];
	for (const control of ordered) {
		if (control.type === 'switch' || asked.has(control.group)) continue;
		asked.add(control.group);
		others.push(control);
	}
	return [...set, ...others.slice(0, Math.max(0, most - set.length))];
}
