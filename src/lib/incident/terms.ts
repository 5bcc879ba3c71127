import type { Hours } from '#lib/impact/index.ts';
import type { Moment } from './record.ts';
import { momentIn, wallTime } from './zoned-time.ts';

const msPerHour = 3_600_000;
const secZone = 'America/New_York';
/** A filing that is transmitted later counts as filed on the next business day (Regulation S-T, Rule 13). */
const secCloses = '17:30';
const endOfDay = '23:59';
const saturday = 6;
const sunday = 0;

export function hoursBetween(from: Moment, until: Moment): Hours {
	return (Date.parse(until) - Date.parse(from)) / msPerHour;
}

export function hoursAfter(moment: Moment, hours: Hours): Moment {
	return new Date(Date.parse(moment) + hours * msPerHour).toISOString();
}

/**
 * The end of the fourth business day after a moment, as Form 8-K counts it: days of New York, without
 * Saturdays and Sundays. Public holidays are not known, so that a term may be shown too early, never too late.
 */
export function fourBusinessDaysAfter(moment: Moment): Moment {
	let day = dayIn(secZone, moment);
	for (let count = 0; count < 4;) {
		day = dayAfter(day);
		const weekday = new Date(`${day}T00:00Z`).getUTCDay();
		if (weekday !== saturday && weekday !== sunday) count += 1;
	}
	return atWall(secZone, day, secCloses);
}

/**
 * The end of the day, in a zone, with the same number one month later, or of that month's last day.
 * It is not moved on when it is no working day.
 */
export function oneMonthAfter(moment: Moment, zone: string): Moment {
	const [year, month, day] = dayIn(zone, moment).split('-').map(Number);
	// Day 0 of a month is the last of the one before.
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	const due = new Date(Date.UTC(year, month, Math.min(day, last)));
	return atWall(zone, isoDay(due), endOfDay);
}

function dayIn(zone: string, moment: Moment): string {
	return wallTime(moment, zone).slice(0, 'yyyy-mm-dd'.length);
}

function dayAfter(day: string): string {
	const date = new Date(`${day}T00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return isoDay(date);
}

function isoDay(date: Date): string {
	return date.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

function atWall(zone: string, day: string, time: string): Moment {
	const moment = momentIn(zone, `${day}T${time}`);
	if (moment === undefined) throw new RangeError(`expected a day and a time, got ${day} ${time}`);
	return moment;
}
