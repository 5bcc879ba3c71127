import type { Settings } from './settings.ts';
import { isLoopback } from './settings.ts';

/** The only page that takes a large upload. */
export const importPath = '/model/import';

/** What the gate looks at before a request is handed to the application. */
export interface Arrival {
	readonly url?: string | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Refusal {
	readonly status: number;
	readonly message: string;
}

/**
 * Turns away what must not reach the application: on an unprotected loopback address a foreign `Host`
 * (a page elsewhere whose name was rebound to 127.0.0.1 could otherwise read the model), and bodies
 * above the limit. The import page has its own, larger limit, which the adapter enforces.
 */
export function refuse({ url, headers }: Arrival, settings: Settings): Refusal | undefined {
	if (!isKnownHost(first(headers['host']), settings)) {
		return {
			status: 421,
			message:
				'This server answers to localhost and to the host named in ORIGIN. Open it under one of these names.'
		};
	}
	if (pathOf(url) === importPath) return undefined;
	const length = first(headers['content-length']);
	if (length !== undefined && Number(length) > settings.bodyLimit) {
		return { status: 413, message: `The request is larger than ${settings.bodyLimit} bytes.` };
	}
	if (length === undefined && headers['transfer-encoding'] !== undefined) {
		return { status: 411, message: 'The request must say its length.' };
	}
	return undefined;
}

/** Whether a `Host` header names this server. Open addresses answer to every name. */
export function isKnownHost(host: string | undefined, settings: Settings): boolean {
	if (!isLoopback(settings.host)) return true;
	if (host === undefined || !URL.canParse(`http://${host}`)) return false;
	const { hostname, host: authority } = new URL(`http://${host}`);
	if (isLoopback(hostname.replace(/^\[|\]$/g, ''))) return true;
	return authority === settings.origin?.host;
}

/** Protocol and host as the reader's browser sees them: the application checks form posts against them. */
export function publicAddress(
	{ headers }: Pick<Arrival, 'headers'>,
	{ origin, trustProxy }: Settings
): { readonly protocol: string; readonly host: string } {
	if (origin) return { protocol: origin.protocol.slice(0, -1), host: origin.host };
	const forwarded = (name: string) => (trustProxy ? first(headers[name]) : undefined);
	const protocol = forwarded('x-forwarded-proto');
	return {
		protocol: protocol === 'https' ? 'https' : 'http',
		host: forwarded('x-forwarded-host') ?? first(headers['host']) ?? ''
	};
}

function pathOf(url = '/'): string {
	return url.split('?', 1)[0] ?? '/';
}

/** The first entry of a header that proxies may have repeated or joined by commas. */
function first(header: string | string[] | undefined): string | undefined {
	const text = Array.isArray(header) ? header[0] : header;
	return text?.split(',', 1)[0]?.trim();
}
