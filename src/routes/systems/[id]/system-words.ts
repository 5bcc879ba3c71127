import { formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { recoveryPathName } from '#lib/format/recovery-path-name.ts';
import { mark } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SystemDetail } from '#lib/view/system-detail.ts';
import type { SystemHit } from '#lib/view/system-hits.ts';
import type { SystemPath } from '#lib/view/system-paths.ts';
import type { SystemEvent } from '#lib/view/system-recovery.ts';

/** How much of the business rests on the system, and what the event shown does to it. */
export function systemTitle(
	{ name: system, supports, processCount, event }: SystemDetail,
	scenario: string | undefined,
	locale: Locale
): string {
	const options = { locale };
	const figures = {
		system,
		count: mark('count', formatNumber(supports.length, locale)),
		all: formatNumber(processCount, locale)
	};
	const isDown = event !== undefined && event.usable > 0;
	const duration = mark('time', formatDuration(event?.usable ?? 0, locale));
	if (supports.length === 0)
		return isDown && scenario !== undefined
			? m.system_title_unused_event({ system, scenario, duration }, options)
			: m.system_title_unused({ system }, options);
	if (!event || scenario === undefined) return m.system_title(figures, options);
	return isDown
		? m.system_title_event({ ...figures, scenario, duration }, options)
		: m.system_title_untouched({ ...figures, scenario }, options);
}

/** What it costs when it alone is hit. */
export function aloneWords({ alone, currency }: SystemDetail, locale: Locale): string {
	const options = { locale };
	if (!alone) return m.system_alone_unknown({}, options);
	if (alone.processes === 0) return m.system_alone_free({}, options);
	const figures = {
		processes: formatNumber(alone.processes, locale),
		duration: mark('time', formatDuration(alone.hours, locale)),
		loss: mark('loss', formatMoney(alone.loss, currency, locale))
	};
	return alone.processes === 1
		? m.system_alone_one(figures, options)
		: m.system_alone(figures, options);
}

/** The message of its recovery: why it takes as long as it does. */
export function eventTitle({ recovery, usable, usableWait }: SystemEvent, locale: Locale): string {
	const options = { locale };
	if (usable === 0) return m.system_event_title_none({}, options);
	const moment = formatMoment(usable, locale);
	if (!recovery)
		return m.system_event_title_waits(
			{ system: usableWait?.system.name ?? '', usable: moment },
			options
		);
	const { rebuiltFor, hours, restoreHours, start } = recovery;
	const work = formatDuration(hours, locale);
	if (rebuiltFor && restoreHours !== undefined) {
		const write =
			rebuiltFor === 'deadlock' ? m.system_event_title_deadlock : m.system_event_title_lost;
		return write({ hours: work, restore: formatDuration(restoreHours, locale) }, options);
	}
	if (start === 0) return m.system_event_title_at_once({ usable: moment, work }, options);
	return m.system_event_title(
		{ usable: moment, work, wait: formatDuration(start, locale) },
		options
	);
}

/** The message of the processes: the one whose day costs most. */
export function supportTitle({ supports, currency }: SystemDetail, locale: Locale): string {
	if (supports.length === 0) return m.system_support_title_none({}, { locale });
	const dearest = supports.reduce((best, row) => (row.dayLoss > best.dayLoss ? row : best));
	if (dearest.dayLoss === 0)
		return m.system_support_title_plain(
			{ count: formatNumber(supports.length, locale) },
			{ locale }
		);
	return m.system_support_title(
		{ process: dearest.name, day: formatMoney(dearest.dayLoss, currency, locale) },
		{ locale }
	);
}

/** The message of the ways back: how long the usual one takes. */
export function pathTitle(paths: readonly SystemPath[], locale: Locale): string {
	const usual = paths.find(({ path }) => path === 'restore') ?? paths.at(0);
	if (!usual) return m.system_path_title_none({}, { locale });
	const write = (hours: number) => formatDuration(hours, locale);
	const figures = { path: recoveryPathName(usual.path, locale), middle: write(usual.middle) };
	if (usual.low === usual.high) return m.system_path_title_fixed(figures, { locale });
	return m.system_path_title(
		{ ...figures, low: write(usual.low), high: write(usual.high) },
		{ locale }
	);
}

/** The message of the scenarios: how many may hit it, and which most surely. */
export function hitTitle(hits: readonly SystemHit[], locale: Locale): string {
	const [first] = hits;
	if (!first) return m.system_hit_title_none({}, { locale });
	return hits.length === 1
		? m.system_hit_title_one({ scenario: first.name }, { locale })
		: m.system_hit_title(
				{ scenario: first.name, count: formatNumber(hits.length, locale) },
				{ locale }
			);
}

/** The message of its needs: what it rests on directly. */
export function needTitle({ needs }: SystemDetail, locale: Locale): string {
	const names = [...needs.dependsOn, ...needs.circle].map(({ name }) => name);
	if (names.length === 0) return m.system_need_title_none({}, { locale });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.slice(0, 3));
	return m.system_need_title({ names: names.length > 3 ? `${list} …` : list }, { locale });
}
