import type { EChartsOption } from 'echarts';
import { renderSvg } from '#lib/charts/render-svg.ts';
import type { Size } from '#lib/charts/theme.ts';
import type { Chart } from './content.ts';

/** Drawings are laid out for this width in pixels and set to the width of the page. */
export const chartWidth = 760;
/** The same for a drawing in one of two columns. */
export const halfWidth = 368;

/** A chart with the drawing of an option. */
export function drawnChart(
	option: (size: Size) => EChartsOption,
	size: Size,
	chart: Omit<Chart, 'kind' | 'svg' | 'size'>
): Chart {
	return { kind: 'chart', ...chart, svg: renderSvg(option(size), size), size };
}
