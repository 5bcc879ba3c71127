import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { DeliverySettings } from '../delivery-settings.ts';
import { failed, type DeliveryOutcome } from './delivery-outcome.ts';
import { isPrivateAddress } from './private-address.ts';
import { webhookHeaders } from './sign-webhook.ts';

export interface WebhookCall {
	/** With http or https; nothing else is parsed as an address of a webhook. */
	readonly url: URL;
	/** The same at every attempt, so that a receiver knows one it has had already. */
	readonly key: string;
	readonly body: unknown;
	readonly date: Date;
}

interface Address {
	readonly address: string;
	readonly family: number;
}

export interface WebhookOptions {
	/** Milliseconds until an answer must be there. */
	readonly patience?: number;
	/** All addresses of a host name. */
	readonly resolve?: (host: string) => Promise<readonly Address[]>;
}

const usualPatience = 15_000;
const resolveByDns = (host: string) => lookup(host, { all: true });

/**
 * Posts a message; never throws for what a receiver or network does. Redirects are not followed. The
 * connection goes to the very address that was found to be allowed: a name that leads elsewhere a
 * moment later gains nothing.
 */
export async function postWebhook(
	call: WebhookCall,
	settings: Pick<DeliverySettings, 'webhookSecret' | 'allowPrivateWebhooks'>,
	{ patience = usualPatience, resolve = resolveByDns }: WebhookOptions = {}
): Promise<DeliveryOutcome> {
	const signal = AbortSignal.timeout(patience);
	try {
		const host = call.url.hostname.replace(/^\[|\]$/g, '');
		const family = isIP(host);
		const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
		const inside = addresses.find(({ address }) => isPrivateAddress(address));
		if (inside && !settings.allowPrivateWebhooks) {
			return failed('privateAddress', inside.address);
		}
		return answered(await post(call, settings.webhookSecret, addresses, signal));
	} catch (error) {
		if (signal.aborted) return failed('timeout');
		return failed('unreachable', error instanceof Error ? error.message : String(error));
	}
}

function post(
	{ url, key, body, date }: WebhookCall,
	secret: string | undefined,
	addresses: readonly Address[],
	signal: AbortSignal
): Promise<number> {
	const text = JSON.stringify(body);
	const message = { id: key, timestamp: Math.floor(date.getTime() / 1000), body: text };
	const headers = {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		'user-agent': 'disruption-cost',
		...webhookHeaders(message, secret)
	};
	const { request } = url.protocol === 'https:' ? https : http;
	const options = { method: 'POST', headers, signal, agent: false, lookup: only(addresses) };
	const { promise, resolve, reject } = Promise.withResolvers<number>();
	request(url, options, (response) => {
		resolve(response.statusCode ?? 0);
		// What the receiver has to say beyond its status is not read.
		response.destroy();
	})
		.on('error', reject)
		.end(text);
	return promise;
}

/** Answers every question with the addresses that were checked. */
function only(addresses: readonly Address[]): LookupFunction {
	return (host, { all }, callback) => {
		const [first] = addresses;
		if (!first) callback(new Error(`${host} has no address`), '');
		else if (all) callback(null, [...addresses]);
		else callback(null, first.address, first.family);
	};
}

function answered(status: number): DeliveryOutcome {
	if (status >= 200 && status < 300) return { kind: 'accepted' };
	if (status >= 300 && status < 400) return failed('redirected', String(status));
	return failed('rejected', `HTTP ${status}`);
}
