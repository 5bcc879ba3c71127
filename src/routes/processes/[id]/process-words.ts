import { formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatNumber, formatShortNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ProcessCurve } from '#lib/view/process-curve.ts';
import type { ProcessDetail, ProcessEvent } from '#lib/view/process-detail.ts';
import type { ProcessStream } from '#lib/view/process-streams.ts';
import { causeName } from '../../cause-words.ts';

const dayHours = 24;
/** A cause below this share of the whole does not make a message. */
const messageShare = 0.25;

/** What a day without the process costs, and what the event shown does to it. */
export function processTitle(
	process: ProcessDetail,
	scenario: string | undefined,
	locale: Locale
): string {
	const options = { locale };
	const loss = process.disruption.losses[dayHours - 1];
	const { name, currency, event } = process;
	if (loss === 0) return m.process_title_free({ process: name }, options);
	const day = mark('day', formatMoney(loss, currency, locale));
	if (!event || scenario === undefined) return m.process_title_day({ process: name, day }, options);
	if (!event.curve) return m.process_title_untouched({ process: name, day, scenario }, options);
	return m.process_title_event(
		{
			process: name,
			day,
			scenario,
			duration: mark('time', formatDuration(event.curve.usableAt, locale)),
			loss: mark('loss', formatMoney(event.loss, currency, locale))
		},
		options
	);
}

/** Where the process belongs and how long it can bear to stop. */
export function processFacts(process: ProcessDetail, locale: Locale): readonly string[] {
	const { unit, owner, operatingHoursPerWeek, mtpdHours, mbco = 1 } = process;
	const options = { locale };
	return [
		...(unit === undefined ? [] : [unit]),
		...(owner === undefined ? [] : [owner]),
		operatingHoursPerWeek === undefined
			? m.process_fact_always({}, options)
			: m.process_fact_week({ hours: formatShortNumber(operatingHoursPerWeek, locale) }, options),
		mtpdHours === undefined
			? m.process_fact_no_mtpd({}, options)
			: m.process_fact_mtpd(
					{ duration: formatDuration(mtpdHours, locale), share: formatShare(mbco, locale) },
					options
				)
	];
}

/** The message of the capability curve: whether the process holds its minimum in time. */
export function curveTitle(curve: ProcessCurve | undefined, locale: Locale): string {
	const options = { locale };
	if (!curve) return m.process_curve_title_untouched({}, options);
	const share = formatShare(curve.mbco, locale);
	const stable = formatMoment(curve.stableAt, locale);
	if (curve.mtpdHours === undefined)
		return m.process_curve_title_missed(
			{ stable, missed: formatDuration(curve.missedHours, locale) },
			options
		);
	if (curve.breach)
		return m.process_curve_title_breached(
			{
				share,
				until: formatMoment(curve.breach.until, locale),
				over: formatDuration(curve.breach.until - curve.mtpdHours, locale)
			},
			options
		);
	if (curve.atMinimumFrom === 0) return m.process_curve_title_above({ share, stable }, options);
	return m.process_curve_title_held(
		{
			share,
			until: formatMoment(curve.atMinimumFrom, locale),
			limit: formatDuration(curve.mtpdHours, locale)
		},
		options
	);
}

/** The message of the cost of disruption: what the first day costs, and an hour of a long stop. */
export function costTitle({ disruption, currency }: ProcessDetail, locale: Locale): string {
	const longest = disruption.marks[disruption.marks.length - 1];
	if (longest.loss === 0) return m.process_cost_title_none({}, { locale });
	return m.process_cost_title(
		{
			day: formatMoney(disruption.losses[dayHours - 1], currency, locale),
			hour: formatAmount(longest.lossPerHour, locale)
		},
		{ locale }
	);
}

/** The message of the causes: the largest one, when it stands out. */
export function causeTitle(
	{ causes, loss }: ProcessEvent,
	currency: string,
	locale: Locale
): string {
	const top = causes.at(0);
	if (!top || loss === 0) return m.process_cause_none({}, { locale });
	const total = formatMoney(loss, currency, locale);
	if (top.amount < messageShare * loss) return m.process_cause_title_all({ total }, { locale });
	return m.process_cause_title(
		{ cause: causeName(top, locale), amount: formatAmount(top.amount, locale), total },
		{ locale }
	);
}

/** The message of the systems: the one that the process waits for last. */
export function needTitle({ needs, event }: ProcessDetail, locale: Locale): string {
	const last = needs.find(({ isLast }) => isLast);
	const count = formatNumber(needs.length, locale);
	if (needs.length === 0) return m.process_need_title_none({}, { locale });
	if (!event) return m.process_need_title_plain({ count }, { locale });
	if (!last) return m.process_need_title_up({}, { locale });
	const moment = formatMoment(last.usableAt ?? 0, locale);
	return m.process_need_title({ system: last.name, moment }, { locale });
}

/** The message of the value streams: the one that earns most in an hour. */
export function streamTitle(
	streams: readonly ProcessStream[],
	currency: string,
	locale: Locale
): string {
	if (streams.length === 0) return m.process_stream_title_none({}, { locale });
	const top = streams.reduce((best, stream) =>
		(stream.marginPerHour ?? 0) > (best.marginPerHour ?? 0) ? stream : best
	);
	if (top.marginPerHour === undefined)
		return m.process_stream_title_plain(
			{ count: formatNumber(streams.length, locale) },
			{ locale }
		);
	return m.process_stream_title(
		{ stream: top.name, margin: formatMoney(top.marginPerHour, currency, locale) },
		{ locale }
	);
}
