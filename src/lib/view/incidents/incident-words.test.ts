import { describe, expect, it } from 'vitest';
import type { Deadline } from '#lib/incident/deadlines.ts';
import { incidentCurve } from './incident-curve.ts';
import {
	deadlineState,
	deadlinesTitle,
	incidentLede,
	incidentTitle,
	pressingDeadline
} from './incident-words.ts';
import { entryLines } from './entry-lines.ts';
import { estimate, incidentWith } from './testing/estimated-incident.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the title of an incident', () => {
	it.each([
		{ said: [], title: 'Ransomware: no estimate of the loss yet' },
		{ said: [estimate()], title: 'Ransomware: the estimated loss is 4.80 k EUR' },
		{
			said: [estimate(3600)],
			title:
				'Ransomware: the estimated loss reaches the materiality threshold of 3.60 k EUR on day 1.5'
		},
		{
			said: [estimate(6000)],
			title:
				'Ransomware: the estimated loss of 4.80 k EUR stays below the materiality threshold of 6.00 k EUR, unless recovery takes its full length'
		},
		{
			said: [estimate(20_000)],
			title:
				'Ransomware: the estimated loss of 4.80 k EUR stays below the materiality threshold of 20.0 k EUR'
		},
		{
			said: [estimate(20_000), estimate(1200)],
			title:
				'Ransomware: the estimated loss reaches the materiality threshold of 1.20 k EUR on day 0.5'
		}
	])('is "$title"', ({ said, title }) => {
		const { incident } = incidentWith(said);
		expect(plain(incidentTitle(incident, incidentCurve(incident), 'en'))).toBe(title);
	});
});

describe('what stands below it', () => {
	const lede = (...said: Parameters<typeof incidentWith>[0]) => {
		const { incident } = incidentWith(said);
		const curve = incidentCurve(incident);
		return curve ? incidentLede(incident, curve, 'en').map(plain) : [];
	};

	it('says what was lost by then and what is expected, with its range', () => {
		const [first, second] = lede(estimate(3600));
		expect(first).toContain('As of 24 Nov 2026, 03:00 CET, 2.40 k EUR had been lost.');
		expect(first).toContain('In all 4.80 k EUR are expected, 2.40 to 9.60 k EUR');
		expect(second).toContain('never after a quick recovery, on day 1.5 at full length');
	});

	it('says when the model should have had everything back by then', () => {
		expect(lede(estimate(3600))).toHaveLength(2);
		expect(lede(estimate(3600, { hoursSinceStart: 60 })).at(-1)).toContain(
			'should have been operating again on day 2.0'
		);
	});
});

describe('the lines of an estimate', () => {
	const lines = (more: Parameters<typeof estimate>[1] = {}) => {
		const { incident } = incidentWith([estimate(3600, more, 4200)]);
		return entryLines(incident.entries[1], 'UTC', 'en').map(plain);
	};

	it('say what is lost, when both limits are reached, and from what it was computed', () => {
		expect(lines()).toEqual([
			'Loss 4.80 k EUR, 2.40 to 9.60 k EUR from quick to full length; 2.40 k EUR of it lost by then',
			'Materiality threshold 3.60 k EUR: as expected reached on day 1.5',
			'Credit line 4.20 k EUR: as expected reached on day 1.8',
			'As expected, by phase: Standstill 4.80 k EUR',
			'Restore from backup: The ERP',
			'Backups: Usable',
			'All processes operate again, as those who recover expect, after 1 day, 2 days, 4 days (quick, expected, full length)',
			'Model Small, fingerprint abcdef012345'
		]);
	});

	it('tell what people know apart from what the model says', () => {
		const said = lines({ operatingAgain: null, holdHours: 12, responseCost: 500 });
		expect(said).toContain('Wait before recovery: 12 hours');
		expect(said).toContain('Cost of responding: 500 EUR');
		expect(said.join()).toContain('as the model says, after 2 days 12 h, 2 days 12 h');
	});
});

describe('where a deadline stands', () => {
	const now = '2026-11-24T12:00:00.000Z';
	const early: Deadline = {
		kind: 'nis2Early',
		startedAt: '2026-11-23T18:00:00.000Z',
		dueAt: '2026-11-24T18:00:00.000Z',
		doneAt: undefined,
		state: 'running'
	};
	const late: Deadline = { ...early, dueAt: '2026-11-24T09:00:00.000Z', state: 'overdue' };
	const open: Deadline = { ...early, kind: 'secDetermination', dueAt: undefined };
	const done = (doneAt: string, state: Deadline['state']): Deadline => ({
		...early,
		doneAt,
		state
	});

	it.each([
		{ deadline: early, words: 'due in 6 hours' },
		{ deadline: late, words: 'overdue by 3 hours' },
		{ deadline: open, words: 'open for 18 hours' },
		{
			deadline: done('2026-11-24T14:00:00.000Z', 'done'),
			words: 'done, 4 hours before it was due'
		},
		{ deadline: done('2026-11-24T20:00:00.000Z', 'doneLate'), words: 'done, 2 hours late' },
		{ deadline: { ...open, doneAt: now, state: 'done' } as const, words: 'done' },
		{
			deadline: { ...early, startedAt: undefined, dueAt: undefined, state: 'notStarted' } as const,
			words: 'not running'
		}
	])('reads "$words"', ({ deadline, words }) => {
		expect(plain(deadlineState(deadline, now, 'en'))).toBe(words);
	});

	it('puts what is overdue before what is due, and that before what has no term', () => {
		expect(pressingDeadline([open, early, late])).toBe(late);
		expect(pressingDeadline([open, early])).toBe(early);
		expect(pressingDeadline([done(now, 'done'), open])).toBe(open);
		expect(pressingDeadline([done(now, 'done')])).toBeUndefined();
	});

	it.each([
		{ deadlines: [early, late], title: 'NIS2: early warning is overdue by 3 hours' },
		{ deadlines: [early], title: 'NIS2: early warning is due in 6 hours' },
		{
			deadlines: [open],
			title: 'Materiality has not been determined yet, 18 hours after becoming aware'
		},
		{ deadlines: [], title: 'No deadline is running' }
	])('is summed up as "$title"', ({ deadlines, title }) => {
		expect(plain(deadlinesTitle(deadlines, now, 'en'))).toBe(title);
	});
});
