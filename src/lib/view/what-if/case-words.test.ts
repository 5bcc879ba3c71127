import { describe, expect, it } from 'vitest';
import type { Compared, ComparedSpread } from '#lib/impact/index.ts';
import type { CaseEvent, CaseFigures } from './case-figures.ts';
import {
	askOf,
	creditSentence,
	curveTitle,
	differenceOf,
	differenceSentences,
	tableTitle
} from './case-words.ts';
import { figureRows } from './figure-rows.ts';

const reader = { locale: 'en', currency: 'EUR' } as const;

function compared(today: number, changed: number, error = 0): Compared {
	const difference = { mean: changed - today, standardError: error };
	const isClear = changed !== today && Math.abs(difference.mean) >= 2 * error;
	const side = (mean: number) => ({ mean, standardError: 2 * error });
	return { today: side(today), case: side(changed), difference, isClear };
}

const spread = (mean: Compared): ComparedSpread => ({ mean, p10: mean, p50: mean, p90: mean });
const curve = { phases: [], points: [], marks: [], horizonHours: 24, byHorizon: [], rows: [] };

function eventOf(today: number, changed: number): CaseEvent {
	return {
		loss: spread(compared(today, changed)),
		operationalAt: spread(compared(240, 120, 1)),
		stableAt: spread(compared(480, 240)),
		breaches: compared(3, 2, 0.01),
		breached: [{ id: 'p', name: 'P', share: compared(1, 0) }],
		uninvoiced: { today: 2e6, case: 1e6 },
		curve: { today: { ...curve, loss: today }, case: { ...curve, loss: changed } },
		phases: [
			{ phase: 'manual', today: today / 2, case: changed / 2 },
			{ phase: 'unstable', today: today / 4, case: 0 }
		],
		typicalDifference: changed - today
	};
}

function figuresOf(average: Compared, more: Partial<CaseFigures> = {}): CaseFigures {
	return {
		isFinal: true,
		awaitsOrder: false,
		events: 1_000,
		average,
		bad: compared(8e6, 6e6, 1e4),
		rare: compared(9e6, 9e6),
		event: eventOf(16e6, 8e6),
		value: {
			annualCost: 0,
			byMeasure: [],
			netBenefit: { mean: 0, standardError: 0 },
			isClear: false
		},
		creditLine: 1.5e6,
		...more
	};
}

const saving = figuresOf(compared(2.6e6, 1.248e6, 1e4));
const costing = figuresOf(compared(2.6e6, 2.8e6, 1e4));
const unclear = figuresOf(compared(2.6e6, 2.605e6, 1e4));
const same = figuresOf(compared(2.6e6, 2.6e6));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the difference of a case', () => {
	it.each([
		{ figures: saving, ask: 'Plan B saves every year', difference: '−1.35 M' },
		{ figures: costing, ask: 'Plan B costs more every year', difference: '+200 k' },
		{ figures: unclear, ask: 'Plan B makes', difference: 'no difference' },
		{ figures: same, ask: 'Plan B makes', difference: 'no difference' }
	])('reads "$ask $difference"', ({ figures, ask, difference }) => {
		expect(askOf(figures, 'Plan B', reader)).toBe(ask);
		expect(plain(differenceOf(figures, reader))).toBe(difference);
	});

	it('names a case that has no name', () => {
		expect(askOf(saving, ' ', reader)).toBe('This case saves every year');
		expect(askOf(saving, '', { ...reader, locale: 'de' })).toBe('Dieser Fall spart jedes Jahr');
	});

	it('is told with its error, and that there is none where chance may explain it', () => {
		const first = (figures: CaseFigures) => plain(differenceSentences(figures, reader)[0]);
		expect(first(saving)).toBe(
			'52 % less than today in an average year; standard error 10.0 k EUR.'
		);
		expect(first(costing)).toContain('8 % more than today');
		expect(first(unclear)).toContain(
			'The difference of +5.00 k EUR in the average year is smaller'
		);
		expect(first(same)).toBe('An average year costs exactly as much as today.');
	});

	it.each([
		{
			mean: 5e5,
			isClear: true,
			sentence: 'Its measures cost 90.0 k EUR a year; 500 k EUR a year remain.'
		},
		{
			mean: -5e5,
			isClear: true,
			sentence: 'Its measures cost 90.0 k EUR a year, 500 k EUR more than they save.'
		},
		{
			mean: 5,
			isClear: false,
			sentence: 'Its measures cost 90.0 k EUR a year, about as much as they save.'
		}
	])('is held against what its measures cost: $sentence', ({ mean, isClear, sentence }) => {
		const netBenefit = { mean, standardError: 1e4 };
		const value = { annualCost: 9e4, byMeasure: [], netBenefit, isClear };
		const sentences = differenceSentences(figuresOf(saving.average, { value }), reader);
		expect(sentences.map(plain)).toContain(sentence);
	});
});

