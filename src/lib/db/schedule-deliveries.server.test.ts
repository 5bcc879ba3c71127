import { describe, expect, it } from 'vitest';
import {
	claimDelivery,
	finishDelivery,
	releaseDeliveries,
	retryDelivery
} from './schedule-deliveries.server.ts';
import { askForRun, claimRun, finishRun, listRuns } from './schedule-runs.server.ts';
import { hasWork } from './schedules.server.ts';
import { quarters, scheduled } from './testing/scheduled.ts';

const now = new Date('2026-04-05T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const refused = { kind: 'rejected', text: '550 No such user' } as const;

/** A draft of which one reviewer is to be told. */
async function told() {
	const { db, modelId } = await scheduled({
		isOn: false,
		reviewers: ['cfo@northline.example'],
		webhookUrl: undefined
	});
	await askForRun(db, modelId, quarters.first, now);
	const run = await claimRun(db, now);
	if (!run) throw new Error('nothing was due');
	await finishRun(db, run, { kind: 'done', reportId: 7, title: 'Up' }, now);
	const claimed = await claimDelivery(db, now);
	if (!claimed) throw new Error('nobody is to be told');
	const state = async () => (await listRuns(db, modelId, 1))[0]?.deliveries[0];
	return { db, modelId, claimed, state };
}

describe('a delivery', () => {
	it('knows what it tells, and is taken once', async () => {
		const { db, claimed } = await told();
		expect(claimed).toMatchObject({
			delivery: { channel: 'mail', target: 'cfo@northline.example', attempts: 1 },
			run: { reportId: 7, title: 'Up' },
			schedule: { company: 'Northline Drives', language: 'en' }
		});
		expect(await claimDelivery(db, now)).toBeUndefined();
	});

	it('is over once it was accepted: nobody can send it again', async () => {
		const { db, modelId, claimed, state } = await told();
		expect(await finishDelivery(db, claimed, { kind: 'accepted' }, now)).toBe(true);
		expect(await state()).toMatchObject({ state: 'done', acceptedAt: now });
		expect(await retryDelivery(db, modelId, claimed.delivery.id, now)).toBe(false);
		expect(await claimDelivery(db, later(9999))).toBeUndefined();
		expect(await hasWork(db)).toBe(false);
	});

	it('is tried again with the same key, and keeps the reason until it is accepted', async () => {
		const { db, claimed, state } = await told();
		const failed = { kind: 'failed', reason: refused, nextTryAt: later(5) } as const;
		await finishDelivery(db, claimed, failed, now);
		expect(await state()).toMatchObject({ state: 'failed', reason: refused });
		const again = await claimDelivery(db, later(5));
		expect(again?.delivery).toMatchObject({ key: claimed.delivery.key, attempts: 2 });
		if (again) await finishDelivery(db, again, { kind: 'accepted' }, later(5));
		expect(await state()).toMatchObject({ state: 'done', reason: undefined });
	});

	it('can be tried again by hand, by those of its company', async () => {
		const { db, modelId, claimed, state } = await told();
		const { id } = claimed.delivery;
		expect(await retryDelivery(db, modelId, id, now)).toBe(false);
		const failed = { kind: 'failed', reason: refused, nextTryAt: undefined } as const;
		await finishDelivery(db, claimed, failed, now);
		expect(await retryDelivery(db, modelId + 1, id, now)).toBe(false);
		expect(await retryDelivery(db, modelId, id, now)).toBe(true);
		expect(await state()).toMatchObject({ state: 'due', attempts: 0 });
	});

	it('is tried again when its sender gives no sign of life', async () => {
		const { db, claimed, state } = await told();
		await releaseDeliveries(db, later(2), () => later(5));
		expect(await state()).toMatchObject({ state: 'failed', reason: { kind: 'crashed' } });
		expect(await finishDelivery(db, claimed, { kind: 'accepted' }, later(3))).toBe(false);
	});
});
