import type { FieldProblem } from '#lib/view/incidents/form-reader.ts';

/** What was typed into a form that was not taken, and what is wrong with it. */
export interface FormState {
	/** By field; undefined before the form was sent. */
	readonly typed: Readonly<Record<string, readonly string[] | undefined>> | undefined;
	readonly problems: readonly FieldProblem[];
}

/** All that was typed into a form. */
export function typedIn(form: FormData): FormState['typed'] {
	return Object.fromEntries(
		[...new Set(form.keys())].map((field) => [
			field,
			form.getAll(field).filter((value) => typeof value === 'string')
		])
	);
}

/** What a field shows: what was typed, or else what it begins with. */
export function shownValue({ typed }: FormState, field: string, initial = ''): string {
	return typed ? (typed[field]?.at(0) ?? '') : initial;
}

/** Whether one of the boxes of a field is ticked. */
export function isShownTicked(
	{ typed }: FormState,
	field: string,
	value: string,
	initial = false
): boolean {
	return typed ? (typed[field]?.includes(value) ?? false) : initial;
}
