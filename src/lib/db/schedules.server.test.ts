import { describe, expect, it } from 'vitest';
import { deleteModel } from './models.server.ts';
import { openDatabase } from './open.server.ts';
import { claimDelivery, finishDelivery } from './schedule-deliveries.server.ts';
import { claimRun, finishRun, listRuns, recordDue } from './schedule-runs.server.ts';
import { activeSchedules, findSchedule, hasWork, saveSchedule } from './schedules.server.ts';
import { countRows } from './testing/count-rows.ts';
import { quarterlySettings, quarters, scheduled } from './testing/scheduled.ts';

const now = new Date('2026-04-05T06:00:00Z');

describe('a schedule', () => {
	it('is read as it was saved, with the company and the day it began', async () => {
		const { db, modelId } = await scheduled();
		expect(await findSchedule(db, modelId)).toEqual({
			...quarterlySettings,
			modelId,
			company: 'Northline Drives',
			since: '2026-02-01'
		});
		expect(await findSchedule(db, modelId + 1)).toBeUndefined();
	});

	it.each([
		{ name: 'goes on when who is told changes', change: { reviewers: [] }, since: '2026-02-01' },
		{ name: 'goes on with another delay', change: { daysAfter: 9 }, since: '2026-02-01' },
		{ name: 'begins anew with another year', change: { firstMonth: 7 }, since: '2026-05-01' },
		{ name: 'ends when it is switched off', change: { isOn: false }, since: undefined }
	])('$name', async ({ change, since }) => {
		const { db, modelId } = await scheduled();
		await saveSchedule(db, modelId, { ...quarterlySettings, ...change }, '2026-05-01');
		expect(await findSchedule(db, modelId)).toMatchObject({ ...change, since });
	});

	it('begins on the day it is switched on again', async () => {
		const { db, modelId } = await scheduled({ isOn: false });
		expect(await activeSchedules(db)).toEqual([]);
		await saveSchedule(db, modelId, quarterlySettings, '2026-08-01');
		expect(await activeSchedules(db)).toMatchObject([{ modelId, since: '2026-08-01' }]);
	});

	it('needs a model', async () => {
		const db = openDatabase(':memory:');
		expect(await saveSchedule(db, 1, quarterlySettings, '2026-01-01')).toBe(false);
	});

	it('makes no work while it is off and nothing waits', async () => {
		const { db, modelId } = await scheduled();
		expect(await hasWork(db)).toBe(true);
		await saveSchedule(db, modelId, { ...quarterlySettings, isOn: false }, '2026-05-01');
		expect(await hasWork(db)).toBe(false);
	});

	it('stops what waits when it is switched off, and says so', async () => {
		const { db, modelId } = await scheduled();
		await recordDue(db, modelId, [quarters.first], now);
		await saveSchedule(db, modelId, { ...quarterlySettings, isOn: false }, '2026-05-01');
		expect(await claimRun(db, now)).toBeUndefined();
		expect(await listRuns(db, modelId, 9)).toMatchObject([
			{ state: 'skipped', reason: { kind: 'switchedOff' } }
		]);
	});

	it('no longer tells whoever is taken out, and goes on telling the others', async () => {
		const { db, modelId } = await scheduled();
		await recordDue(db, modelId, [quarters.first], now);
		const run = await claimRun(db, now);
		if (!run) return expect.unreachable();
		await finishRun(db, run, { kind: 'done', reportId: 7, title: '' }, now);
		const told = await claimDelivery(db, now);
		if (!told) return expect.unreachable();
		await finishDelivery(db, told, { kind: 'accepted' }, now);
		const left = { reviewers: [], webhookUrl: quarterlySettings.webhookUrl };
		await saveSchedule(db, modelId, { ...quarterlySettings, ...left }, '2026-05-01');
		const deliveries = (await listRuns(db, modelId, 1))[0]?.deliveries;
		expect(deliveries?.map(({ target, state }) => [target, state])).toEqual([
			['cfo@northline.example', 'done'],
			[quarterlySettings.webhookUrl, 'due']
		]);
	});

	it('goes with its model, and so does all that ran', async () => {
		const { db, modelId } = await scheduled();
		await recordDue(db, modelId, [quarters.first], now);
		await deleteModel(db, modelId);
		// What is left says which model is current: none.
		expect(countRows(db)).toBe(1);
	});
});
