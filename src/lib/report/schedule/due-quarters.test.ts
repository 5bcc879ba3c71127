import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../fiscal-quarter.ts';
import { draftsDue, lastEndedDraft, nextDraft } from './due-quarters.ts';

const calendar = { firstMonth: 1, daysAfter: 5 };
const named = (drafts: ReturnType<typeof draftsDue>) =>
	drafts.map(({ quarter, dueOn }) => `${quarter.id} on ${dueOn}`);

describe('the drafts that are due', () => {
	it.each([
		{ name: 'none before the first day', since: '2026-10-01', today: '2026-10-04', due: [] },
		{
			name: 'one from its day on',
			since: '2026-10-01',
			today: '2026-10-05',
			due: ['2026-Q3 on 2026-10-05']
		},
		{
			name: 'all that were missed, in the order of time',
			since: '2026-01-20',
			today: '2026-11-25',
			due: ['2026-Q1 on 2026-04-05', '2026-Q2 on 2026-07-05', '2026-Q3 on 2026-10-05']
		},
		{ name: 'not what fell due before', since: '2026-10-06', today: '2026-12-31', due: [] },
		{
			name: 'what falls due on the day of switching on',
			since: '2026-10-05',
			today: '2026-10-05',
			due: ['2026-Q3 on 2026-10-05']
		}
	])('are $name', ({ since, today, due }) => {
		expect(named(draftsDue(calendar, since, today))).toEqual(due);
	});

	it('follow a fiscal year and a long delay', () => {
		const plan = { firstMonth: 10, daysAfter: 90 };
		expect(named(draftsDue(plan, '2026-03-30', '2026-09-28'))).toEqual([
			'2026-Q1 on 2026-03-31',
			'2026-Q2 on 2026-06-29',
			'2026-Q3 on 2026-09-28'
		]);
	});

	it('are followed by the next, one after the other without a gap', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 0, max: 90 }),
				fc.integer({ min: 0, max: 2000 }),
				(firstMonth, daysAfter, days) => {
					const plan = { firstMonth, daysAfter };
					const today = addDays('2026-01-01', days);
					const next = nextDraft(plan, today);
					expect(next.dueOn > today).toBe(true);
					expect(draftsDue(plan, addDays(today, 1), addDays(next.dueOn, -1))).toEqual([]);
					expect(draftsDue(plan, addDays(today, 1), next.dueOn)).toEqual([next]);
				}
			)
		);
	});
});

it('the last quarter that ended has one, due or not', () => {
	expect(lastEndedDraft(calendar, '2026-10-01')).toMatchObject({
		quarter: { id: '2026-Q3' },
		dueOn: '2026-10-05'
	});
	expect(lastEndedDraft(calendar, '2026-09-30')).toMatchObject({ quarter: { id: '2026-Q2' } });
});
