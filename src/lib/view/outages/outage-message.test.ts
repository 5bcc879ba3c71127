import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/format/number.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { outageChoice } from './outage-choice.ts';
import { type OutageComparison, compareOutages } from './outage-comparison.ts';
import {
	comparisonCaveats,
	comparisonLede,
	comparisonTitle,
	lengthTitle,
	shareTitle
} from './outage-message.ts';
import {
	amountWords,
	causeWords,
	claimWords,
	daysWords,
	lossWords,
	publishedDays,
	revenueWords,
	rowRevenueDays,
	rowShareWords,
	shareWords
} from './outage-words.ts';

const own = {
	scenario: { id: 'attack', name: 'Attack' },
	currency: 'EUR',
	events: 400,
	loss: { mean: 4e6, standardError: 1e5, low: 3e6, high: 6e6 },
	share: { mean: 0.0312, standardError: 0.0006, low: 0.02, high: 0.05 },
	revenueDays: { mean: 11.4, standardError: 0.2, low: 7.3, high: 18 },
	standstillDays: 3,
	normalDays: { low: 10, middle: 20, high: 30 }
};
const company = { annualRevenue: 420e6 };
const asked = (search: string) => beside(own, search);
const beside = (event: OutageComparison['own'], search: string) =>
	compareOutages({
		own: event,
		company,
		currency: 'EUR',
		choice: outageChoice(new URLSearchParams(search))
	});
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');
const title = (comparison: OutageComparison, locale: Locale = 'en') =>
	plain(comparisonTitle(comparison, locale));

describe('the message', () => {
	it('is our share of a year’s revenue beside that of others', () => {
		expect(title(asked(''))).toBe(
			'“Attack” costs 3.1 % of a year’s revenue in our simulation; 5 published attacks on manufacturers cost 0.1 to 2.1 %'
		);
		expect(title(asked(''), 'de')).toBe(
			'„Attack“ kostet in unserer Simulation 3,1 % eines Jahresumsatzes; 5 veröffentlichte Angriffe auf Hersteller kosteten 0,1 bis 2,1 %'
		);
	});

	it('is about the choice, and counts one as one', () => {
		expect(title(asked('industry=metals'))).toMatch(
			/1 published attack of this choice cost 0\.4 to/
		);
		expect(title(asked('industry=metals'), 'de')).toMatch(/1 veröffentlichter Angriff dieser/);
	});

	it('says so when nobody published what it cost the result', () => {
		expect(title(asked('industry=automotive'))).toMatch(
			/none of these companies says what it cost/
		);
		expect(title(beside(undefined, 'industry=automotive'))).toBe(
			'None of these companies says what the attack cost its result'
		);
	});

	it('is about others alone while ours has no share', () => {
		const others = '5 published attacks on manufacturers cost 0.1 to 2.1 % of a year’s revenue';
		expect(title(beside(undefined, ''))).toBe(others);
		expect(title(beside({ ...own, share: undefined }, ''))).toBe(others);
	});

	it('names companies of like size and what was claimed', () => {
		const lede = plain(comparisonLede(asked(''), 'en'));
		expect(lede).toContain('Ours lies above what others published.');
		expect(lede).toContain('Claimed in court: Clorox 5.4 %, Merck & Co. 3.5 %.');
		expect(lede).toContain('Picanol, VARTA, Pilz. None of them published');
		expect(comparisonLede(asked('industry=metals'), 'en')).toContain('No company with a third');
	});

	it('counts those that can be drawn', () => {
		expect(shareTitle(asked(''), 'en')).toMatch(/^13 of 25 published/);
	});

	it('says of the lengths what was published, beside ours', () => {
		expect(plain(lengthTitle(asked(''), 'en'))).toBe(
			'10 of them published how long they stood still: 1 to 14 days; ours would for 3 days'
		);
		expect(plain(lengthTitle(beside(undefined, ''), 'en'))).toMatch(/1 to 14 days$/);
		expect(plain(lengthTitle(asked('industry=metals'), 'de'))).toBe(
			'Eines davon hat veröffentlicht, wie lange es stillstand: 3 Tage; bei uns wären es 3 Tage'
		);
		expect(lengthTitle(asked('industry=pharmaceuticals'), 'en')).toMatch(/^None of them/);
	});

	it('says that nothing can be compared without a revenue of ours', () => {
		const comparison = compareOutages({ own: undefined, company: {}, currency: 'EUR' });
		expect(comparisonLede(comparison, 'en')).toContain('The model names no annual revenue');
	});

	it('comes with what keeps it from being like for like', () => {
		const caveats = comparisonCaveats(asked(''), 'en').map(plain);
		expect(caveats[0]).toContain(
			'400 simulated events of “Attack”, their mean (standard error 0.06'
		);
		expect(caveats[1]).toContain('12 of these 25 named no amount');
		expect(caveats).toHaveLength(5);
		expect(comparisonCaveats(beside(undefined, ''), 'de')).toHaveLength(4);
	});
});

