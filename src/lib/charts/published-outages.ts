import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { type Locale, formatShortNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { type OutageBar, outageBars } from '#lib/view/outages/outage-bars.ts';
import type { OutageComparison } from '#lib/view/outages/outage-comparison.ts';
import { causeWords, lossWords } from '#lib/view/outages/outage-words.ts';
import {
	type BarWords,
	barWords,
	drawBar,
	endOf,
	gap,
	phoneMargin,
	widthOf
} from './published-outage-bar.ts';
import { niceStep } from './nice-step.ts';
import { textWidth } from './text-width.ts';
import { type Size, baseOption, colour, itemTooltip, labelSize, narrowBelow } from './theme.ts';
import { tooltipHtml } from './tooltip-html.ts';

const rowHeight = 24;
/** On a phone the name and the figure stand above their bar. */
const rowHeightNarrow = 42;
const axisHeight = 30;
/** From here on the scale has room for twice as many figures. */
const wideFrom = 1_000;
/** Names take at most a third of a wide drawing. */
const nameShare = 1 / 3;
/** Labels may take so much of a drawing that bars keep the rest. */
const leastPlot = 0.3;

export function publishedOutagesHeight(comparison: OutageComparison, width: number): number {
	const row = width < narrowBelow ? rowHeightNarrow : rowHeight;
	return axisHeight + outageBars(comparison).length * row;
}

/** Losses as shares of a year's revenue: ours dark and first, published ones grey. */
export function publishedOutagesChart(
	comparison: OutageComparison,
	locale: Locale,
	{ width }: Size
): EChartsOption {
	const narrow = width < narrowBelow;
	const bars = outageBars(comparison);
	const words = bars.map((bar) => barWords(bar, comparison, { locale, isPhone: narrow }));
	const left = narrow
		? phoneMargin.left
		: Math.min(
				nameShare * width,
				Math.max(0, ...bars.map((bar, i) => widthOf(words[i].name, bar))) + gap
			);
	const most = Math.max(0, ...bars.map(endOf));
	const step = niceStep(most, width < wideFrom ? 4 : 8);
	const top = Math.max(step, Math.ceil(most / step - 1e-9) * step);
	const right = narrow ? phoneMargin.right : roomRight(bars, words, { top, room: width - left });
	return {
		...baseOption,
		grid: { left, right, top: 4, bottom: axisHeight - 4, outerBoundsMode: 'none' },
		tooltip: itemTooltip,
		xAxis: {
			type: 'value',
			min: 0,
			max: top,
			interval: step,
			splitLine: { lineStyle: { color: colour.grid } },
			axisLabel: {
				color: colour.ink2,
				fontSize: labelSize,
				hideOverlap: true,
				formatter: (share: number) => axisWords(share, locale)
			}
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: bars.map((_, i) => i),
			axisLabel: { show: false },
			axisTick: { show: false },
			axisLine: { lineStyle: { color: colour.ink3 } }
		},
		series: {
			...barSeries(bars, words, narrow),
			tooltip: { formatter: (params) => tooltip(params, bars, words, locale) }
		}
	};
}

/** What has to stay free at the right so that every label ends within the drawing. */
function roomRight(
	bars: readonly OutageBar[],
	words: readonly BarWords[],
	{ top, room }: { readonly top: number; readonly room: number }
): number {
	const plots = bars.map((bar, i) => {
		const { high, middle, claim } = bar;
		const label = gap + widthOf(words[i].label, bar);
		const claimed = words[i].claim === undefined ? 0 : gap + textWidth(words[i].claim);
		// The label may have to stand before the claim's words.
		const end = claim ? claim.high : Math.max(high, middle);
		return end === 0 ? Infinity : ((room - gap - label - claimed) * top) / end;
	});
	return room - Math.max(leastPlot * room, Math.min(room - gap, ...plots));
}

function axisWords(share: number, locale: Locale): string {
	if (share === 0) return '0';
	return m.format_share({ percent: formatShortNumber(share * 100, locale, 2) }, { locale });
}

function barSeries(
	bars: readonly OutageBar[],
	words: readonly BarWords[],
	isPhone: boolean
): CustomSeriesOption {
	return {
		type: 'custom',
		data: bars.map((bar, row) => [bar.middle, row, endOf(bar)]),
		encode: { x: [0, 2], y: 1 },
		renderItem: ({ dataIndex, coordSys }, api) => {
			const [bar, word] = [bars[dataIndex], words[dataIndex]];
			if (!bar || !word) return;
			const { x: left, width } = coordSys as unknown as { x: number; width: number };
			return drawBar(bar, word, {
				left,
				width,
				isPhone,
				middle: api.coord([0, dataIndex])[1],
				at: (share) => api.coord([share, dataIndex])[0]
			});
		}
	};
}

function tooltip(
	params: unknown,
	bars: readonly OutageBar[],
	words: readonly BarWords[],
	locale: Locale
): string {
	if (typeof params !== 'object' || params === null || !('dataIndex' in params)) return '';
	const index = Number(params.dataIndex);
	const row = bars[index]?.row;
	const word = words[index];
	if (!word) return '';
	if (!row) return tooltipHtml([word.name, word.label]);
	const notes = row.loss?.notes.map((note) => note[locale]) ?? [];
	return tooltipHtml([word.name, causeWords(row, locale), lossWords(row, locale), ...notes]);
}
