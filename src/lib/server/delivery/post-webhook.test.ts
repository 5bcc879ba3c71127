import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { postWebhook, type WebhookCall } from './post-webhook.ts';
import { receiver, type Received } from './testing/receiver.ts';

const settings = { webhookSecret: undefined, allowPrivateWebhooks: true };

function call(url: URL): WebhookCall {
	const date = new Date('2026-10-05T06:00:00.900Z');
	return { url, key: '6f1d', body: { type: 'report.draft_ready', n: 'ü' }, date };
}

describe('a webhook', () => {
	it('is posted as JSON, with an id that stays the same', async () => {
		const { url, received } = await receiver();
		expect(await postWebhook(call(url), settings)).toEqual({ kind: 'accepted' });
		expect(received).toMatchObject([
			{
				method: 'POST',
				body: '{"type":"report.draft_ready","n":"ü"}',
				headers: { 'content-type': 'application/json', 'webhook-id': '6f1d' }
			}
		]);
		expect(received[0]?.headers).not.toHaveProperty('webhook-signature');
	});

	it.each([
		{ secret: 'a secret of some length', key: Buffer.from('a secret of some length') },
		{ secret: 'whsec_c2lnbmVkIGJ5IHRoZXNlIGJ5dGVz', key: Buffer.from('signed by these bytes') }
	])('is signed with $secret so that its receiver can tell', async ({ secret, key }) => {
		const { url, received } = await receiver();
		await postWebhook(call(url), { ...settings, webhookSecret: secret });
		const [{ headers, body }] = received as [Received];
		const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
		const expected = createHmac('sha256', key).update(signed).digest('base64');
		expect(headers['webhook-timestamp']).toBe('1791180000');
		expect(headers['webhook-signature']).toBe(`v1,${expected}`);
		expect(JSON.stringify(headers)).not.toContain(secret);
	});

	it('follows no redirect', async () => {
		const target = await receiver();
		const { url } = await receiver((_request, response) =>
			response.writeHead(307, { location: target.url.href }).end()
		);
		expect(await postWebhook(call(url), settings)).toMatchObject({
			kind: 'failed',
			reason: { kind: 'redirected', text: '307' }
		});
		expect(target.received).toEqual([]);
	});

	it.each([404, 410, 500, 503])('that is answered with %i is tried again', async (status) => {
		const { url } = await receiver((_request, response) => response.writeHead(status).end());
		expect(await postWebhook(call(url), settings)).toEqual({
			kind: 'failed',
			reason: { kind: 'rejected', text: `HTTP ${status}` },
			isFinal: false
		});
	});

	it('does not wait for ever for an answer', async () => {
		const { url } = await receiver(() => undefined);
		const outcome = await postWebhook(call(url), settings, { patience: 50 });
		expect(outcome).toMatchObject({ kind: 'failed', reason: { kind: 'timeout' } });
	});

	it('says that nobody listens', async () => {
		const { url } = await receiver();
		url.port = '1';
		const outcome = await postWebhook(call(url), settings);
		expect(outcome).toMatchObject({ kind: 'failed', reason: { kind: 'unreachable' } });
	});
});

describe('an address inside the network', () => {
	const strict = { ...settings, allowPrivateWebhooks: false };

	it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
		'is refused as %s',
		async (host) => {
			const { port, received } = await receiver();
			const outcome = await postWebhook(call(new URL(`http://${host}:${port}/`)), strict);
			expect(outcome).toMatchObject({ kind: 'failed', reason: { kind: 'privateAddress' } });
			expect(received).toEqual([]);
		}
	);

	it('is refused although a name has a public one as well', async () => {
		const { port } = await receiver();
		const resolve = () =>
			Promise.resolve([
				{ address: '193.99.144.80', family: 4 },
				{ address: '127.0.0.1', family: 4 }
			]);
		const url = new URL(`http://hooks.example:${port}/`);
		expect(await postWebhook(call(url), strict, { resolve })).toMatchObject({
			reason: { kind: 'privateAddress', text: '127.0.0.1' }
		});
	});

	it('is not reached by a name that leads elsewhere after it was checked', async () => {
		const { port, received } = await receiver();
		const answers = ['127.0.0.1', '127.0.0.99'];
		const resolve = () =>
			Promise.resolve([{ address: answers.shift() ?? 'asked once too often', family: 4 }]);
		const url = new URL(`http://hooks.example:${port}/`);
		expect(await postWebhook(call(url), settings, { resolve })).toEqual({ kind: 'accepted' });
		expect(received).toMatchObject([{ headers: { host: `hooks.example:${port}` } }]);
		expect(answers).toEqual(['127.0.0.99']);
	});
});
