import type { Delivery, DeliveryReason, ListedRun, RunReason } from '#lib/db/schedule.ts';
import { formatDateTime, formatDay } from '#lib/format/dates.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { quarterOfRun } from './schedule-words.server.ts';

/** A run as the page shows it. Moments are written on the server, in its time zone. */
export interface ShownRun {
	readonly id: number;
	readonly quarter: string;
	/** What came of it, in a sentence. */
	readonly text: string;
	/** Why it failed or was skipped, and when it is tried again. */
	readonly notes: readonly string[];
	readonly report: { readonly id: number; readonly title: string } | undefined;
	readonly canRetry: boolean;
	readonly isFailed: boolean;
	readonly deliveries: readonly ShownDelivery[];
}

export interface ShownDelivery {
	readonly id: number;
	readonly target: string;
	readonly text: string;
	readonly notes: readonly string[];
	readonly canRetry: boolean;
}

/** `drafts`: the reports there are; one may have been discarded since. */
export function shownRun(
	run: ListedRun,
	drafts: ReadonlySet<number>,
	locale: Locale
): ShownRun {
	const { id, state, reportId, title, reason, deliveries } = run;
	const hasFailed = state === 'failed';
	const isOver = state === 'done' || state === 'running';
	const isThere = reportId !== undefined && drafts.has(reportId);
	const isDiscarded = state === 'done' && !isThere;
	return {
		id,
		quarter: quarterOfRun(run, locale),
		text: stateWords(run, locale),
		notes: isOver
			? isDiscarded
				? [m.schedule_draft_discarded({}, { locale })]
				: []
			: [
					...(reason ? [runReasonWords(reason, locale)] : []),
					...(hasFailed ? [nextTryWords(run, locale)] : [])
				],
		report: isThere ? { id: reportId, title: title ?? '' } : undefined,
		canRetry: hasFailed,
		isFailed: hasFailed,
		deliveries: deliveries.map((delivery) => shownDelivery(delivery, locale))
	};
}

/** Whether something about a run will change by itself in a moment. */
export function isUnderWay({ state, deliveries }: ListedRun): boolean {
	const isRunning = state === 'due' || state === 'running';
	return isRunning || deliveries.some((each) => each.state === 'due' || each.state === 'sending');
}

function stateWords({ state, dueOn, triedAt, finishedAt }: ListedRun, locale: Locale): string {
	const moment = (at: Date | undefined) => (at ? formatDateTime(at, locale) : '');
	const options = { locale };
	switch (state) {
		case 'due':
			return m.schedule_run_due({}, options);
		case 'running':
			return m.schedule_run_running({ since: moment(triedAt) }, options);
		case 'done':
			return m.schedule_run_done({ at: moment(finishedAt) }, options);
		case 'failed':
			return m.schedule_run_failed({ at: moment(triedAt) }, options);
		case 'skipped':
			return m.schedule_run_skipped({ due: formatDay(dueOn, locale) }, options);
		default:
			return state satisfies never;
	}
}

function shownDelivery(delivery: Delivery, locale: Locale): ShownDelivery {
	const { id, target, state, reason, acceptedAt } = delivery;
	const hasFailed = state === 'failed';
	return {
		...{ id, target, canRetry: hasFailed },
		text: {
			due: () => m.schedule_told_due({}, { locale }),
			sending: () => m.schedule_told_sending({}, { locale }),
			done: () => {
				const at = acceptedAt ? formatDateTime(acceptedAt, locale) : '';
				return m.schedule_told_done({ at }, { locale });
			},
			failed: () => m.schedule_told_failed({}, { locale })
		}[state](),
		notes: hasFailed
			? [...(reason ? [deliveryReasonWords(reason, locale)] : []), nextTryWords(delivery, locale)]
			: []
	};
}

function nextTryWords(
	{ nextTryAt, attempts }: Pick<ListedRun, 'nextTryAt' | 'attempts'>,
	locale: Locale
): string {
	const count = formatNumber(attempts, locale);
	return nextTryAt
		? m.schedule_next_try({ count, at: formatDateTime(nextTryAt, locale) }, { locale })
		: m.schedule_given_up({ count }, { locale });
}

function runReasonWords({ kind, text }: RunReason, locale: Locale): string {
	const options = { locale };
	switch (kind) {
		case 'refused':
			return text;
		case 'error':
			return m.schedule_reason_error({ text }, options);
		case 'crashed':
			return m.schedule_reason_crashed({}, options);
		case 'missed':
			return m.schedule_reason_missed({}, options);
		case 'switchedOff':
			return m.schedule_reason_switched_off({}, options);
		default:
			return kind satisfies never;
	}
}

function deliveryReasonWords({ kind, text }: DeliveryReason, locale: Locale): string {
	const options = { locale };
	switch (kind) {
		case 'crashed':
			return m.schedule_reason_told_crashed({}, options);
		case 'error':
			return m.schedule_reason_error({ text }, options);
		case 'mailNotSet':
			return m.schedule_reason_mail_not_set({}, options);
		case 'unreachable':
			return m.schedule_reason_unreachable({ text }, options);
		case 'timeout':
			return m.schedule_reason_timeout({}, options);
		case 'insecure':
			return m.schedule_reason_insecure({ text }, options);
		case 'loginRefused':
			return m.schedule_reason_login({ text }, options);
		case 'rejected':
			return m.schedule_reason_rejected({ text }, options);
		case 'redirected':
			return m.schedule_reason_redirected({ text }, options);
		case 'privateAddress':
			return m.schedule_reason_private({ text }, options);
		default:
			return kind satisfies never;
	}
}
