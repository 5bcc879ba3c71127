import type { EChartsOption } from 'echarts';
import { init } from './echarts.ts';
import type { Size } from './theme.ts';

/** ECharts adds rules for hovered shapes; a strict content security policy forbids them. */
const hoverStyles = /<style[^>]*>[\s\S]*?<\/style>/g;

/** Draws a chart as SVG text, on the server and for paper. */
export function renderSvg(option: EChartsOption, { width, height }: Size): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		chart.setOption(option);
		return chart
			.renderToSVGString()
			.replace('<svg ', '<svg aria-hidden="true" ')
			.replace(hoverStyles, '');
	} finally {
		chart.dispose();
	}
}
