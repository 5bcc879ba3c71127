import { formatDuration } from '#lib/format/hours.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Cut } from '#lib/view/circle-cuts.ts';
import { type CircleView, type RecoveryCircle, bestSaving } from '#lib/view/recovery-circles.ts';
import type { Reader } from '#lib/view/overview-words.ts';

/** What the deadlocks of an event cost, the dearest one first. */
export function circleTitle({ circles }: CircleView, { locale, currency }: Reader): string {
	const options = { locale };
	const dearest = circles.at(0);
	if (!dearest) return m.recovery_circle_title_none({}, options);
	const system = dearest.rebuilt[0].name;
	if (bestSaving(dearest) === 0) return m.recovery_circle_title_unpriced({ system }, options);
	const saving = formatMoney(bestSaving(dearest), currency, locale);
	return circles.length === 1
		? m.recovery_circle_title({ saving, system }, options)
		: m.recovery_circle_title_many(
				{ count: formatNumber(circles.length, locale), saving },
				options
			);
}

/** The way round, system by system: "A is restored from B, which needs C, which needs A". */
export function circleWords({ links }: RecoveryCircle, locale: Locale): string {
	return links
		.map(({ kind, from, to }) =>
			kind === 'repository'
				? m.recovery_circle_restores({ from: from.name, to: to.name }, { locale })
				: m.recovery_circle_depends({ to: to.name }, { locale })
		)
		.join(', ');
}

/** What it means for the systems on the circle. */
export function rebuiltWords({ rebuilt }: RecoveryCircle, { locale }: Reader): string {
	const [{ name, hours, restoreHours }, ...others] = rebuilt;
	const takes = formatDuration(hours, locale);
	const first =
		restoreHours === undefined
			? m.recovery_circle_rebuilt_only({ system: name, hours: takes }, { locale })
			: m.recovery_circle_rebuilt(
					{ system: name, hours: takes, restore: formatDuration(restoreHours, locale) },
					{ locale }
				);
	if (others.length === 0) return first;
	const count = formatNumber(others.length, locale);
	return `${first} ${m.recovery_circle_rebuilt_more({ count }, { locale })}`;
}

/** How a link is cut, in words. */
export function cutWords({ link: { kind, from, to } }: Cut, locale: Locale): string {
	const names = { from: from.name, to: to.name };
	return kind === 'dependency'
		? m.recovery_cut_dependency(names, { locale })
		: m.recovery_cut_repository(names, { locale });
}
