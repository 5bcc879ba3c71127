import { daysBetween } from '#lib/outages/days-between.ts';
import type { Outage } from '#lib/outages/outage.ts';

/** Days of standstill; undefined where none, or not all of its length, was published. */
export function standstillDays({ phases }: Outage): number | undefined {
	const days = phases.filter(({ phase }) => phase === 'standstill').map((phase) => phase.days);
	if (days.length === 0) return undefined;
	return days.reduce((sum, length) =>
		sum === undefined || length === undefined ? undefined : sum + length
	);
}

/**
 * Days from the beginning until output was normal again, before anything was made up; undefined
 * where the end was not published.
 */
export function normalDays({ date, phases }: Outage): number | undefined {
	const last = phases.findLast(({ phase }) => phase !== 'catch-up');
	if (last?.days === undefined) return undefined;
	return daysBetween(date, last.start) + last.days;
}
