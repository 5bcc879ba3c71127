import type { Run, Schedule } from '#lib/db/schedule.ts';
import { formatDay } from '#lib/format/dates.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { parseQuarterId, quarterWords } from '#lib/report/fiscal-quarter.ts';
import { nextDraft } from '#lib/report/schedule/due-quarters.ts';

/** What is going to happen by itself, or what did not, in a sentence and in detail. */
export function scheduleWords(
	schedule: Schedule | undefined,
	latest: Run | undefined,
	today: string,
	locale: Locale
) {
	const options = { locale };
	if (latest?.state === 'failed') {
		const quarter = quarterOfRun(latest, locale);
		const lede = m.schedule_lede_failed({}, options);
		return { title: m.schedule_title_failed({ quarter }, options), lede };
	}
	if (!schedule?.isOn) {
		return { title: m.schedule_title_off({}, options), lede: m.schedule_lede_off({}, options) };
	}
	const { quarter, dueOn } = nextDraft(schedule, today);
	const names = { quarter: quarterWords(quarter, locale), day: formatDay(dueOn, locale) };
	const { reviewers, webhookUrl } = schedule;
	const told = reviewers.length + (webhookUrl === undefined ? 0 : 1);
	return {
		title: m.schedule_title_on(names, options),
		lede: toldWords(told, locale)
	};
}

function toldWords(told: number, locale: Locale): string {
	if (told === 0) return m.schedule_lede_nobody({}, { locale });
	if (told === 1) return m.schedule_lede_one({}, { locale });
	return m.schedule_lede_several({ count: formatNumber(told, locale) }, { locale });
}

/** "third quarter 2026", as the fiscal year was when the run became due. */
export function quarterOfRun(
	{ quarter, firstMonth }: Pick<Run, 'quarter' | 'firstMonth'>,
	locale: Locale
): string {
	const parsed = parseQuarterId(quarter, firstMonth);
	return parsed ? quarterWords(parsed, locale) : quarter;
}
