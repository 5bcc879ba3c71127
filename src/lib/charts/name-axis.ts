import type { YAXisComponentOption } from 'echarts';
import { fitText } from './text-width.ts';
import { colour, labelSize } from './theme.ts';

/** Names of rows, one below the other: flush left, cut to `room`, `margin` away from the zero line. */
export function nameAxis(
	rows: readonly { readonly name: string }[],
	{ room, margin }: { readonly room: number; readonly margin: number }
): YAXisComponentOption {
	return {
		type: 'category',
		inverse: true,
		data: rows.map(({ name }) => fitText(name, room)),
		axisTick: { show: false },
		axisLine: { lineStyle: { color: colour.ink } },
		axisLabel: { interval: 0, color: colour.ink, fontSize: labelSize, align: 'left', margin }
	};
}
