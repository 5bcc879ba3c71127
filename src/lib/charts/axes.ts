import type { XAXisComponentOption, YAXisComponentOption } from 'echarts';
import { formatDays } from '#lib/format/hours.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { colour, labelSize } from './theme.ts';

/** Where an axis that begins at zero ends, and how far apart its labels are. */
interface Extent {
	readonly max: number;
	readonly interval: number;
}

/** How a whole day is written at an axis: "Day 0", then how many have passed. */
export function dayText(locale: Locale): (day: number) => string {
	return (day) =>
		day === 0 ? m.chart_day_zero({}, { locale }) : formatDays(day * hoursPerDay, locale, 0);
}

/** Days from the beginning on, along the foot of a drawing. */
export function dayAxis(extent: Extent, locale: Locale): XAXisComponentOption {
	return {
		type: 'value',
		min: 0,
		...extent,
		splitLine: { show: false },
		axisTick: { show: false },
		axisLine: { lineStyle: { color: colour.ink3 } },
		axisLabel: { color: colour.ink2, fontSize: labelSize, formatter: dayText(locale) }
	};
}

/** Amounts from zero up, with a hairline at each label. */
export function amountAxis(extent: Extent, text: (amount: number) => string): YAXisComponentOption {
	return {
		type: 'value',
		min: 0,
		...extent,
		splitLine: { lineStyle: { color: colour.grid } },
		axisLabel: { color: colour.ink2, fontSize: labelSize, formatter: text }
	};
}
