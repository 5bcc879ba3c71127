import { type Control, orderId } from './control.ts';
import type { WhatIfCase } from './what-if-case.ts';

/** The version of the way a case is written into an address. */
export const addressVersion = '1';

/** Longer queries are refused by browsers, proxies and mail programs here and there. */
export const longestQuery = 6_000;

/** Elsewhere than in addresses a case may set every input of a large company. */
export const longestKept = 200_000;

/** The names of a query that are not controls. */
export const words = {
	version: 'v',
	scenario: 'scenario',
	measure: 'measure',
	other: 'effect',
	name: 'name',
	author: 'author',
	note: 'note',
	/** What the reader looks for among the controls. */
	find: 'find',
	/** The group of controls that is shown whole. */
	show: 'show'
} as const;

/** How long the texts of a case may be. */
export const longestText = { name: 80, author: 80, note: 600 } as const;

/**
 * A case as a query: `v=1&scenario=fire&measure=immutable&recoveryTime.all=50`. What is as today is
 * left out; today itself is an empty query. Sliders carry the number that stands beside them.
 */
export function caseQuery(
	controls: readonly Control[],
	whatIf: WhatIfCase,
	scenario: string | undefined
): URLSearchParams {
	const query = new URLSearchParams();
	for (const control of controls) {
		const value = whatIf.values.get(control.id);
		if (value === undefined) continue;
		if (control.type === 'switch') query.append(words.measure, control.measure);
		else query.append(control.type === 'choice' ? orderId : control.id, String(value));
	}
	for (const effect of whatIf.others) query.append(words.other, JSON.stringify(effect));
	for (const text of ['name', 'author', 'note'] as const)
		if (whatIf[text] !== '') query.append(words[text], whatIf[text]);
	const isEmpty = query.size === 0;
	return new URLSearchParams([
		...(isEmpty ? [] : [[words.version, addressVersion]]),
		...(scenario === undefined ? [] : [[words.scenario, scenario]]),
		...query
	]);
}

/** What a page's address says besides the case. */
interface Page {
	readonly whatIf: WhatIfCase;
	readonly scenario?: string | undefined;
	readonly find?: string;
	readonly show?: string | undefined;
}

/** The query of a page: the case, and what the reader looks at. */
export function pageQuery(
	controls: readonly Control[],
	{ whatIf, scenario, find = '', show }: Page
): URLSearchParams {
	const query = caseQuery(controls, whatIf, scenario);
	if (find !== '') query.append(words.find, find);
	if (show !== undefined && show !== '') query.append(words.show, show);
	return query;
}

/** Whether a case is small enough to be opened from a link. */
export function fitsAddress(query: URLSearchParams): boolean {
	return query.toString().length <= longestQuery;
}
