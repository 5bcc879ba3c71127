import type { Id } from '#lib/impact/index.ts';

const longestStem = 40;

/** An id for a case that says its name and that no other case has: "Plan Süd" becomes `plan-sud`. */
export function caseKey(name: string, taken: ReadonlySet<Id>): Id {
	const words = name
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	const stem = words?.join('-').slice(0, longestStem).replace(/-$/, '') ?? 'case';
	for (let count = 1; ; count++) {
		const key = count === 1 ? stem : `${stem}-${count}`;
		if (!taken.has(key)) return key;
	}
}
