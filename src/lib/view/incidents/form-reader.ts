import { momentIn } from '#lib/incident/zoned-time.ts';
import type { Moment } from '#lib/incident/record.ts';

/** What is wrong with one field of a form; `value` is what was typed. */
export type FieldProblem = { readonly field: string } & (
	| { readonly kind: 'missing' | 'noZone' | 'noChoice' | 'noSystem' | 'allOrNone' | 'notRising' }
	| { readonly kind: 'tooLong'; readonly limit: number; readonly length: number }
	| { readonly kind: 'noMoment' | 'inFuture' | 'noNumber'; readonly value: string }
	| { readonly kind: 'beforeOther'; readonly value: string; readonly other: string }
	/** The model has no recovery time for these systems. */
	| { readonly kind: 'noRecovery'; readonly systems: readonly string[] }
	| { readonly kind: 'opening' }
);

/** Texts of so many characters fit on a page and in a report. */
export const longest = { line: 120, text: 4000 } as const;

/** Reads fields of a form one by one and collects what is wrong with them. */
export class FormReader {
	readonly problems: FieldProblem[] = [];
	readonly #form: FormData;
	readonly #now: Moment;

	constructor(form: FormData, now: Moment) {
		this.#form = form;
		this.#now = now;
	}

	/** What was typed; empty where the field is missing or a file. */
	typed(field: string): string {
		const value = this.#form.get(field);
		return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : '';
	}

	text(field: string, limit: number, isOptional = false): string {
		const value = this.typed(field);
		if (value === '' && !isOptional) this.problems.push({ field, kind: 'missing' });
		if (value.length > limit)
			this.problems.push({ field, kind: 'tooLong', limit, length: value.length });
		return value;
	}

	/** A moment that has come, typed as the wall of a zone shows it. Where it is none, that is a problem. */
	moment(field: string, zone: string): Moment {
		return this.optionalMoment(field, zone) ?? this.#missingMoment(field);
	}

	/** As `moment`; undefined where nothing was typed. */
	optionalMoment(field: string, zone: string): Moment | undefined {
		const value = this.typed(field);
		if (value === '') return undefined;
		const moment = momentIn(zone, value);
		if (moment === undefined) {
			this.problems.push({ field, kind: 'noMoment', value });
			return this.#now;
		}
		if (moment > this.#now) this.problems.push({ field, kind: 'inFuture', value });
		return moment;
	}

	#missingMoment(field: string): Moment {
		this.problems.push({ field, kind: 'missing' });
		return this.#now;
	}

	/** Refuses a moment before another one. */
	notBefore(field: string, moment: Moment, other: string, otherMoment: Moment): void {
		if (moment >= otherMoment) return;
		this.problems.push({ field, kind: 'beforeOther', value: this.typed(field), other });
	}

	/** A number of at least 0; null where nothing was typed. */
	number(field: string): number | null {
		const value = this.typed(field);
		if (value === '') return null;
		const number = Number(value);
		if (Number.isFinite(number) && number >= 0) return number;
		this.problems.push({ field, kind: 'noNumber', value });
		return null;
	}

	/** One of the values that the form offers. */
	choice<const Value extends string>(field: string, values: readonly [Value, ...Value[]]): Value {
		const typed = this.typed(field);
		const chosen = values.find((value) => value === typed);
		if (chosen === undefined) this.problems.push({ field, kind: 'noChoice' });
		return chosen ?? values[0];
	}

	/** Those of the values that are ticked. */
	choices<const Value extends string>(field: string, values: readonly Value[]): readonly Value[] {
		const ticked = this.#form.getAll(field);
		return values.filter((value) => ticked.includes(value));
	}

	isTicked(field: string): boolean {
		return this.#form.has(field);
	}
}
