import { createHmac } from 'node:crypto';

/** Tells a secret that is written in base64 from one that is meant as it stands. */
const base64Prefix = 'whsec_';

export interface SignedMessage {
	/** The same at every attempt to deliver the same message. */
	readonly id: string;
	/** Seconds since 1970, of this attempt. */
	readonly timestamp: number;
	readonly body: string;
}

/** The headers that prove who sent a message, by the Standard Webhooks specification. */
export function webhookHeaders(
	{ id, timestamp, body }: SignedMessage,
	secret: string | undefined
): Readonly<Record<string, string>> {
	const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
	if (secret === undefined) return headers;
	const key = secret.startsWith(base64Prefix)
		? Buffer.from(secret.slice(base64Prefix.length), 'base64')
		: Buffer.from(secret);
	const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`);
	return { ...headers, 'webhook-signature': `v1,${signature.digest('base64')}` };
}
