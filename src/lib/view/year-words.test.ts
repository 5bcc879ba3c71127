import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/format/number.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { yearReportOf } from './testing/year-of.ts';
import { type Year, yearView } from './year.ts';
import {
	exceedanceTitle,
	limitLabel,
	precisionNote,
	rangeSentence,
	standingWord,
	yearTitle
} from './year-words.ts';

const reader = (locale: Locale) => ({ locale, currency: 'EUR' });
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');
const model = smallModel({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'], { frequency: { fixed: 0.5 } })]
});
const year = yearView(model, yearReportOf(model));
const limited = (chance: number, accepted: number, standing: 'within' | 'outside' | 'unclear') => ({
	...year,
	limits: [{ kind: 'appetite', loss: 2e6, chance, accepted, standing }] as Year['limits']
});

describe('the words of a year', () => {
	it('tell its average and its bad years', () => {
		expect(plain(yearTitle(year, reader('en')))).toBe(
			'A year costs 500 EUR on average, one year in twenty more than 2.00 k EUR'
		);
		expect(plain(yearTitle(year, reader('de')))).toBe(
			'Ein Jahr kostet im Mittel 500 EUR, eines von zwanzig mehr als 2,00 Tsd. EUR'
		);
	});

	it('do not speak of bad years where no cause costs anything', () => {
		const nothing = { ...year, average: { mean: 0, standardError: 0 } };
		expect(yearTitle(nothing, reader('en'))).toBe('No cause costs anything in a year');
	});

	it('tell the range of events in money and time', () => {
		const range = { low: 24 * 14, middle: 24 * 17, high: 24 * 33 };
		const events = {
			events: 100,
			loss: { low: 15e6, middle: 18.6e6, high: 29.8e6, mean: 20.4e6 },
			operationalAt: range,
			stableAt: range
		};
		expect(plain(rangeSentence(events, reader('en')))).toBe(
			'In four of five events it costs 15.0 to 29.8 M, and systems are down for 14 to 33 days; on average it costs 20.4 M EUR.'
		);
		const harmless = { ...events, operationalAt: { low: 0, middle: 0, high: 0 } };
		expect(plain(rangeSentence(harmless, reader('en')))).toBe(
			'In four of five events it costs 15.0 to 29.8 M, on average 20.4 M EUR.'
		);
	});

	it('tell how far luck may have moved the average', () => {
		const average = { mean: 2.6e6, standardError: 13_000 };
		expect(plain(precisionNote({ ...year, events: 16_000, average }, reader('en')))).toBe(
			'16,000 events simulated; standard error of the average year: 13.0 k EUR.'
		);
		const alone = { ...year, events: 1, average: { mean: 1, standardError: undefined } };
		expect(plain(precisionNote(alone, reader('en')))).toContain('too few to tell');
	});

	it.each([
		{
			of: limited(1 / 48, 0.01, 'outside'),
			title: 'More than 2.00 M EUR is lost in 1 year in 48; accepted: 1 year in 100'
		},
		{
			of: limited(0.01, 0.02, 'within'),
			title:
				'All accepted limits are kept: more than 2.00 M EUR is lost in 1 year in 100, accepted: 1 year in 50'
		},
		{
			of: limited(0.021, 0.02, 'unclear'),
			title:
				'More than 2.00 M EUR is lost in about 1 year in 48, too near to tell from what is accepted: 1 year in 50'
		},
		{ of: limited(0, 0.02, 'within'), title: 'No simulated year exceeds an accepted limit' },
		{ of: year, title: 'One year in twenty costs more than 2.00 k EUR' }
	])('say how the tightest limit is kept: $title', ({ of, title }) => {
		expect(plain(exceedanceTitle(of, reader('en')))).toBe(title);
	});

	it('name limits and how they are kept', () => {
		const [limit] = limited(0.3, 0.2, 'outside').limits;
		expect(plain(limitLabel(limit, reader('de')))).toBe('Hingenommener Schaden, 2,00 Mio. EUR');
		expect(standingWord('outside', 'en')).toBe('exceeded');
		expect(standingWord(undefined, 'en')).toBeUndefined();
	});
});
