import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#lib/db/open.server.ts';
import { quarterlySettings, scheduled } from '#lib/db/testing/scheduled.ts';
import { temporaryFile } from '#lib/db/testing/temporary-file.ts';
import type { DraftOutcome } from './prepare-draft.ts';
import { Hand, scheduledByHand } from './testing/by-hand.ts';

const nobodyToTell = { reviewers: [], webhookUrl: undefined };

describe('the calendar', () => {
	it('has the draft prepared on its day, once', async () => {
		const hand = new Hand('2026-04-04T23:59:00Z');
		const { scheduler, asked, runs } = scheduledByHand(await scheduled(nobodyToTell), hand);
		await scheduler.wake();
		expect(asked).toEqual([]);
		hand.move(1);
		await scheduler.wake();
		await scheduler.wake();
		expect(asked).toMatchObject([
			{ quarter: { id: '2026-Q1', end: '2026-03-31' }, template: 'board', language: 'en' }
		]);
		expect(await runs()).toMatchObject([
			{ state: 'done', reportId: 7, title: 'Up', finishedAt: hand.now }
		]);
	});

	it('makes up for three missed quarters with one draft, the last', async () => {
		const hand = new Hand('2026-11-25T08:00:00Z');
		const { scheduler, asked, runs } = scheduledByHand(await scheduled(nobodyToTell), hand);
		await scheduler.wake();
		expect(asked).toMatchObject([{ quarter: { id: '2026-Q3' } }]);
		expect(
			(await runs()).map(({ quarter, state, reason }) => [quarter, state, reason?.kind])
		).toEqual([
			['2026-Q3', 'done', undefined],
			['2026-Q2', 'skipped', 'missed'],
			['2026-Q1', 'skipped', 'missed']
		]);
	});

	it('takes a draft that somebody made by hand for its own', async () => {
		const hand = new Hand('2026-04-05T08:00:00Z');
		const prepareDraft = () =>
			Promise.resolve({ kind: 'alreadyThere', reportId: 3, title: 'By hand' } as const);
		const parts = scheduledByHand(await scheduled(nobodyToTell), hand, { prepareDraft });
		await parts.scheduler.wake();
		expect(await parts.runs()).toMatchObject([{ state: 'done', reportId: 3, title: 'By hand' }]);
	});
});

describe('the timer', () => {
	it('is not set while no schedule is on', async () => {
		const hand = new Hand('2026-04-05T08:00:00Z');
		const place = await scheduled({ ...nobodyToTell, isOn: false });
		const { scheduler, data } = scheduledByHand(place, hand);
		await scheduler.wake();
		expect(hand.alarms).toBe(0);
		await data.save(place.modelId, { ...quarterlySettings, ...nobodyToTell }, '2026-04-05');
		await scheduler.wake();
		expect(hand.alarms).toBe(1);
	});

	it('looks every minute, and no more once the server stops', async () => {
		const hand = new Hand('2026-04-04T23:58:00Z');
		const { scheduler, asked } = scheduledByHand(await scheduled(nobodyToTell), hand);
		await scheduler.wake();
		for (let i = 0; i < 3; i++) {
			hand.move(1);
			await scheduler.wake();
		}
		expect(asked).toHaveLength(1);
		expect(hand.alarms).toBe(1);
		scheduler.stop();
		expect(hand.alarms).toBe(0);
		await scheduler.wake();
		expect(hand.alarms).toBe(0);
	});

	it('goes on after the database could not be used, and says so', async () => {
		const hand = new Hand('2026-04-05T08:00:00Z');
		const place = await scheduled(nobodyToTell, temporaryFile());
		const { scheduler, lines, asked } = scheduledByHand(place, hand);
		const other = openDatabase(place.db.$client.name);
		onTestFinished(() => {
			for (const { $client } of [other, place.db]) $client.close();
		});
		Object.assign(place.db, { patience: 1 });
		other.$client.exec('begin immediate');
		await scheduler.wake();
		expect(lines).toMatchObject([expect.stringContaining('The schedule of reports failed')]);
		expect(asked).toEqual([]);
		other.$client.exec('rollback');
		await scheduler.wake();
		expect(asked).toHaveLength(1);
	});
});

