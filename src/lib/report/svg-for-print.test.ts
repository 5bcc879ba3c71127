import { describe, expect, it } from 'vitest';
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

	it('refuses a colour that the page does not know', () => {
		expect(() => svgForPrint('<rect fill="var(--no-such)"/>')).toThrow(RangeError);
	});
});
