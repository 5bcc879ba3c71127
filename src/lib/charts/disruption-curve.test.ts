import { describe, expect, it } from 'vitest';
import { oneOff, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { analyse } from '#lib/view/analysis.ts';
import { type ProcessDisruption, processDisruption } from '#lib/view/process-disruption.ts';
import { analysed, deliveredModels } from '#lib/view/testing/analysed.ts';
import { disruptionCurveChart } from './disruption-curve.ts';
import { renderSvg } from './render-svg.ts';
import { tooltipsOf } from './testing/charts-of.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';

const wide = { width: 736, height: 270 };
const phone = { width: 358, height: 270 };

function costing(costs: readonly object[]): ProcessDisruption {
	const { prepared } = analysed({
		systems: [system('a', 1)],
		processes: [process('p', ['a'], { costs })]
	});
	return processDisruption(prepared, 0);
}

const steady = costing([ratePenalty, oneOff(100, { once: 50_000 })]);

function textsOf(view: ProcessDisruption, size = wide): readonly string[] {
	return drawnTexts(renderSvg(disruptionCurveChart(view, 'en', size), size)).map(({ text }) =>
		text.replaceAll('\u00a0', ' ')
	);
}

describe('disruptionCurveChart', () => {
	it('draws a loss for every hour of two weeks, from nothing on', () => {
		const { series, xAxis, yAxis } = disruptionCurveChart(steady, 'en', wide);
		const { data } = series as { data: readonly (readonly [number, number])[] };
		expect(data).toHaveLength(337);
		expect(data.slice(0, 3)).toEqual([
			[0, 0],
			[1 / 24, 100],
			[2 / 24, 200]
		]);
		expect(data.at(-1)).toEqual([14, 83_600]);
		expect(xAxis).toMatchObject({ min: 0, max: 14 });
		expect(yAxis).toHaveProperty('min', 0);
		expect((yAxis as { max: number }).max).toBeGreaterThanOrEqual(83_600);
	});

	it('labels three lengths with their loss and rate, two on a phone', () => {
		for (const text of ['7.20 k', '100 an hour', '66.8 k', '398 an hour', '83.6 k', '249 an hour'])
			expect(textsOf(steady)).toContain(text);
		expect(textsOf(steady, phone)).toContain('66.8 k');
		expect(textsOf(steady, phone)).not.toContain('7.20 k');
	});

	it('says loss and rate in a tooltip, and nothing before the first hour', () => {
		const option = disruptionCurveChart(steady, 'en', wide);
		const says = (i: number) => tooltipsOf(option, i)[0].replaceAll('\u00a0', ' ');
		expect(says(0)).toBe('');
		expect(says(1)).toBe('<b>1 hour: 100</b><br>100 an hour');
		expect(says(336)).toBe('<b>14 days: 83.6 k</b><br>249 an hour');
	});

	it('writes an amount below one as text, not as markup', () => {
		const option = disruptionCurveChart(costing([{ ...ratePenalty, perHour: 0.2 }]), 'en', wide);
		expect(tooltipsOf(option, 1)[0]).toContain('&#60;1');
	});

	it('keeps every text on the drawing, whatever a process costs', () => {
		const views = [
			costing([]),
			costing([{ ...ratePenalty, perHour: 0.001 }]),
			costing([{ ...ratePenalty, perHour: 123_456_789 }]),
			...deliveredModels()
				.slice(1)
				.flatMap((model) => {
					const { prepared } = analyse(model);
					return prepared.processes.map((_, i) => processDisruption(prepared, i));
				})
		];
		for (const view of views)
			for (const size of [wide, phone])
				expect(cutTexts(renderSvg(disruptionCurveChart(view, 'de', size), size), size)).toEqual([]);
	});
});
