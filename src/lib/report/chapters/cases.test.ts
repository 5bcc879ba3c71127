import { describe, expect, it } from 'vitest';
import type { Effect } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import type { PinnedCase } from '../snapshot/snapshot.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { textsOf } from '../testing/texts-of.ts';
import { casesChapter } from './cases.ts';

/** One event a year on average, of ten hours at 100 an hour. */
const model = smallModel({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'])]
});
const timesCost = (factor: number): Effect => ({ kind: 'costRate', processes: 'all', factor });
const pinned = (name: string, effects: readonly Effect[], measures: readonly string[] = []) => ({
	...{ key: name.toLowerCase(), name, author: 'CFO', note: 'As agreed', measures, effects }
});
const half = pinned('Half', [timesCost(0.5)]);
const dear = pinned('Dear', [timesCost(2)]);
const same = pinned('Same', []);
const lost = pinned('Lost', [], ['gone']);
const chapterOf = (cases: readonly PinnedCase[]) =>
	casesChapter(draftOf(closed({ ...closingInput(model), cases })));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the chapter of what-if cases', () => {
	it.each([
		{ cases: [], headline: 'No what-if case is pinned to this report' },
		{ cases: [half], headline: '“Half” saves 500 EUR in an average year' },
		{ cases: [dear], headline: '“Dear” costs 1.00 k EUR more in an average year' },
		{
			cases: [same],
			headline: '“Same” makes no difference to an average year that can be told from chance'
		},
		{ cases: [lost], headline: '“Lost” cannot be computed with this model' },
		{
			cases: [lost, half, dear],
			headline: 'Of 3 cases “Half” saves most: 500 EUR in an average year'
		},
		{
			cases: [dear, same],
			headline: 'None of 2 cases saves anything that can be told from chance'
		},
		{
			cases: [lost, { ...lost, key: 'x' }],
			headline: 'None of 2 cases can be computed with this model'
		}
	])('is headed "$headline"', ({ cases, headline }) => {
		expect(plain(chapterOf(cases).headline)).toBe(headline);
	});

	it('holds a case against today, figure by figure, with the error of the difference', () => {
		const [table] = chapterOf([half]).blocks;
		if (table.kind !== 'table') return expect.unreachable();
		const [average, , , , operating] = table.rows;
		expect(average.cells.map(({ value }) => value)).toEqual([undefined, 1000, 500, -500, 0]);
		expect(operating.cells[3]).toEqual({ text: 'none', tone: 'muted' });
	});

	it('says what a case changes, who asked, and what was noted', () => {
		const texts = textsOf(chapterOf([half]))
			.map(plain)
			.join('\n');
		expect(texts).toContain('Cost rates of disruption, all processes: 100 % → 50 %');
		expect(texts).toContain('Asked by CFO. Money in EUR');
		expect(texts).toMatch(/As agreed\.$/m);
	});

	it('has no figure for a case that names what the model does not have', () => {
		const texts = textsOf(chapterOf([lost])).join('\n');
		expect(texts).toContain('A measure that the model does not have: gone');
		expect(texts).toContain('so there is no figure for it');
	});
});
