import type { EChartsOption } from 'echarts';
import { init } from './echarts.ts';
import type { Size } from './theme.ts';

/** Draws a chart as SVG text, on the server and for paper. */
export function renderSvg(option: EChartsOption, { width, height }: Size): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		chart.setOption(option);
		return chart.renderToSVGString().replace('<svg ', '<svg aria-hidden="true" ');
	} finally {
		chart.dispose();
	}
}
