import { describe, expect, it } from 'vitest';
import { barsChart, barsHeight } from './bars.ts';
import { renderSvg } from './render-svg.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';

const bars = [
	{ name: 'Shipping', value: 6.9, label: '6.9', look: 'unstable' as const },
	{
		name: 'A process with a very long name that no drawing has room for',
		value: -2,
		label: '−2.0'
	},
	{ name: 'Planning', value: 0, label: '0' }
];
const size = (width: number) => ({ width, height: barsHeight(bars.length) });

describe('bars', () => {
	it.each([760, 368])('have their names and figures within a drawing of %i', (width) => {
		const svg = renderSvg(barsChart(bars, size(width)), size(width));
		const texts = drawnTexts(svg).map(({ text }) => text);
		for (const text of ['Shipping', '6.9', '−2.0', 'Planning', '0']) expect(texts).toContain(text);
		expect(cutTexts(svg, size(width))).toEqual([]);
	});

	it('begin at zero, whatever the values', () => {
		for (const some of [bars, bars.slice(0, 1), bars.slice(2), []]) {
			const { xAxis } = barsChart(some, size(760));
			const { min, max } = xAxis as { readonly min: number; readonly max: number };
			expect(min).toBeLessThanOrEqual(0);
			expect(max).toBeGreaterThanOrEqual(0);
			expect(max).toBeGreaterThan(min);
		}
	});
});
