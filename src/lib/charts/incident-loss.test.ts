import { describe, expect, it } from 'vitest';
import type { Money } from '#lib/impact/index.ts';
import { type IncidentCurve, incidentCurve } from '#lib/view/incidents/incident-curve.ts';
import { estimate, incidentWith } from '#lib/view/incidents/testing/estimated-incident.ts';
import { incidentLossChart } from './incident-loss.ts';
import { renderSvg } from './render-svg.ts';
import { tooltipsOf } from './testing/charts-of.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';

function curveWith(more: Partial<IncidentCurve> = {}, materiality: Money = 3600): IncidentCurve {
	const { incident } = incidentWith([
		estimate(materiality, { operatingAgain: null }),
		estimate(materiality)
	]);
	const curve = incidentCurve(incident);
	if (!curve) throw new RangeError('expected an estimate');
	return { ...curve, ...more };
}
const sizes = [
	{ width: 1280, height: 380 },
	{ width: 820, height: 300 },
	{ width: 358, height: 300 }
];
const drawn = (curve: IncidentCurve, size = sizes[0], locale: 'en' | 'de' = 'en') =>
	renderSvg(incidentLossChart(curve, locale, size), size);
const textsOf = (svg: string) => drawnTexts(svg).map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('the chart of an incident', () => {
	it('names its courses, its threshold and the estimate before', () => {
		const texts = textsOf(drawn(curveWith()));
		for (const text of [
			'Quick',
			'Expected',
			'Full length',
			'Entry 2',
			'9.60 k',
			'Materiality 3.60 k'
		])
			expect(texts).toContain(text);
	});

	it('keeps the threshold in view however far the loss stays below it', () => {
		expect(textsOf(drawn(curveWith({}, 500_000)))).toContain('Materiality 500 k');
	});

	it('shows the credit line where the loss comes near it', () => {
		expect(textsOf(drawn(curveWith({ creditLine: 9000 })))).toContain('Credit line 9.00 k');
		expect(textsOf(drawn(curveWith({ creditLine: 1e6 }))).join()).not.toContain('Credit line');
	});

	it('says at each day what is lost by then', () => {
		const option = incidentLossChart(curveWith(), 'en', sizes[0]);
		const { formatter } = option.tooltip as { formatter: (params: unknown) => string };
		const words = formatter([{ axisValue: 2, dataIndex: 2 }]).replaceAll('\u00a0', ' ');
		expect(words).toContain('day 2');
		expect(words).toContain('Expected: 4.80 k');
		expect(tooltipsOf(option, 2)).toHaveLength(1);
	});

	it.each(sizes)('cuts no text at $width px, in either language', (size) => {
		for (const locale of ['en', 'de'] as const)
			expect(cutTexts(drawn(curveWith({ creditLine: 9000 }), size, locale), size)).toEqual([]);
	});
});
