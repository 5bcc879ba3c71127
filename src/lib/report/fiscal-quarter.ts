import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/format/number.ts';

/** A day of the calendar as `YYYY-MM-DD`, without clock or time zone. */
export type IsoDay = string;

export type QuarterNumber = 1 | 2 | 3 | 4;

/** Three months of a fiscal year, which is named by the calendar year in which it ends. */
export interface FiscalQuarter {
	/** Of the fiscal year. */
	readonly year: number;
	readonly quarter: QuarterNumber;
	readonly start: IsoDay;
	/** The last day that belongs to it. */
	readonly end: IsoDay;
	/** `2026-Q3`; sorts in the order of time. */
	readonly id: string;
}

/** The calendar year, where nothing else is said. */
export const defaultFirstMonth = 1;

const monthsPerYear = 12;
const monthsPerQuarter = 3;
const millisecondsPerDay = 86_400_000;

/** A quarter of a fiscal year that begins with `firstMonth` (1 January, 10 October). */
export function fiscalQuarter(
	year: number,
	quarter: QuarterNumber,
	firstMonth = defaultFirstMonth
): FiscalQuarter {
	const first = firstMonthOf(year, firstMonth) + (quarter - 1) * monthsPerQuarter;
	return {
		year,
		quarter,
		start: dayOf(first, 1),
		// Day 0 of a month is the last of the one before.
		end: dayOf(first + monthsPerQuarter, 0),
		id: `${String(year).padStart(4, '0')}-Q${quarter}`
	};
}

/** The quarter to which a day belongs. */
export function quarterOf(day: IsoDay, firstMonth = defaultFirstMonth): FiscalQuarter {
	const { year, month } = parseDay(day);
	const fiscalYear = isCalendarYear(firstMonth) || month < firstMonth ? year : year + 1;
	const since = monthIndex(year, month) - firstMonthOf(fiscalYear, firstMonth);
	return fiscalQuarter(fiscalYear, quarterNumber(since), firstMonth);
}

export function previousQuarter({ year, quarter, start }: FiscalQuarter): FiscalQuarter {
	const firstMonth = firstMonthFrom(start, quarter);
	if (quarter === 1) return fiscalQuarter(year - 1, 4, firstMonth);
	return fiscalQuarter(year, quarterNumber((quarter - 2) * monthsPerQuarter), firstMonth);
}

export function nextQuarter({ year, quarter, start }: FiscalQuarter): FiscalQuarter {
	const firstMonth = firstMonthFrom(start, quarter);
	if (quarter === 4) return fiscalQuarter(year + 1, 1, firstMonth);
	return fiscalQuarter(year, quarterNumber(quarter * monthsPerQuarter), firstMonth);
}

/** Reads `2026-Q3`; undefined for anything else. */
export function parseQuarterId(
	text: string,
	firstMonth = defaultFirstMonth
): FiscalQuarter | undefined {
	const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
	if (year === undefined || quarter === undefined) return undefined;
	const months = (Number(quarter) - 1) * monthsPerQuarter;
	return fiscalQuarter(Number(year), quarterNumber(months), firstMonth);
}

/** "third quarter 2026", or "third quarter of fiscal year 2026" where that is no calendar year. */
export function quarterWords({ year, quarter, start }: FiscalQuarter, locale: Locale): string {
	const words = {
		1: m.report_quarter_first,
		2: m.report_quarter_second,
		3: m.report_quarter_third,
		4: m.report_quarter_fourth
	}[quarter]({}, { locale });
	const write = isCalendarYear(firstMonthFrom(start, quarter))
		? m.report_quarter_of_year
		: m.report_quarter_of_fiscal_year;
	return write({ quarter: words, year: String(year) }, { locale });
}

/** Whole days from one day to another; negative when that is earlier. */
export function daysBetween(from: IsoDay, until: IsoDay): number {
	const moment = (day: IsoDay) => {
		const { year, month, dayOfMonth } = parseDay(day);
		return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
	};
	return (moment(until) - moment(from)) / millisecondsPerDay;
}

/** A later day, or an earlier one where `days` is negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
	const { year, month, dayOfMonth } = parseDay(day);
	return dayOf(monthIndex(year, month), dayOfMonth + days);
}

function isCalendarYear(firstMonth: number): boolean {
	return firstMonth === defaultFirstMonth;
}

/** The first month of a fiscal year, counted from the beginning of the calendar. */
function firstMonthOf(year: number, firstMonth: number): number {
	const isMonth = Number.isInteger(firstMonth) && firstMonth >= 1 && firstMonth <= monthsPerYear;
	if (!isMonth) throw new RangeError(`expected a month from 1 to 12, got ${firstMonth}`);
	return monthIndex(isCalendarYear(firstMonth) ? year : year - 1, firstMonth);
}

/** In which month of the calendar year the fiscal year of a quarter begins. */
function firstMonthFrom(start: IsoDay, quarter: QuarterNumber): number {
	const months = parseDay(start).month - 1 - (quarter - 1) * monthsPerQuarter;
	return ((months + monthsPerYear) % monthsPerYear) + 1;
}

function quarterNumber(monthsSinceFirst: number): QuarterNumber {
	const known = ([1, 2, 3, 4] as const)[Math.floor(monthsSinceFirst / monthsPerQuarter)];
	if (!known) throw new RangeError(`expected 0 to 11 months, got ${monthsSinceFirst}`);
	return known;
}

function monthIndex(year: number, month: number): number {
	return year * monthsPerYear + month - 1;
}

function dayOf(months: number, dayOfMonth: number): IsoDay {
	const day = new Date(0);
	// Date.UTC would take the years 0 to 99 for those of the last century.
	day.setUTCFullYear(Math.floor(months / monthsPerYear), months % monthsPerYear, dayOfMonth);
	return day.toISOString().slice(0, 10);
}

function parseDay(text: IsoDay) {
	const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	const day = {
		year: Number(year),
		month: Number(month),
		dayOfMonth: Number(dayOfMonth)
	};
	const isDay =
		year !== undefined && dayOf(monthIndex(day.year, day.month), day.dayOfMonth) === text;
	if (!isDay) throw new RangeError(`expected a day as YYYY-MM-DD, got ${text}`);
	return day;
}