describe('the titles', () => {
	it('say what an event costs less, more, or the same', () => {
		const title = (today: number, changed: number) =>
			plain(
				tableTitle(figuresOf(saving.average, { event: eventOf(today, changed) }), 'Fire', reader)
			);
		expect(title(16e6, 8e6)).toBe('Fire costs 8.00 M EUR less each time');
		expect(title(8e6, 16e6)).toBe('Fire costs 8.00 M EUR more each time');
		expect(title(8e6, 8e6)).toBe('Fire costs as much each time as today');
	});

	it('name the phase that shrinks most', () => {
		const title = (today: number, changed: number) =>
			plain(curveTitle(eventOf(today, changed), reader));
		expect(title(16e6, 14e6)).toContain(
			'14.0 M EUR instead of 16.0 M EUR; most is saved in the phase “Unstable”'
		);
		expect(title(14e6, 16e6)).toBe('A typical event costs 16.0 M EUR, today 14.0 M EUR');
		expect(title(14e6, 14e6)).toContain('today and in the case');
	});

	it.each([
		{ cash: [2, 1], line: 3, words: 'within the credit line' },
		{ cash: [5, 4], line: 3, words: 'above the credit line' },
		{ cash: [5, 2], line: 3, words: 'the case stays within' },
		{ cash: [2, 5], line: 3, words: 'the case exceeds' }
	])('say how cash stands to the credit line: $words', ({ cash, line, words }) => {
		const event = { ...eventOf(1, 1), uninvoiced: { today: cash[0], case: cash[1] } };
		expect(creditSentence(event, line, reader)).toContain(words);
	});
});

describe('the table', () => {
	const rows = figureRows(saving, 'Fire', reader);
	const row = (id: string) => rows.find((candidate) => candidate.id === id);

	it('takes differences before rounding, and says how sure they are', () => {
		expect(row('average')).toMatchObject({
			today: '2,600',
			case: '1,248',
			difference: '−1,352',
			small: ['±20', '±20', '±10'],
			verdict: 'better'
		});
		expect(row('rare')).toMatchObject({ difference: 'none', verdict: 'same' });
	});

	it('counts days and processes with one decimal, without errors that read as nothing', () => {
		expect(row('operational')).toMatchObject({ today: '10.0', case: '5.0', difference: '−5.0' });
		expect(row('operational')?.small[2]).toBe('');
		expect(row('breaches')).toMatchObject({ today: '3.0', case: '2.0', small: ['', '', ''] });
	});

	it('has no rows of cost without measures', () => {
		expect(row('cost')).toBeUndefined();
		const value = {
			annualCost: 9e4,
			byMeasure: [],
			netBenefit: { mean: 1e6, standardError: 1e4 },
			isClear: true
		};
		const paid = figureRows(figuresOf(saving.average, { value }), 'Fire', reader);
		expect(paid.find(({ id }) => id === 'cost')).toMatchObject({ case: '90', difference: '+90' });
		expect(paid.find(({ id }) => id === 'net')).toMatchObject({ today: '–', verdict: 'better' });
	});
});
