import { describe, expect, it } from 'vitest';
import type { Outage, PublishedAmount } from '#lib/outages/outage.ts';
import { publishedOutages } from '#lib/outages/published-outages.ts';
import { industryOptions, causeOptions, outageChoice } from './outage-choice.ts';
import { compareOutages } from './outage-comparison.ts';
import { normalDays, standstillDays } from './outage-length.ts';
import type { OwnOutage } from './own-outage.ts';
import { claimedLoss, comparedLoss } from './published-loss.ts';

const named = (id: string): Outage => {
	const found = publishedOutages.find((outage) => outage.id === id);
	if (!found) throw new RangeError(`no outage ${id}`);
	return found;
};
const own = (share: number | undefined): OwnOutage => ({
	scenario: { id: 'attack', name: 'Attack' },
	currency: 'EUR',
	events: 400,
	loss: { mean: 4e6, standardError: 1e5, low: 3e6, high: 6e6 },
	share:
		share === undefined
			? undefined
			: { mean: share, standardError: 0.001, low: share / 2, high: share * 2 },
	revenueDays: undefined,
	standstillDays: 3,
	normalDays: { low: 10, middle: 20, high: 30 }
});
const company = { annualRevenue: 420e6 };
const compared = (share: number | undefined) =>
	compareOutages({ own: own(share), company, currency: 'EUR' });

describe('the loss that is compared', () => {
	it('is a share of the revenue in its own currency, and days of it', () => {
		const loss = comparedLoss(named('norsk-hydro-2019'));
		expect(loss).toMatchObject({ measure: 'result', currency: 'NOK', basis: 'found' });
		expect(loss?.amount).toEqual({ low: 650e6, high: 750e6 });
		expect(loss?.share?.high).toBeCloseTo(750 / 149_766, 12);
		expect(loss?.revenueDays?.low).toBeCloseTo((650 / 149_766) * 365, 12);
	});

	it('adds up the parts of one effect', () => {
		const loss = comparedLoss(named('weir-2021'));
		expect(loss?.amount).toEqual({ low: 20e6, high: 40e6 });
		expect(loss?.notes).toHaveLength(3);
		expect(loss?.sources.map(({ publisher }) => publisher)).toEqual(['Daily Business']);
	});

	it('has no share where loss and revenue are in two currencies', () => {
		const loss = comparedLoss(named('jbs-2021'));
		expect(loss).toMatchObject({ currency: 'USD', amount: { high: 11e6 } });
		expect(loss?.share).toBeUndefined();
		expect(loss?.revenueDays).toBeUndefined();
	});

	it.each(['toyota-kojima-2022', 'pilz-2019', 'asahi-2025', 'molson-coors-2021'])(
		'is unknown where none was published: %s',
		(id) => {
			expect(comparedLoss(named(id))).toBeUndefined();
		}
	);

	it('is not what was claimed in court', () => {
		const clorox = named('clorox-2023');
		expect(comparedLoss(clorox)).toMatchObject({ measure: 'cost', amount: { high: 49e6 } });
		expect(claimedLoss(clorox)?.share?.high).toBeCloseTo(380 / 7_093, 12);
	});

	it('says when a document was not read again', () => {
		expect(comparedLoss(named('tsmc-2018'))?.basis).toBe('known');
	});

	it('is unknown as soon as one of its parts is', () => {
		const weir = named('weir-2021');
		const losses: readonly PublishedAmount[] = weir.losses.map((loss, i) =>
			i === 1 ? { ...loss, lowMillions: undefined, highMillions: undefined } : loss
		);
		expect(comparedLoss({ ...weir, losses })).toBeUndefined();
	});
});

describe('the length of an outage', () => {
	it.each([
		{ id: 'norsk-hydro-2019', standstill: 3, normal: 104 },
		{ id: 'picanol-2020', standstill: 7, normal: 14 },
		{ id: 'asahi-2025', standstill: 4, normal: 125 },
		{ id: 'toyota-kojima-2022', standstill: 1, normal: 18 },
		{ id: 'pilz-2019', standstill: undefined, normal: 29 },
		{ id: 'nucor-2025', standstill: undefined, normal: undefined },
		{ id: 'mks-2023', standstill: undefined, normal: undefined }
	])('of $id is $standstill and $normal days', ({ id, standstill, normal }) => {
		expect(standstillDays(named(id))).toBe(standstill);
		expect(normalDays(named(id))).toBe(normal);
	});

	it('is unknown when a part of the standstill is', () => {
		const picanol = named('picanol-2020');
		const again = { ...picanol.phases[0], days: undefined };
		for (const phases of [
			[again, ...picanol.phases],
			[...picanol.phases, again]
		])
			expect(standstillDays({ ...picanol, phases })).toBeUndefined();
	});
});

describe('compareOutages', () => {
	it('takes manufacturers by default, and ranks effects on the result by share', () => {
		const { rows, results } = compared(0.03);
		expect(rows.map(({ industry }) => industry)).not.toContain('energy');
		expect(rows.slice(0, 3).map(({ id }) => id)).toEqual([
			'weir-2021',
			'hanesbrands-2022',
			'norsk-hydro-2019'
		]);
		expect(results?.count).toBe(5);
		expect(results?.low).toBeCloseTo(27 / 26_793, 12);
		expect(results?.high).toBeCloseTo(40 / 1_934, 12);
	});

	it.each([
		{ share: 0.03, position: 'above' },
		{ share: 0.01, position: 'within' },
		{ share: 0.0001, position: 'below' },
		{ share: undefined, position: undefined }
	])('puts a share of $share $position', ({ share, position }) => {
		expect(compared(share).position).toBe(position);
	});

	it('compares sizes in one currency only', () => {
		const { rows, likeSize } = compared(0.03);
		for (const { revenue, timesOurs } of rows)
			expect(timesOurs === undefined).toBe(revenue.currency !== 'EUR');
		expect(likeSize).toEqual([
			{ company: 'Picanol', hasResult: false },
			{ company: 'VARTA', hasResult: false },
			{ company: 'Pilz', hasResult: false }
		]);
	});

	it('counts every outage once, whatever is chosen', () => {
		const countOf = (search: string) =>
			compareOutages({
				own: undefined,
				company: {},
				currency: 'EUR',
				choice: outageChoice(new URLSearchParams(search))
			}).rows.length;
		const industries = industryOptions.filter((one) => one !== 'all' && one !== 'manufacturing');
		const causes = causeOptions.filter((one) => one !== 'all');
		const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
		expect(countOf('industry=all')).toBe(publishedOutages.length);
		expect(sum(industries.map((one) => countOf(`industry=${one}`)))).toBe(publishedOutages.length);
		expect(sum(causes.map((one) => countOf(`industry=all&cause=${one}`)))).toBe(
			publishedOutages.length
		);
		expect(countOf('industry=nonsense&cause=none')).toBe(countOf(''));
	});

	it('is plain data that can be stored', () => {
		const comparison = compared(0.03);
		expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
	});

	it('knows nothing of a company without revenue, and of no event', () => {
		const {
			rows,
			own: ours,
			position,
			likeSize
		} = compareOutages({
			own: undefined,
			company: {},
			currency: 'EUR'
		});
		expect(ours).toBeUndefined();
		expect(position).toBeUndefined();
		expect(likeSize).toBeUndefined();
		expect(rows.every(({ timesOurs }) => timesOurs === undefined)).toBe(true);
	});
});