describe('a run that fails', () => {
	it('says why, and is tried again after growing pauses until it is given up', async () => {
		const hand = new Hand('2026-04-05T00:00:00Z');
		const prepareDraft = () =>
			Promise.resolve({ kind: 'failed', reason: 'Shipping has no margin' } as const);
		const parts = scheduledByHand(await scheduled(nobodyToTell), hand, { prepareDraft });
		const begun = hand.now.getTime();
		const tried: number[] = [];
		for (let next: Date | undefined = hand.now; next;) {
			hand.now = new Date(next.getTime() - 1);
			await parts.scheduler.wake();
			expect(parts.asked).toHaveLength(tried.length);
			hand.now = next;
			await parts.scheduler.wake();
			tried.push((next.getTime() - begun) / 60_000);
			next = (await parts.runs())[0]?.nextTryAt;
		}
		expect(tried.slice(0, 6)).toEqual([0, 5, 35, 155, 875, 2315]);
		expect(tried).toHaveLength(14);
		expect(parts.asked).toHaveLength(14);
		expect(await parts.runs()).toMatchObject([
			{
				state: 'failed',
				attempts: 14,
				nextTryAt: undefined,
				reason: { kind: 'refused', text: 'Shipping has no margin' }
			}
		]);
		expect(parts.lines[0]).toBe('The draft of 2026-Q1 was not prepared: Shipping has no margin');
	});

	it('keeps the words of an error, and forgets them when the draft is there', async () => {
		const hand = new Hand('2026-04-05T08:00:00Z');
		const outcomes = [
			() => Promise.reject(new Error('worker gone')),
			(): Promise<DraftOutcome> => Promise.resolve({ kind: 'prepared', reportId: 7, title: 'Up' })
		];
		const parts = scheduledByHand(await scheduled(nobodyToTell), hand, {
			prepareDraft: () => outcomes.shift()?.() ?? Promise.reject(new Error('asked too often'))
		});
		await parts.scheduler.wake();
		expect(await parts.runs()).toMatchObject([
			{ state: 'failed', reason: { kind: 'error', text: 'worker gone' } }
		]);
		hand.move(5);
		await parts.scheduler.wake();
		expect(await parts.runs()).toMatchObject([{ state: 'done', attempts: 2, reason: undefined }]);
	});
});

describe('two servers on one database', () => {
	async function two(prepareDraft: () => Promise<DraftOutcome>) {
		const path = temporaryFile();
		const place = await scheduled(nobodyToTell, path);
		const other = openDatabase(path);
		onTestFinished(() => {
			for (const { $client } of [other, place.db]) $client.close();
		});
		const hand = new Hand('2026-04-05T08:00:00Z');
		const hands = { one: hand, other: new Hand('2026-04-05T08:00:00Z') };
		return {
			hands,
			one: scheduledByHand(place, hands.one, { prepareDraft }),
			other: scheduledByHand({ ...place, db: other }, hands.other)
		};
	}

	it('prepare a draft once', async () => {
		const { one, other } = await two(() =>
			Promise.resolve({ kind: 'prepared', reportId: 7, title: 'Up' })
		);
		await Promise.all([one.scheduler.wake(), other.scheduler.wake()]);
		expect(one.asked.length + other.asked.length).toBe(1);
	});

	it('leave a long run to the one that gives signs of life', async () => {
		const finished = Promise.withResolvers<DraftOutcome>();
		const { one, other, hands } = await two(() => finished.promise);
		const running = one.scheduler.wake();
		await expect.poll(() => one.asked).toHaveLength(1);
		for (let minutes = 0; minutes < 20; minutes++) {
			hands.one.move(1);
			hands.other.move(1);
			await expect.poll(() => hands.one.alarms).toBe(1);
			await other.scheduler.wake();
		}
		expect(other.asked).toEqual([]);
		finished.resolve({ kind: 'prepared', reportId: 7, title: 'Up' });
		await running;
		expect(await one.runs()).toMatchObject([{ state: 'done', attempts: 1 }]);
	});

	it('take over from one that crashed in the middle, which then changes nothing', async () => {
		const finished = Promise.withResolvers<DraftOutcome>();
		const { one, other, hands } = await two(() => finished.promise);
		const running = one.scheduler.wake();
		await expect.poll(() => one.asked).toHaveLength(1);
		// Its clock stands still: no sign of life any more.
		hands.other.move(6);
		await other.scheduler.wake();
		expect(await other.runs()).toMatchObject([{ state: 'failed', reason: { kind: 'crashed' } }]);
		hands.other.move(5);
		await other.scheduler.wake();
		expect(await other.runs()).toMatchObject([{ state: 'done', reportId: 7, attempts: 2 }]);
		finished.resolve({ kind: 'prepared', reportId: 8, title: 'Too late' });
		await running;
		expect(await one.runs()).toMatchObject([{ state: 'done', reportId: 7 }]);
	});
});
