import { describe, expect, it } from 'vitest';
import { hitting, oneOff, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { type CumulativeLoss, cumulativeLoss } from '#lib/view/cumulative-loss.ts';
import { analysed, manyModels, played, playedAll } from '#lib/view/testing/analysed.ts';
import { axisUnit, cumulativeLossChart } from './cumulative-loss.ts';
import { renderSvg } from './render-svg.ts';
import { chartsOf, tooltipsOf } from './testing/charts-of.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';
import { phaseFill } from './theme.ts';

const wide = { width: 845, height: 400 };
const phone = { width: 358, height: 300 };

/** Down for two days at 100 an hour, then unstable for two days at half output. */
function curveOf(perHour = 100): CumulativeLoss {
	const cost = { ...ratePenalty, perHour };
	const unstable = { capability: 0.5, hoursPerOutageHour: { fixed: 1 } };
	return cumulativeLoss(
		played(
			analysed({
				systems: [system('it', 48)],
				processes: [process('p', ['it'], { unstable, costs: [cost, oneOff(24)] })],
				scenarios: [hitting(['it'], { responseCost: { fixed: 500 } })]
			})
		).event
	);
}

const textsOf = (curve: CumulativeLoss, size = wide, locale: 'en' | 'de' = 'en') =>
	drawnTexts(renderSvg(cumulativeLossChart(curve, locale, size), size)).map(({ text }) =>
		text.replaceAll('\u00a0', ' ')
	);

describe('cumulativeLossChart', () => {
	it('stacks the phases that cost anything, each in its fill', () => {
		const { series } = cumulativeLossChart(curveOf(), 'en', wide);
		expect(series).toMatchObject([
			{ name: 'Standstill', stack: 'loss', areaStyle: { color: phaseFill('standstill') } },
			{ name: 'Unstable', stack: 'loss', areaStyle: { color: phaseFill('unstable') } },
			{ name: 'Response', stack: 'loss', areaStyle: { color: phaseFill('response') } }
		]);
		expect(series).toHaveProperty('0.data', [
			[0, 0],
			[0, 0],
			[1, 2400],
			[1, 3400],
			[2, 5800],
			[4, 5800]
		]);
	});

	it('begins at nothing and ends above the whole loss', () => {
		for (const perHour of [0.001, 1, 100, 7.77e6]) {
			const curve = curveOf(perHour);
			const { yAxis, xAxis } = cumulativeLossChart(curve, 'en', wide);
			expect(yAxis).toHaveProperty('min', 0);
			expect((yAxis as { max: number }).max).toBeGreaterThan(curve.loss);
			expect(xAxis).toMatchObject({ min: 0, max: 4 });
		}
	});

	it('labels the bands, the marked days and the end itself, without a legend', () => {
		const texts = textsOf(curveOf());
		for (const text of ['Standstill', '5.80 k', 'Unstable', '2.40 k', 'Response', '500'])
			expect(texts).toContain(text);
		for (const text of ['By day 4', '8.70 k', 'day 1', '3.90 k', 'day 3', '7.50 k'])
			expect(texts).toContain(text);
		expect(cumulativeLossChart(curveOf(), 'en', wide)).not.toHaveProperty('legend');
	});

	it('speaks German where its reader does', () => {
		const texts = textsOf(curveOf(), wide, 'de');
		for (const text of ['Stillstand', 'Instabil', 'Einsatzkosten', 'Bis Tag 4', '8,70 Tsd.'])
			expect(texts).toContain(text);
	});

	it('leaves the names of the bands to the table on a phone', () => {
		const texts = textsOf(curveOf(), phone);
		expect(texts).not.toContain('Standstill');
		expect(texts).toContain('day 3');
	});

	it('says in a tooltip what has accrued, the last phase first, and no phase before it costs', () => {
		const option = cumulativeLossChart(curveOf(), 'en', wide);
		const [atStart] = tooltipsOf(option, 1);
		expect(atStart.replaceAll('\u00a0', ' ')).toBe('<b>day 0.0: 500</b><br>Response: 500');
		const [atEnd] = tooltipsOf(option, 5);
		expect(atEnd.replaceAll('\u00a0', ' ')).toBe(
			'<b>day 4.0: 8.70 k</b><br>Response: 500<br>Unstable: 2.40 k<br>Standstill: 5.80 k'
		);
		expect(tooltipsOf(option, 99)).toEqual(['']);
	});

	it('puts today behind a case as a solid line, the case with a dashed edge, on one axis', () => {
		const [today, changed] = [curveOf(200), curveOf(100)];
		const option = cumulativeLossChart(changed, 'en', wide, today);
		const series = [option.series ?? []].flat();
		expect(series.slice(-2)).toMatchObject([
			{ name: 'Case', lineStyle: { type: 'dashed' }, data: { length: changed.points.length } },
			{ name: 'Today', lineStyle: { type: 'solid' }, data: { length: today.points.length } }
		]);
		expect((option.yAxis as { max: number }).max).toBeGreaterThan(today.loss);
		const texts = drawnTexts(renderSvg(option, wide)).map(({ text }) =>
			text.replaceAll('\u00a0', ' ')
		);
		for (const text of ['Today', '15.9 k', 'Case', '8.70 k']) expect(texts).toContain(text);
		expect(texts).not.toContain('day 1');
		for (const size of [wide, phone])
			expect(
				cutTexts(renderSvg(cumulativeLossChart(changed, 'de', size, today), size), size)
			).toEqual([]);
	});

	it('draws an event that costs nothing', () => {
		const free = { systems: [system('it', 48)], scenarios: [hitting(['it'])] };
		const curve = cumulativeLoss(played(analysed(free)).event);
		for (const size of [wide, phone])
			expect(cutTexts(renderSvg(cumulativeLossChart(curve, 'de', size), size), size)).toEqual([]);
	});

	it.each([
		{ perHour: 1, unit: 1 },
		{ perHour: 100, unit: 1000 },
		{ perHour: 1e5, unit: 1e6 }
	])('counts a loss of $perHour an hour in units of $unit', ({ perHour, unit }) => {
		expect(axisUnit(curveOf(perHour))).toBe(unit);
	});
});

describe('the charts of an event', () => {
	it('keep every text on the drawing, on a wide screen and on a phone', () => {
		const events = playedAll(manyModels().slice(0, 9));
		// German is longer, its thousands are too.
		for (const of of events.filter(({ organisation }) => organisation === 'planned'))
			for (const { name, option, size } of chartsOf(of, 'de'))
				expect([name, ...cutTexts(renderSvg(option, size), size)]).toEqual([name]);
	});
});
