import { formatDays, formatDuration } from '#lib/format/hours.ts';
import { cannotOccur, formatNumber, type Locale } from '#lib/format/number.ts';
import { formatShare } from '#lib/format/share.ts';
import {
	formatTableDifference,
	formatTableMoney,
	type TableUnit
} from '#lib/format/table-money.ts';
import { formatYearChance } from '#lib/format/year-chance.ts';
import type { Cell } from './content.ts';

type Tone = Cell['tone'];

const hoursPerDay = 24;

/** Words. */
export function textCell(text: string, tone?: Tone): Cell {
	return { text, ...(tone && { tone }) };
}

/** What could not be computed, or cannot occur: a dash, never a zero. */
export const noCell: Cell = { text: cannotOccur, tone: 'muted' };

/** Nothing is said here, as in the row of a sum. */
export const emptyCell: Cell = { text: '' };

/** Money in a table of one unit, which its subtitle names. */
export function moneyCell(
	value: number | undefined,
	unit: TableUnit,
	locale: Locale,
	tone?: Tone
): Cell {
	if (value === undefined) return noCell;
	return {
		text: formatTableMoney(value, unit, locale),
		value,
		format: 'money',
		...(tone && { tone })
	};
}

/** Money that is more or less than before: less is better, unless it is a benefit. */
export function moneyChangeCell(
	value: number | undefined,
	unit: TableUnit,
	locale: Locale,
	better: 'less' | 'more' = 'less'
): Cell {
	if (value === undefined) return noCell;
	const isBetter = better === 'less' ? value < 0 : value > 0;
	return {
		text: formatTableDifference(value, unit, locale),
		value,
		format: 'money',
		...(value !== 0 && { tone: isBetter ? ('better' as const) : ('worse' as const) })
	};
}

/** "7.5 days"; undefined is a dash. */
export function durationCell(hours: number | undefined, locale: Locale, tone?: Tone): Cell {
	if (hours === undefined) return noCell;
	return {
		text: formatDuration(hours, locale),
		value: hours,
		format: 'hours',
		...(tone && { tone })
	};
}

/** A bare number of days, where the unit stands elsewhere: "13.4". */
export function daysCell(hours: number | undefined, locale: Locale, tone?: Tone): Cell {
	if (hours === undefined) return noCell;
	return {
		text: formatDays(hours, locale),
		value: hours / hoursPerDay,
		format: 'days',
		...(tone && { tone })
	};
}

/** "43 %". */
export function shareCell(share: number | undefined, locale: Locale, digits = 0): Cell {
	if (share === undefined) return noCell;
	return { text: formatShare(share, locale, digits), value: share, format: 'share' };
}

/** "1 year in 20". */
export function chanceCell(chance: number | undefined, locale: Locale, tone?: Tone): Cell {
	if (chance === undefined) return noCell;
	return {
		text: formatYearChance(chance, locale),
		value: chance,
		format: 'share',
		...(tone && { tone })
	};
}

export function numberCell(value: number | undefined, locale: Locale, digits = 0): Cell {
	if (value === undefined) return noCell;
	return { text: formatNumber(value, locale, digits), value, format: 'number' };
}
