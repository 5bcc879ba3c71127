import { describe, expect, it } from 'vitest';
import { daysBetween } from './days-between.ts';
import file from './outages.json' with { type: 'json' };
import { parseOutages } from './parse-outages.ts';
import { publishedOutages } from './published-outages.ts';

/** The file with one value of its first outage, Norsk Hydro's, set to another. */
function changed(path: string, value: unknown): unknown {
	const copy: unknown[] = structuredClone(file);
	const names = path.split('.');
	const last = names.pop() ?? '';
	const owner = names.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], copy[0]);
	(owner as Record<string, unknown>)[last] = value;
	return copy;
}

describe('the library of published outages', () => {
	const named = (id: string) => publishedOutages.find((outage) => outage.id === id);

	it('keeps figures as they were published', () => {
		expect(named('norsk-hydro-2019')?.annualRevenue).toMatchObject({
			millions: 149_766,
			currency: 'NOK',
			yearEnds: '2019-12'
		});
		expect(named('tsmc-2018')?.losses.find(({ isCompared }) => isCompared)).toMatchObject({
			lowMillions: 2_596,
			currency: 'TWD'
		});
	});

	it('leaves undefined what was not published', () => {
		expect(named('nucor-2025')?.losses[0].lowMillions).toBeUndefined();
		expect(named('nucor-2025')?.phases[0].days).toBeUndefined();
	});

	it('names an address for each outage, and a document for each loss that is compared', () => {
		for (const { sources, losses, id } of publishedOutages) {
			expect(
				sources.some(({ address }) => address),
				id
			).toBe(true);
			for (const { isCompared, source } of losses) if (isCompared) expect(source, id).toBeDefined();
		}
	});
});

describe('parseOutages', () => {
	it.each([
		['company', '', /^outages\[0\]\.company: expected words, got ""/],
		['company', undefined, /\.company: expected words/],
		['date', '2019-3-19', /\.date: expected a day/],
		['industry', 'steel', /\.industry: expected metals or/],
		['annualRevenue.currency', 'kr', /\.currency: expected a currency/],
		['annualRevenue.millions', 0, /\.millions: expected a number from 1/],
		['annualRevenue.scope', 'group', /\.scope: expected no such field/],
		['phases.1.capability', 50, /\.capability: expected a number from 0 to 1/],
		['phases.1.end', '2019-02-30', /a day of the calendar, got 2019-02-30/],
		['phases.7.start', '2019-03-01', /no day before 2019-04-24/],
		['phases.1.end', '2019-03-21', /phases\[1\]\.end: expected no day before 2019-03-22/],
		['phases.1.days', 5, /\.days: expected the days from 2019-03-22 to 2019-03-24, got 5/],
		['phases.3.capabilityLow', 0.9, /phases\[3\]: expected a range from low to high/],
		['losses.0.lowMillions', 400, /losses\[0\]: expected a range/],
		['losses.0.lowMillions', null, /losses\[0\]: expected both ends/],
		['losses.0.source', 'no-such', /the document no-such/],
		['losses.6.isCompared', true, /losses\[6\]: expected an amount to compare/],
		['losses.0.currency', undefined, /losses\[0\]\.currency/],
		['sources.1.key', 'norsk-hydro', /sources: expected keys that differ/],
		['sources.0.address', 'javascript:alert(1)', /\.address: expected an address/],
		['processes', null, /\.processes: expected a list/],
		['id', 'picanol-2020', /outages\[1\]: expected an id of its own/]
	])('refuses %s of %j', (path, value, message) => {
		expect(() => parseOutages(changed(path, value))).toThrow(message);
	});

	it('refuses losses of two currencies that would be added up', () => {
		const mixed = structuredClone(file);
		const weir = mixed.findIndex(({ id }) => id === 'weir-2021');
		mixed[weir].losses[3].currency = 'USD';
		expect(() => parseOutages(mixed)).toThrow(/losses\[3\]\.currency: expected GBP, got "USD"/);
	});

	it('refuses what is no list of outages', () => {
		expect(() => parseOutages({})).toThrow(/^outages: expected a list, got \{\}/);
		expect(() => parseOutages([null])).toThrow(/^outages\[0\]: expected an object, got null/);
	});
});

describe('daysBetween', () => {
	it.each([
		['2019-03-19', '2019-03-21', 2],
		['2020-02-28', '2020-03-01', 2],
		['2023-12-31', '2024-01-01', 1],
		['2022-03-26', '2022-03-28', 2],
		['2019-03-21', '2019-03-19', -2]
	])('counts the days from %s to %s', (from, until, days) => {
		expect(daysBetween(from, until)).toBe(days);
	});
});
