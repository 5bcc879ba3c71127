import { describe, expect, it } from 'vitest';
import type { BridgeBars } from '#lib/view/bridge/bridge-bars.ts';
import { bridgeChart, bridgeHeight } from './bridge.ts';
import { renderSvg } from './render-svg.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';

const bars: BridgeBars = {
	before: { value: 2_840_000, label: '30 June', note: 'second quarter' },
	after: { value: 2_601_000, label: '30 September', note: 'third quarter' },
	parts: [
		{ words: { subject: 'ERP', more: 2, change: '35 % sooner' }, change: -487_000 },
		{ words: { subject: '', more: 0, change: 'All other changes' }, change: 400 },
		{
			words: {
				subject: 'Ransomware across the whole site',
				more: 0,
				change: '1 in 15 years, was 1 in 18'
			},
			change: 247_600
		}
	]
};
const drawn = (of: BridgeBars, width: number, locale: 'en' | 'de' = 'en') => {
	const size = { width, height: bridgeHeight(of, width) };
	return { size, svg: renderSvg(bridgeChart(of, locale, size), size).replaceAll('\u00a0', ' ') };
};
/** Bars by fill, from the drawing's paths of four corners. */
const barsOf = (svg: string) =>
	[...svg.matchAll(/<path d="M([-\d.]+) ([-\d.]+)l([-\d.]+) 0l0 ([-\d.]+)l[^"]*"([^>]*)>/g)].map(
		([, x, y, width, height, rest]) => ({
			x: Number(x),
			y: Number(y),
			width: Number(width),
			height: Number(height),
			fill: /fill="([^"]*)"/.exec(rest)?.[1]
		})
	);

describe('bridgeChart', () => {
	it.each([672, 1040, 358])('writes every figure and word beside its bar, %i wide', (width) => {
		const { svg, size } = drawn(bars, width);
		const texts = drawnTexts(svg).map(({ text }) => text);
		for (const figure of ['2.84 M', '−487 k', '+400', '+248 k', '2.60 M'])
			expect(texts).toContain(figure);
		expect(texts.join(' ')).toMatch(/ERP \+2,? 35 % sooner/);
		expect(texts.join(' ')).toContain('1 in 15 years, was 1 in 18');
		expect(cutTexts(svg, size)).toEqual([]);
	});

	it('draws totals from nothing, and parts from where the one before ends', () => {
		const found = barsOf(drawn(bars, 672).svg);
		expect(found.map(({ fill }) => fill)).toEqual([
			'var(--previous)',
			'var(--better)',
			'var(--worse)',
			'var(--worse)',
			'var(--actual)'
		]);
		const [before, fall, small, rise, after] = found;
		const scale = before.height / 2_840_000;
		expect(fall.y).toBeCloseTo(before.y, 1);
		expect(fall.height).toBeCloseTo(487_000 * scale, 1);
		expect(rise.y).toBeCloseTo(after.y, 1);
		expect(before.y + before.height).toBeCloseTo(after.y + after.height, 1);
		expect(small.height).toBe(2);
	});

	it('breaks long words of German below their bars', () => {
		const words = {
			subject: 'Warenwirtschaftssystem am Standort Weser',
			more: 0,
			change: 'Wiederherstellungszeiten'
		};
		const { svg, size } = drawn(
			{
				...bars,
				parts: [...bars.parts, ...Array.from({ length: 4 }, () => ({ words, change: 9 }))]
			},
			672,
			'de'
		);
		expect(cutTexts(svg, size)).toEqual([]);
		expect(drawnTexts(svg).some(({ text }) => /^Wiederher\w*-$/.test(text))).toBe(true);
	});

	it('draws a year without any loss on either side', () => {
		const none = {
			...bars,
			before: { ...bars.before, value: 0 },
			after: { ...bars.after, value: 0 },
			parts: []
		};
		expect(drawn(none, 672).svg).not.toContain('NaN');
	});
});