describe('cells', () => {
	const { rows } = asked('industry=all');
	const row = (id: string) => {
		const found = rows.find((candidate) => candidate.id === id);
		if (!found) throw new RangeError(`no row ${id}`);
		return found;
	};

	it.each([
		['norsk-hydro-2019', '650 to 750 M NOK', '0.4 to 0.5 %', '1.6 to 1.8'],
		['picanol-2020', 'up to 1 M EUR, costs alone', 'up to 0.2 %', 'up to 0.5'],
		['tsmc-2018', '2,596 M TWD', '0.3 %', '0.9'],
		['jbs-2021', '11 M USD, costs alone', 'other currency', 'other currency'],
		['reckitt-2017', '100 M GBP, missed sales', '0.9 %', '3.2'],
		['honda-2020', 'not published', 'not published', 'not published']
	])('of %s read %s, %s, %s', (id, loss, share, days) => {
		expect(plain(lossWords(row(id), 'en'))).toBe(loss);
		expect(plain(rowShareWords(row(id), 'en'))).toBe(share);
		expect(plain(rowRevenueDays(row(id), 'en'))).toBe(days);
	});

	it('never read as nothing for what was not published', () => {
		expect(publishedDays(undefined, 'de')).toBe('nicht veröffentlicht');
		expect(publishedDays(5.5, 'de')).toBe('5,5');
	});

	it('say of revenue which year it is, and how it compares with ours', () => {
		expect(plain(revenueWords(row('picanol-2020'), 'en'))).toBe('666 M EUR, 2018; 1.6 times ours');
		expect(plain(revenueWords(row('clorox-2023'), 'de'))).toBe(
			'7.093 Mio. USD, Jahr bis Juni 2024'
		);
		expect(plain(claimWords(row('clorox-2023'), 'en') ?? '')).toBe('380 M USD claimed in court');
		expect(claimWords(row('picanol-2020'), 'en')).toBeUndefined();
	});

	it('name malware where it was published', () => {
		expect(causeWords(row('norsk-hydro-2019'), 'en')).toBe('Ransomware (LockerGoga)');
		expect(causeWords(row('varta-2024'), 'de')).toBe('Angriff, Art nicht veröffentlicht');
	});

	it('name one end where both read the same', () => {
		expect(plain(shareWords({ low: 0.0099, high: 0.0101 }, 'en'))).toBe('1.0 %');
		expect(plain(shareWords({ low: 0.0001, high: 0.0101 }, 'en'))).toBe('up to 1.0 %');
		expect(daysWords({ low: 11.6, high: 12.3 }, 'en')).toBe('12');
		expect(plain(amountWords({ low: 4.4e6, high: 4.4e6 }, 'USD', 'de'))).toBe('4,4 Mio. USD');
	});
});
