import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, type Database } from './open.server.ts';
import { discardReport } from './report-changes.server.ts';
import { addReport } from './reports.server.ts';
import {
	askForRun,
	beatRun,
	claimRun,
	finishRun,
	listRuns,
	recordDue,
	releaseRuns,
	retryRun
} from './schedule-runs.server.ts';
import { quarters, scheduled } from './testing/scheduled.ts';
import { temporaryFile } from './testing/temporary-file.ts';

const { first, second, third } = quarters;
const now = new Date('2026-10-05T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function dueRun(path?: string) {
	const { db, modelId } = await scheduled({}, path);
	await recordDue(db, modelId, [first], now);
	return { db, modelId };
}

async function claimed() {
	const { db, modelId } = await dueRun();
	const run = await claimRun(db, now);
	if (!run) throw new Error('nothing was due');
	return { db, modelId, run };
}

describe('quarters that are due', () => {
	it('are made up for once: the last of those missed, the others with the reason', async () => {
		const { db, modelId } = await scheduled();
		await recordDue(db, modelId, [first, second, third], now);
		const runs = await listRuns(db, modelId, 9);
		expect(runs.map(({ quarter, state, reason }) => [quarter, state, reason?.kind])).toEqual([
			['2026-Q3', 'due', undefined],
			['2026-Q2', 'skipped', 'missed'],
			['2026-Q1', 'skipped', 'missed']
		]);
	});

	it('are noted once, however often one looks', async () => {
		const { db, modelId } = await scheduled();
		await recordDue(db, modelId, [first], now);
		await recordDue(db, modelId, [first, second], now);
		await recordDue(db, modelId, [first, second], now);
		const runs = await listRuns(db, modelId, 9);
		expect(runs.map(({ quarter, state }) => [quarter, state])).toEqual([
			['2026-Q2', 'due'],
			['2026-Q1', 'skipped']
		]);
	});

	it('leave alone what is done', async () => {
		const { db, modelId, run } = await claimed();
		await finishRun(db, run, { kind: 'done', reportId: 7, title: 'Up' }, now);
		await recordDue(db, modelId, [first, second], now);
		expect((await listRuns(db, modelId, 9)).map(({ state }) => state)).toEqual(['due', 'done']);
	});

	it('are no more noted once the schedule is off', async () => {
		const { db, modelId } = await scheduled({ isOn: false });
		await recordDue(db, modelId, [first], now);
		expect(await listRuns(db, modelId, 9)).toEqual([]);
	});
});

describe('a run', () => {
	it('is taken by one of two programs', async () => {
		const path = temporaryFile();
		const { db } = await dueRun(path);
		const other = openDatabase(path);
		onTestFinished(() => {
			for (const { $client } of [other, db]) $client.close();
		});
		const taken = await Promise.all([db, other, db, other].map((each) => claimRun(each, now)));
		expect(taken.filter((run) => run !== undefined)).toMatchObject([
			{ run: { quarter: '2026-Q1', state: 'running', attempts: 1 } }
		]);
	});

	it('is not taken before its time', async () => {
		const { db } = await dueRun();
		expect(await claimRun(db, later(-1))).toBeUndefined();
	});

	it('ends with the draft, and with whom to tell', async () => {
		const { db, modelId, run } = await claimed();
		expect(await finishRun(db, run, { kind: 'done', reportId: 7, title: 'Up' }, now)).toBe(true);
		const [listed] = await listRuns(db, modelId, 9);
		expect(listed).toMatchObject({ state: 'done', reportId: 7, title: 'Up', finishedAt: now });
		expect(listed?.deliveries.map(({ channel, target }) => `${channel} ${target}`)).toEqual([
			'mail cfo@northline.example',
			'mail risk@northline.example',
			'webhook https://hooks.northline.example/reports'
		]);
	});

	it('says why it failed, and is taken again when its pause is over', async () => {
		const { db, modelId, run } = await claimed();
		const reason = { kind: 'refused', text: 'A figure is missing' } as const;
		await finishRun(db, run, { kind: 'failed', reason, nextTryAt: later(5) }, now);
		expect(await listRuns(db, modelId, 9)).toMatchObject([{ state: 'failed', reason }]);
		expect(await claimRun(db, later(4))).toBeUndefined();
		expect(await claimRun(db, later(5))).toMatchObject({ run: { attempts: 2 } });
	});

	it('can be tried again by hand when it was given up', async () => {
		const { db, modelId, run } = await claimed();
		const reason = { kind: 'refused', text: 'A figure is missing' } as const;
		await finishRun(db, run, { kind: 'failed', reason, nextTryAt: undefined }, now);
		expect(await claimRun(db, later(9999))).toBeUndefined();
		expect(await retryRun(db, modelId + 1, run.run.id, now)).toBe(false);
		expect(await retryRun(db, modelId, run.run.id, now)).toBe(true);
		expect(await claimRun(db, now)).toMatchObject({ run: { attempts: 1 } });
	});

	it('is taken from an owner that gives no sign of life, who can no longer finish it', async () => {
		const { db, modelId, run } = await claimed();
		await beatRun(db, run, later(3));
		await releaseRuns(db, later(2), () => later(8));
		expect(await listRuns(db, modelId, 9)).toMatchObject([{ state: 'running' }]);
		await releaseRuns(db, later(4), (attempts) => later(7 + attempts));
		expect(await listRuns(db, modelId, 9)).toMatchObject([
			{ state: 'failed', reason: { kind: 'crashed' }, nextTryAt: later(8) }
		]);
		expect(await beatRun(db, run, later(5))).toBe(false);
		expect(await finishRun(db, run, { kind: 'done', reportId: 7, title: '' }, now)).toBe(false);
		expect(await claimRun(db, later(8))).toMatchObject({ run: { attempts: 2 } });
	});
});

describe('asking for a draft', () => {
	it('makes it due at once, even while the schedule is off', async () => {
		const { db, modelId } = await scheduled({ isOn: false });
		expect(await askForRun(db, modelId, second, now)).toBe(true);
		expect(await claimRun(db, now)).toMatchObject({ run: { quarter: '2026-Q2' } });
	});

	it('brings back what was skipped', async () => {
		const { db, modelId } = await scheduled();
		await recordDue(db, modelId, [first, second], now);
		expect(await askForRun(db, modelId, first, now)).toBe(true);
	});

	it('does nothing while it is under way, when it is there, or without a schedule', async () => {
		const { db, modelId, run } = await claimed();
		expect(await askForRun(db, modelId, first, now)).toBe(false);
		const { id } = await draft(db, modelId);
		await finishRun(db, run, { kind: 'done', reportId: id, title: '' }, now);
		expect(await askForRun(db, modelId, first, now)).toBe(false);
		expect(await askForRun(db, modelId + 1, first, now)).toBe(false);
	});

	it('begins anew where the draft was discarded, and tells everybody of the new one', async () => {
		const { db, modelId, run } = await claimed();
		const report = await draft(db, modelId);
		await finishRun(db, run, { kind: 'done', reportId: report.id, title: '' }, now);
		await discardReport(db, report);
		expect(await askForRun(db, modelId, first, now)).toBe(true);
		const [again] = await listRuns(db, modelId, 9);
		expect(again).toMatchObject({ state: 'due', reportId: undefined, deliveries: [] });
	});
});

function draft(db: Database, modelId: number) {
	return addReport(
		db,
		{
			...{ modelId, quarter: first.quarter, company: 'Northline Drives' },
			...{ closedOn: '2026-10-05', engine: '1', content: '{}' }
		},
		{ template: '{}', prepared: { name: 'Schedule', at: now }, correction: '' }
	);
}
