import { describe, expect, it } from 'vitest';
import { bridgeChart } from '#lib/charts/bridge.ts';
import { renderSvg } from '#lib/charts/render-svg.ts';
import { svgForPrint } from './svg-for-print.ts';

describe('svgForPrint', () => {
	it('writes colours out', () => {
		expect(svgForPrint('<rect fill="var(--manual)" stroke="var(--ink-3)"/>')).toBe(
			'<rect fill="#1d7a82" stroke="#626d78"/>'
		);
	});

	it('knows no weight but bold', () => {
		expect(svgForPrint('<text font-weight="600"/><text style="font-weight:650;x:1"/>')).toBe(
			'<text font-weight="bold"/><text style="font-weight:bold;x:1"/>'
		);
	});

	it('takes the halo from text, and from text alone', () => {
		const halo = 'stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';
		expect(svgForPrint(`<text x="1" ${halo} fill="#000">a</text><path stroke="#fff"/>`)).toBe(
			'<text x="1" fill="#000">a</text><path stroke="#fff"/>'
		);
	});

	it('knows every colour of a bridge', () => {
		const end = { value: 9, label: 'June', note: '' };
		const part = (change: number) => ({ words: { subject: 'ERP', more: 0, change: '' }, change });
		const size = { width: 672, height: 280 };
		const bars = { before: end, after: end, parts: [part(3), part(-3)] };
		expect(svgForPrint(renderSvg(bridgeChart(bars, 'en', size), size))).not.toContain('var(');
	});

	it('refuses a colour that the page does not know', () => {
		expect(() => svgForPrint('<rect fill="var(--no-such)"/>')).toThrow(RangeError);
	});
});
