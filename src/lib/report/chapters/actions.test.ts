import { describe, expect, it } from 'vitest';
import { hitting, process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import type { Action, Snapshot } from '../snapshot/snapshot.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { cellsOf, textsOf } from '../testing/texts-of.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { actionsChapter } from './actions.ts';

const model = smallModel({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'])],
	scenarios: [hitting(['erp'])]
});
const quarter = closed(closingInput(model));
const action = (what: string, due: string, done?: string): Action => ({
	what,
	owner: 'CISO',
	due,
	...(done && { done })
});
const late = action('Test the restore', '2026-06-30');
const later = action('Order the clean room', '2026-10-01');
const next = action('Train the crew', '2026-10-05');
const done = action('Insure production', '2026-03-31', '2026-03-15');
const chapterOf = (actions: readonly Action[], more: Partial<Snapshot> = {}) =>
	actionsChapter(draftOf({ ...quarter, ...more, actions }));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the chapter of agreed actions', () => {
	it.each([
		{ actions: [], headline: 'No action has been agreed so far' },
		{ actions: [late], headline: 'The one agreed action is overdue by 97 days' },
		{ actions: [late, done], headline: '1 of 2 agreed actions is overdue, by 97 days' },
		{
			actions: [later, next, late],
			headline: '2 of 3 agreed actions are overdue, the oldest by 97 days'
		},
		{
			actions: [next],
			headline: 'The one agreed action is still to be done and not yet due'
		},
		{
			actions: [next, done],
			headline: 'No agreed action is overdue; 1 of 2 is still to be done'
		},
		{
			actions: [next, next],
			headline: 'No agreed action is overdue; 2 of 2 are still to be done'
		},
		{ actions: [done], headline: 'The one agreed action is done' },
		{ actions: [done, done], headline: 'All 2 agreed actions are done' }
	])('is headed "$headline"', ({ actions, headline }) => {
		const chapter = chapterOf(actions);
		expect(plain(chapter.headline)).toBe(headline);
		expect(faultsOf(textsOf(chapter))).toEqual([]);
	});

	it('counts the days to the closing, the longest overdue first', () => {
		const days = cellsOf(chapterOf([next, later, late, done])).flatMap(({ value }) => value ?? []);
		expect(days).toEqual([97, 4, 0]);
	});

	it('leaves out what was done before the last report', () => {
		const average = { mean: 0, standardError: 0 };
		const previous = {
			...{ quarter: '2026-Q2', closedOn: '2026-07-03', hash: '', engine: '', model },
			...{ average, percentiles: [] }
		};
		const since = action('Split the accounts', '2026-09-30', '2026-08-01');
		const texts = textsOf(chapterOf([done, since], { previous })).map(plain);
		expect(texts).toContain('Done since the last report of 3 Jul 2026: 1');
		expect(texts).not.toContain(done.what);
	});
});
