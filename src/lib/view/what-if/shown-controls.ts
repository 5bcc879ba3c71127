import type { Control, ControlGroup } from './control.ts';
import { controlGroups } from './control.ts';
import type { WhatIfCase } from './what-if-case.ts';

/** Controls of a group that are shown unasked. */
const shownUnasked = 3;
/** More than these in one group no reader looks through: they search. */
const mostShown = 60;

/** One question with the controls that are shown under it. */
export interface ShownGroup {
	readonly group: ControlGroup;
	readonly controls: readonly Control[];
	/** How many more there are of it that are not shown. */
	readonly more: number;
	/** Whether the reader can have more of it without searching. */
	readonly canShowMore: boolean;
}

/**
 * The controls that a page shows: the first of each group, those that the case has set, and all of the
 * group that the reader opened; or those whose words contain everything that the reader looks for.
 */
export function shownControls(
	ordered: readonly Control[],
	{ values }: Pick<WhatIfCase, 'values'>,
	asked: {
		readonly find: string;
		readonly show: string | undefined;
		/** The words that a control can be found by. */
		readonly textOf: (control: Control) => string;
	}
): readonly ShownGroup[] {
	const wanted = plainText(asked.find).split(/\s+/).filter(Boolean);
	const isFound = (control: Control) => {
		const text = plainText(asked.textOf(control));
		return wanted.every((word) => text.includes(word));
	};
	return controlGroups.flatMap((group) => {
		const all = ordered.filter((control) => control.group === group);
		const found = wanted.length > 0 ? all.filter(isFound) : all;
		if (found.length === 0) return [];
		const isOpen = wanted.length > 0 || asked.show === group;
		const most = isOpen ? mostShown : shownUnasked;
		const controls = found.filter(
			({ id }, position) => position < most || (wanted.length === 0 && values.has(id))
		);
		const more = found.length - controls.length;
		return [{ group, controls, more, canShowMore: more > 0 && !isOpen }];
	});
}

/** In lower case and without accents, so that a reader need not type them. */
function plainText(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '');
}
