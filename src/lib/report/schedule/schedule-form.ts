import { isMailAddress } from '#lib/format/mail-address.ts';
import type { Locale } from '#lib/format/number.ts';

/** What was typed, field by field. */
export interface TypedSchedule {
	readonly isOn: boolean;
	readonly firstMonth: string;
	readonly daysAfter: string;
	readonly language: string;
	readonly template: string;
	/** Addresses, one a line or with commas between. */
	readonly reviewers: string;
	readonly webhookUrl: string;
}

export interface ParsedSchedule {
	readonly isOn: boolean;
	readonly firstMonth: number;
	readonly daysAfter: number;
	readonly language: Locale;
	readonly template: string;
	readonly reviewers: readonly string[];
	readonly webhookUrl: string | undefined;
}

export type ScheduleProblem =
	| { readonly kind: 'monthWrong' | 'daysWrong' | 'languageWrong'; readonly typed: string }
	| { readonly kind: 'templateWrong'; readonly typed: string }
	| { readonly kind: 'addressWrong'; readonly typed: string }
	| { readonly kind: 'tooManyReviewers'; readonly count: number }
	| { readonly kind: 'webhookWrong'; readonly typed: string }
	/** It would stand in the database and in logs of others for all to read. */
	| { readonly kind: 'webhookWithPassword' };

export type ScheduleField = keyof TypedSchedule;

export type ScheduleResult =
	| { readonly ok: true; readonly value: ParsedSchedule }
	| { readonly ok: false; readonly problems: readonly ScheduleProblem[] };

/** A draft that comes later than the next quarter's end helps nobody. */
export const mostDaysAfter = 80;
export const mostReviewers = 20;
const longestUrl = 2000;

/** Reads the form of a schedule and names all that is wrong. `templates`: the names there are. */
export function parseSchedule(typed: TypedSchedule, templates: readonly string[]): ScheduleResult {
	const problems: ScheduleProblem[] = [];
	const firstMonth = wholeNumber(typed.firstMonth, 1, 12);
	const daysAfter = wholeNumber(typed.daysAfter, 0, mostDaysAfter);
	const language = (['en', 'de'] as const).find((each) => each === typed.language);
	const template = templates.find((each) => each === typed.template);
	const reviewers = addresses(typed.reviewers);
	const url = webhook(typed.webhookUrl.trim());

	if (firstMonth === undefined) problems.push({ kind: 'monthWrong', typed: typed.firstMonth });
	if (daysAfter === undefined) problems.push({ kind: 'daysWrong', typed: typed.daysAfter });
	if (!language) problems.push({ kind: 'languageWrong', typed: typed.language });
	if (template === undefined) problems.push({ kind: 'templateWrong', typed: typed.template });
	for (const address of reviewers) {
		if (!isMailAddress(address)) problems.push({ kind: 'addressWrong', typed: address });
	}
	if (reviewers.length > mostReviewers) {
		problems.push({ kind: 'tooManyReviewers', count: reviewers.length });
	}
	if (!url.ok) problems.push(url.problem);
	const isRead = firstMonth !== undefined && daysAfter !== undefined && template !== undefined;
	if (!isRead || !language || !url.ok || problems.length > 0) return { ok: false, problems };
	const { isOn } = typed;
	const webhookUrl = url.value;
	return {
		ok: true,
		value: { isOn, firstMonth, daysAfter, language, template, reviewers, webhookUrl }
	};
}

/** The field that a problem is about. */
export function fieldOf({ kind }: ScheduleProblem): ScheduleField {
	switch (kind) {
		case 'monthWrong':
			return 'firstMonth';
		case 'daysWrong':
			return 'daysAfter';
		case 'languageWrong':
			return 'language';
		case 'templateWrong':
			return 'template';
		case 'addressWrong':
		case 'tooManyReviewers':
			return 'reviewers';
		case 'webhookWrong':
		case 'webhookWithPassword':
			return 'webhookUrl';
		default:
			return kind satisfies never;
	}
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
	const value = Number(text);
	return /^\d{1,3}$/.test(text.trim()) && value >= least && value <= most ? value : undefined;
}

/** Each once, whatever its case; a mailbox would get the same mail twice. */
function addresses(text: string): readonly string[] {
	const seen = new Map<string, string>();
	for (const address of text.split(/[\s,;]+/)) {
		const key = address.toLowerCase();
		if (address !== '' && !seen.has(key)) seen.set(key, address);
	}
	return [...seen.values()];
}

function webhook(
	text: string
):
	| { readonly ok: true; readonly value: string | undefined }
	| { readonly ok: false; readonly problem: ScheduleProblem } {
	if (text === '') return { ok: true, value: undefined };
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
	if (!isWeb || text.length > longestUrl) {
		return { ok: false, problem: { kind: 'webhookWrong', typed: text } };
	}
	if (url.username !== '' || url.password !== '') {
		return { ok: false, problem: { kind: 'webhookWithPassword' } };
	}
	return { ok: true, value: url.href };
}
