import { describe, expect, it } from 'vitest';
import {
	deliveryReasons,
	runReasons,
	type Delivery,
	type ListedRun,
	type RunReason
} from '#lib/db/schedule.ts';
import { isUnderWay, shownRun } from './run-words.server.ts';

const run: ListedRun = {
	...{ id: 1, modelId: 1, quarter: '2026-Q3', firstMonth: 1 },
	...{ startOn: '2026-07-01', dueOn: '2026-10-05', state: 'failed', attempts: 2 },
	triedAt: new Date(2026, 9, 5, 8, 5),
	nextTryAt: new Date(2026, 9, 5, 8, 35),
	...{ finishedAt: undefined, reportId: undefined, title: undefined },
	reason: { kind: 'refused', text: 'Shipping has no margin.' },
	deliveries: []
};

const delivery: Delivery = {
	...{ id: 4, runId: 1, channel: 'mail', target: 'cfo@example.com', key: 'k' },
	...{ state: 'failed', attempts: 1, nextTryAt: undefined, acceptedAt: undefined },
	reason: { kind: 'rejected', text: '550 No such user' }
};

const drafts = new Set([7]);

describe('a run on the page', () => {
	it('that failed says why, and when it is tried again', () => {
		expect(shownRun(run, drafts, 'en')).toMatchObject({
			quarter: 'third quarter 2026',
			text: 'No draft: failed on 5 Oct 2026, 08:05',
			notes: ['Shipping has no margin.', 'Attempts so far: 2. The next is on 5 Oct 2026, 08:35.'],
			canRetry: true
		});
	});

	it('that is done leads to its draft, and says who was not told', () => {
		const finishedAt = new Date(2026, 9, 5, 8, 35);
		const done: ListedRun = {
			...{ ...run, state: 'done', reason: undefined, nextTryAt: undefined, finishedAt },
			...{ reportId: 7, title: 'Up', deliveries: [delivery] }
		};
		expect(shownRun(done, drafts, 'de')).toMatchObject({
			text: 'Der Entwurf liegt vor seit 05.10.2026, 08:35',
			notes: [],
			report: { id: 7, title: 'Up' },
			canRetry: false,
			deliveries: [
				{
					target: 'cfo@example.com',
					notes: [
						'Abgewiesen: 550 No such user',
						'Bisherige Versuche: 1. Von selbst folgt keiner mehr.'
					],
					canRetry: true
				}
			]
		});
	});

	it('whose draft was discarded says so, and leads nowhere', () => {
		const done: ListedRun = { ...run, state: 'done', reason: undefined, reportId: 8 };
		expect(shownRun(done, drafts, 'en')).toMatchObject({
			notes: ['The draft was discarded since.'],
			report: undefined
		});
	});

	it('that was skipped says why, and that nothing follows', () => {
		const reason: RunReason = { kind: 'missed', text: '' };
		const skipped = shownRun({ ...run, state: 'skipped', attempts: 0, reason }, drafts, 'en');
		expect(skipped.text).toBe('Skipped; it was due on 5 Oct 2026');
		expect(skipped.notes).toHaveLength(1);
		expect(skipped.canRetry).toBe(false);
	});

	it.each(['en', 'de'] as const)('has words of its own for every reason, %s', (locale) => {
		const words = [
			...runReasons.map((kind) => {
				const reason = { kind, text: 'TEXT' };
				return shownRun({ ...run, reason }, drafts, locale).notes[0];
			}),
			...deliveryReasons.map((kind) => {
				const told: Delivery = { ...delivery, reason: { kind, text: 'TEXT' } };
				return shownRun({ ...run, deliveries: [told] }, drafts, locale).deliveries[0]?.notes[0];
			})
		];
		// An error of ours reads alike in both.
		expect(new Set(words).size).toBe(words.length - 1);
		expect(words).not.toContain('');
	});

	it('is under way while it or a delivery is', () => {
		expect(isUnderWay(run)).toBe(false);
		expect(isUnderWay({ ...run, state: 'running' })).toBe(true);
		expect(isUnderWay({ ...run, deliveries: [{ ...delivery, state: 'sending' }] })).toBe(true);
	});
});
