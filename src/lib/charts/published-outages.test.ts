import { describe, expect, it } from 'vitest';
import { outageChoice } from '#lib/view/outages/outage-choice.ts';
import { type OutageComparison, compareOutages } from '#lib/view/outages/outage-comparison.ts';
import { init } from './echarts.ts';
import { publishedOutagesChart, publishedOutagesHeight } from './published-outages.ts';
import { renderSvg } from './render-svg.ts';
import { tooltipsOf } from './testing/charts-of.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';

function comparison(name: string, share: number | undefined, search = ''): OutageComparison {
	return compareOutages({
		own: {
			scenario: { id: 'attack', name },
			currency: 'EUR',
			events: 400,
			loss: { mean: 20e6, standardError: 3e5, low: 15e6, high: 30e6 },
			share:
				share === undefined
					? undefined
					: { mean: share, standardError: 0.001, low: share * 0.7, high: share * 1.5 },
			revenueDays: undefined,
			standstillDays: 3,
			normalDays: { low: 10, middle: 20, high: 30 }
		},
		company: { annualRevenue: 420e6 },
		currency: 'EUR',
		choice: outageChoice(new URLSearchParams(search))
	});
}

function drawn(of: OutageComparison, width: number, locale: 'en' | 'de' = 'en') {
	const size = { width, height: publishedOutagesHeight(of, width) };
	return { size, svg: renderSvg(publishedOutagesChart(of, locale, size), size) };
}
const textsOf = (svg: string) => drawnTexts(svg).map(({ text }) => text.replaceAll('\u00a0', ' '));

/** Filled shapes with where they begin and end, in the order of the rows. */
function boxesOf(svg: string, colour: string) {
	const path = new RegExp(
		`<path d="M([\\d.]+) [\\d.]+L?l?([\\d.]+)[^"]*" fill="var\\(${colour}\\)"`,
		'g'
	);
	return [...svg.matchAll(path)].map(([, x]) => Number(x));
}

/** Where all shapes are, in a fixed order. */
const shapesOf = (svg: string) =>
	[...svg.matchAll(/<path [^>]*>/g)]
		.map(([tag]) => [...tag.matchAll(/ (?:d|transform)="[^"]*"/g)].join())
		.sort();

describe('publishedOutagesChart', () => {
	const usual = comparison('Ransomware', 0.048);

	it.each([1280, 760, 358])('names ours and all that have a share, %i wide', (width) => {
		const texts = textsOf(drawn(usual, width).svg).join('\n');
		for (const words of [
			'Ours: Ransomware',
			width < 560 ? 'Ours: Ransomware: 4.8 %' : '4.8 %, four in five 3.4 to 7.2 %',
			'Norsk Hydro, 2019',
			'0.4 to 0.5 %',
			'0.7 %, costs alone',
			'0.9 %, missed sales',
			'5.4 % claimed in court'
		])
			expect(texts).toContain(words);
		expect(texts).not.toContain('Toyota');
		expect(texts).not.toContain('JBS');
	});

	it('draws one dark bar, the first, and grey ones, all from zero', () => {
		const { svg } = drawn(usual, 1280);
		const [ours, others] = [boxesOf(svg, '--actual'), boxesOf(svg, '--previous')];
		expect(ours).toHaveLength(1);
		expect(others).toHaveLength(13);
		for (const x of others) expect(Math.abs(x - ours[0])).toBeLessThan(1);
		expect(textsOf(svg)).toContain('0');
	});

	it.each(['en', 'de'] as const)('cuts no text in %s', (locale) => {
		for (const share of [0.0002, 0.004, 0.048, 0.6])
			for (const width of [1280, 760, 358]) {
				const { svg, size } = drawn(comparison('Ransomware at all sites', share), width, locale);
				expect(cutTexts(svg, size), `${share} at ${width}`).toEqual([]);
			}
	});

	it('draws published outages alone where ours has no share', () => {
		const { svg } = drawn(comparison('Ransomware', undefined), 1280);
		expect(boxesOf(svg, '--actual')).toHaveLength(0);
		expect(textsOf(svg)).toContain('Weir Group, 2021');
	});

	it('leaves nothing of what was drawn before', () => {
		const [first, second] = [comparison('Ransomware', undefined), usual].map((of) => {
			const size = { width: 1280, height: publishedOutagesHeight(of, 1280) };
			return { size, option: publishedOutagesChart(of, 'en', size) };
		});
		const chart = init(null, null, { renderer: 'svg', ssr: true, ...first.size });
		chart.setOption(first.option, { notMerge: true });
		chart.renderToSVGString();
		chart.resize({ ...second.size, silent: true });
		chart.setOption(second.option, { notMerge: true });
		const redrawn = shapesOf(chart.renderToSVGString());
		chart.dispose();
		expect(redrawn).toEqual(shapesOf(renderSvg(second.option, second.size)));
	});

	it('draws an empty scale when there is nothing to draw', () => {
		const none = comparison('Ransomware', undefined, 'industry=automotive');
		expect(drawn(none, 1280).svg).not.toMatch(/NaN|Infinity/);
	});

	it.each(['<script>alert(1)</script>', '${x} {b}', '__proto__', '😀'.repeat(90)])(
		'draws the name %s as text',
		(name) => {
			const hostile = comparison(name, 0.048);
			for (const width of [1280, 358]) {
				const { svg, size } = drawn(hostile, width);
				expect(svg).not.toContain('<script');
				expect(cutTexts(svg, size)).toEqual([]);
				const tips = tooltipsOf(publishedOutagesChart(hostile, 'en', size), 0);
				expect(tips.join()).toContain('4.8');
				expect(tips.join()).not.toContain('<script');
			}
		}
	);

	it('tells under the pointer what the figure is', () => {
		const option = publishedOutagesChart(usual, 'en', { width: 1280, height: 400 });
		expect(tooltipsOf(option, 1).join()).toContain('Idle overheads, forecast.');
	});
});
