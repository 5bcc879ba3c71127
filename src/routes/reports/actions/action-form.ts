import { longestName } from '../close-form.ts';

/** What somebody typed about something that was decided. */
export interface ActionValues {
	readonly what: string;
	readonly owner: string;
	readonly due: string;
}

export type ReadAction =
	| { readonly ok: true; readonly value: ActionValues }
	| { readonly ok: false; readonly problems: readonly (keyof ActionValues)[] };

/** Reads the form of an action, or names every field that cannot be used. */
export function readAction(typed: ActionValues): ReadAction {
	const [what, owner, due] = [typed.what.trim(), typed.owner.trim(), typed.due.trim()];
	const isText = (text: string) => text !== '' && text.length <= longestName;
	const problems = [
		...(isText(what) ? [] : (['what'] as const)),
		...(isText(owner) ? [] : (['owner'] as const)),
		...(isDay(due) ? [] : (['due'] as const))
	];
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { what, owner, due } };
}

/** A day that there is: no 31 June. */
function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
