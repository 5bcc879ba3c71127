import type { EChartsOption } from 'echarts';
import type { Size } from './theme.ts';

// Left out of the browser's bundle: there the chart is drawn live, and loaded only when needed.
const renderer = import.meta.env.SSR ? await import('./render-svg.ts') : undefined;

/** Not empty, as Svelte takes an empty text for markup that the server did not write. */
const drawnLive = '<!-- drawn live -->';

/** The drawing that the server puts into the page; the browser keeps it until it draws live. */
export function serverDrawing(option: () => EChartsOption, size: Size): string {
	return renderer ? renderer.renderSvg(option(), size) : drawnLive;
}
