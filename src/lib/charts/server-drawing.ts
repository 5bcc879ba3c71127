import type { EChartsOption } from 'echarts';
import { Recent } from '#lib/view/recent.ts';
import type { Size } from './theme.ts';

// Left out of the browser's bundle: there the chart is drawn live, and loaded only when needed.
const renderer = import.meta.env.SSR ? await import('./render-svg.ts') : undefined;

/** Not empty, as Svelte takes an empty text for markup that the server did not write. */
const drawnLive = '<!-- drawn live -->';

/** Two sizes of the charts of a few pages in their languages; each takes up to some hundred kB. */
const keptDrawings = 48;
const drawings = new Recent<string, string>(keptDrawings);

/**
 * The drawing that the server puts into the page; the browser keeps it until it draws live. `of` is
 * all that the option is made from besides the size: what is drawn of equal things is drawn once.
 */
export function serverDrawing(option: () => EChartsOption, size: Size, of?: unknown): string {
	if (!renderer) return drawnLive;
	const draw = () => renderer.renderSvg(option(), size);
	return of === undefined ? draw() : drawings.get(JSON.stringify([size, of]), draw);
}
