import type { EChartsOption } from 'echarts';
import type { Size } from './theme.ts';

// Left out of the browser's bundle: there the chart is drawn live, and loaded only when needed.
const renderer = import.meta.env.SSR ? await import('./render-svg.ts') : undefined;

/** The drawing that the server puts into the page; empty in the browser, which draws live. */
export function serverDrawing(option: () => EChartsOption, size: Size): string {
	return renderer ? renderer.renderSvg(option(), size) : '';
}
