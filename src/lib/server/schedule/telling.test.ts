import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scheduled } from '#lib/db/testing/scheduled.ts';
import type { DeliverySettings } from '../delivery-settings.ts';
import { mailBox } from '../delivery/testing/mail-box.ts';
import { receiver } from '../delivery/testing/receiver.ts';
import { Hand, noDelivery, scheduledByHand } from './testing/by-hand.ts';

const secret = 'a secret of some length';

function settingsFor(port: number): DeliverySettings {
	const server = { host: '127.0.0.1', port, isTls: false, login: undefined };
	const from = { name: '', address: 'reports@northline.example' };
	return {
		...noDelivery,
		mail: { server, from, allowPlain: false },
		webhookSecret: secret
	};
}

const quarterEnd = () => new Hand('2026-04-05T08:00:00Z');

describe('when a draft is ready', () => {
	it('every reviewer and the webhook are told, in the language of the schedule', async () => {
		const box = await mailBox();
		const hook = await receiver();
		const place = await scheduled({ language: 'de', webhookUrl: hook.url.href });
		const hand = quarterEnd();
		const parts = scheduledByHand(place, hand, { settings: settingsFor(box.port) });
		await parts.scheduler.wake();

		expect(box.received.map(({ to }) => to)).toEqual([
			['cfo@northline.example'],
			['risk@northline.example']
		]);
		expect(box.received[0]?.raw).toContain('https://impact.example.com/reports/7');
		expect(box.received[0]?.raw).toContain('Content-Language: de');
		const [{ body, headers }] = hook.received as [(typeof hook.received)[number]];
		expect(JSON.parse(body)).toEqual({
			type: 'report.draft_ready',
			timestamp: '2026-04-05T08:00:00.000Z',
			data: {
				report_id: 7,
				company: 'Northline Drives',
				quarter: { id: '2026-Q1', start: '2026-01-01', end: '2026-03-31' },
				headline: 'Up',
				link: 'https://impact.example.com/reports/7'
			}
		});
		const [{ deliveries }] = (await parts.runs()) as [Awaited<ReturnType<typeof parts.runs>>[0]];
		const key = deliveries.find(({ channel }) => channel === 'webhook')?.key ?? '';
		const signed = `${key}.${hand.now.getTime() / 1000}.${body}`;
		const signature = createHmac('sha256', secret).update(signed).digest('base64');
		expect(headers['webhook-signature']).toBe(`v1,${signature}`);
	});

	it('one refused recipient keeps nobody else from being told', async () => {
		const box = await mailBox();
		const reviewers = ['nobody@northline.example', 'cfo@northline.example'];
		const place = await scheduled({ reviewers, webhookUrl: undefined });
		const parts = scheduledByHand(place, quarterEnd(), { settings: settingsFor(box.port) });
		await parts.scheduler.wake();
		expect(box.received.map(({ to }) => to)).toEqual([['cfo@northline.example']]);
		const [run] = await parts.runs();
		expect(run?.deliveries).toMatchObject([
			{
				state: 'failed',
				nextTryAt: undefined,
				reason: { kind: 'rejected', text: '550 5.1.1 No such user here' }
			},
			{ state: 'done' }
		]);
	});

	it('who could not be told is told later, and nobody twice', async () => {
		const box = await mailBox();
		const calls: number[] = [];
		const hook = await receiver((_request, response) => {
			calls.push(calls.length);
			response.writeHead(calls.length < 3 ? 503 : 204).end();
		});
		const place = await scheduled({ webhookUrl: hook.url.href });
		const hand = quarterEnd();
		const parts = scheduledByHand(place, hand, { settings: settingsFor(box.port) });
		for (const minutes of [0, 4, 1, 29, 1, 600, 600]) {
			hand.now = new Date(hand.now.getTime() + minutes * 60_000);
			await parts.scheduler.wake();
		}
		expect(hook.received).toHaveLength(3);
		expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
		expect(box.received).toHaveLength(2);
		expect(parts.asked).toHaveLength(1);
		const [run] = await parts.runs();
		expect(run?.deliveries.map(({ state, attempts }) => [state, attempts])).toEqual([
			['done', 1],
			['done', 1],
			['done', 3]
		]);
	});

	it('a mail server that is down is tried until it is up', async () => {
		const box = await mailBox();
		await box.close();
		const place = await scheduled({ reviewers: ['cfo@northline.example'], webhookUrl: undefined });
		const hand = quarterEnd();
		const down = scheduledByHand(place, hand, { settings: settingsFor(box.port) });
		await down.scheduler.wake();
		const [failed] = await down.runs();
		expect(failed).toMatchObject({ state: 'done', deliveries: [{ state: 'failed' }] });
		expect(failed?.deliveries[0]?.reason?.kind).toBe('unreachable');
		hand.now = new Date(hand.now.getTime() + 5 * 60_000);
		const up = await mailBox();
		await scheduledByHand(place, hand, { settings: settingsFor(up.port) }).scheduler.wake();
		expect(up.received).toHaveLength(1);
	});

	it('a server without a mail server says that it has none', async () => {
		const place = await scheduled({ webhookUrl: undefined });
		const parts = scheduledByHand(place, quarterEnd());
		await parts.scheduler.wake();
		const [run] = await parts.runs();
		expect(run?.deliveries[0]).toMatchObject({ state: 'failed', reason: { kind: 'mailNotSet' } });
	});
});
