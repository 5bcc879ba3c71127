import { longestText } from '../what-if/case-address.ts';

/** What people say about a case. */
export interface CaseTexts {
	readonly name: string;
	readonly author: string;
	readonly note: string;
}

export type TextField = keyof CaseTexts;

/** What is wrong with what was typed into a field. */
export type TextProblem =
	| { readonly kind: 'missing'; readonly field: 'name' }
	| { readonly kind: 'tooLong'; readonly field: TextField; readonly length: number };

export type ReadTexts =
	| { readonly ok: true; readonly value: CaseTexts }
	| { readonly ok: false; readonly problems: readonly TextProblem[] };

const fields = ['name', 'author', 'note'] as const;

/** Takes what was typed about a case, without the blanks around it. */
export function readTexts(typed: CaseTexts): ReadTexts {
	const value = {
		name: typed.name.trim().replace(/\s+/g, ' '),
		author: typed.author.trim().replace(/\s+/g, ' '),
		// A browser sends line breaks as two characters.
		note: typed.note.trim().replaceAll('\r\n', '\n')
	};
	const problems = fields.flatMap((field): readonly TextProblem[] => {
		const { length } = value[field];
		if (field === 'name' && length === 0) return [{ kind: 'missing', field }];
		return length > longestText[field] ? [{ kind: 'tooLong', field, length }] : [];
	});
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** A name that no other case has: "Budget B (2)". */
export function freeName(name: string, taken: readonly string[]): string {
	for (let count = 2; ; count++) {
		const mark = ` (${count})`;
		// A copy of a copy is counted on.
		const stem = name.replace(/ \(\d+\)$/, '').slice(0, longestText.name - mark.length);
		if (!taken.includes(stem + mark)) return stem + mark;
	}
}
