import { describe, expect, it } from 'vitest';
import { deadlines, type DeadlineKind } from './deadlines.ts';
import { incidentOf } from './incident.ts';
import type { Determination, Notification, Opened, Recipient } from './record.ts';
import { opening, recordOf, type Said } from './testing/record-of.ts';

const determined = (outcome: Determination['outcome'], knownAt: string): Said<Determination> => ({
	kind: 'determination',
	outcome,
	knownAt,
	factors: [],
	determinedBy: 'CFO'
});
const sent = (recipient: Recipient, knownAt: string): Said<Notification> => ({
	kind: 'notification',
	recipient,
	knownAt,
	reference: ''
});
const learned = (knownAt: string) => ({ kind: 'fact', knownAt, isForAmendment: true }) as const;

function due(said: readonly Said[], kind: DeadlineKind, now: string, opened?: Opened) {
	const incident = incidentOf(recordOf(said, opened));
	return incident && deadlines(incident, now).find((one) => one.kind === kind);
}

// Aware on Monday, 23 November 2026, at 6:30 UTC.
const soon = '2026-11-23T12:00:00.000Z';
const muchLater = '2027-03-01T12:00:00.000Z';

describe('the deadlines of NIS2', () => {
	it('run from becoming aware, 24 and 72 hours', () => {
		expect(due([], 'nis2Early', soon)).toMatchObject({
			dueAt: '2026-11-24T06:30:00.000Z',
			state: 'running'
		});
		expect(due([], 'nis2Notification', '2026-11-26T06:30:00.000Z')).toMatchObject({
			dueAt: '2026-11-26T06:30:00.000Z',
			state: 'running'
		});
		expect(due([], 'nis2Notification', '2026-11-26T06:30:00.001Z')?.state).toBe('overdue');
	});

	it('are met by what was sent, in time or late', () => {
		const early = (at: string) => due([sent('nis2Early', at)], 'nis2Early', muchLater);
		expect(early('2026-11-24T06:30:00.000Z')?.state).toBe('done');
		expect(early('2026-11-24T06:31:00.000Z')?.state).toBe('doneLate');
	});

	it('give a month for the final report, from the notification on', () => {
		expect(due([], 'nis2Final', muchLater)).toMatchObject({
			startedAt: undefined,
			dueAt: undefined,
			state: 'notStarted'
		});
		expect(
			due([sent('nis2Notification', '2026-11-25T10:00:00.000Z')], 'nis2Final', soon)
		).toMatchObject({ dueAt: '2026-12-25T22:59:00.000Z', state: 'running' });
	});

	it('move with the moment of becoming aware when that is corrected', () => {
		const awareAt = '2026-11-23T05:00:00.000Z';
		const correction: Said = {
			kind: 'correction',
			knownAt: soon,
			corrects: 0,
			isWithdrawn: false,
			moments: { awareAt }
		};
		expect(due([correction], 'nis2Early', soon)?.dueAt).toBe('2026-11-24T05:00:00.000Z');
	});
});

describe('the deadlines of Form 8-K', () => {
	const tuesday = '2026-11-24T15:00:00.000Z';
	const wednesday = '2026-11-25T15:00:00.000Z';
	const thursday = '2026-11-26T15:00:00.000Z';

	it('begin with a determination that the incident is material, not with discovery', () => {
		expect(due([], 'sec8k', muchLater)?.state).toBe('notStarted');
		expect(due([determined('undetermined', tuesday)], 'sec8k', muchLater)?.state).toBe(
			'notStarted'
		);
		expect(due([determined('material', tuesday)], 'sec8k', thursday)).toMatchObject({
			startedAt: tuesday,
			dueAt: '2026-11-30T22:30:00.000Z',
			state: 'running'
		});
	});

	it('are not begun anew by saying the same again', () => {
		const said = [determined('material', tuesday), determined('material', thursday)];
		expect(due(said, 'sec8k', thursday)?.startedAt).toBe(tuesday);
		const between = [
			determined('material', tuesday),
			determined('undetermined', wednesday),
			determined('material', thursday)
		];
		expect(due(between, 'sec8k', thursday)?.startedAt).toBe(tuesday);
	});

	it('end when the incident is determined not to be material, and may begin anew', () => {
		const said = [determined('material', tuesday), determined('notMaterial', wednesday)];
		expect(due(said, 'sec8k', thursday)?.state).toBe('notStarted');
		const anew = [...said, determined('material', thursday)];
		expect(due(anew, 'sec8k', thursday)?.startedAt).toBe(thursday);
	});

	it('have no term in days for the determination itself', () => {
		expect(due([], 'secDetermination', muchLater)).toMatchObject({
			startedAt: opening.awareAt,
			dueAt: undefined,
			state: 'running'
		});
		expect(due([determined('notMaterial', tuesday)], 'secDetermination', muchLater)).toMatchObject({
			doneAt: tuesday,
			state: 'done'
		});
	});

	it('do not count a determination that was withdrawn', () => {
		const withdrawn: Said = {
			kind: 'correction',
			knownAt: thursday,
			corrects: 1,
			isWithdrawn: true,
			moments: {}
		};
		const said = [determined('material', tuesday), withdrawn];
		expect(due(said, 'sec8k', thursday)?.state).toBe('notStarted');
	});

	it('give four business days for each amendment', () => {
		const filed = [determined('material', tuesday), sent('sec8k', wednesday)];
		expect(due([learned(tuesday), ...filed], 'sec8kAmendment', muchLater)).toBeUndefined();
		const pending = [...filed, learned(thursday)];
		expect(due(pending, 'sec8kAmendment', thursday)).toMatchObject({
			startedAt: thursday,
			dueAt: '2026-12-02T22:30:00.000Z',
			state: 'running'
		});
		const amended = [...pending, sent('sec8kAmendment', '2026-11-27T15:00:00.000Z')];
		expect(due(amended, 'sec8kAmendment', muchLater)?.state).toBe('done');
		const again = [...amended, learned('2026-12-07T15:00:00.000Z')];
		expect(due(again, 'sec8kAmendment', muchLater)?.state).toBe('overdue');
	});
});

it('shows the deadlines of the regimes that apply, and no others', () => {
	const only = { ...opening, regimes: ['nis2'] } as const;
	expect(due([], 'sec8k', soon, only)).toBeUndefined();
	expect(due([], 'nis2Early', soon, only)).toBeDefined();
});
