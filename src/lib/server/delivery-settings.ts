import { isMailAddress } from '../format/mail-address.ts';
import { isLoopback } from './loopback.ts';
import { parseOrigin, parseSwitch, type SettingReader } from './setting-reader.ts';

/** How the server tells people and programs that a report is ready. */
export interface DeliverySettings {
	/** Undefined when no mail is sent. */
	readonly mail: MailSettings | undefined;
	/** Where readers open the application, for links. */
	readonly publicUrl: URL | undefined;
	/** Signs what goes to webhooks. */
	readonly webhookSecret: string | undefined;
	/** Whether webhooks may lead to addresses that only this network knows. */
	readonly allowPrivateWebhooks: boolean;
}

export interface MailSettings {
	readonly server: MailServer;
	readonly from: Sender;
	/** Whether a server beyond this machine may be spoken to without encryption. */
	readonly allowPlain: boolean;
}

export interface Sender {
	readonly name: string;
	readonly address: string;
}

export interface MailServer {
	readonly host: string;
	readonly port: number;
	/** Encrypted from the first byte; else the connection is upgraded. */
	readonly isTls: boolean;
	readonly login: { readonly user: string; readonly password: string } | undefined;
}

const submissionPort = 587;
const submissionTlsPort = 465;
/** A secret that can be guessed signs nothing. */
const shortestSecret = 16;

/** `origin`: the address people type, where a proxy stands in front. */
export function readDeliverySettings(
	{ read, refuse }: SettingReader,
	origin: URL | undefined
): DeliverySettings {
	const server = read<MailServer | undefined>(
		'SMTP_URL',
		undefined,
		parseMailServer,
		'smtp:// or smtps:// with a host, such as smtps://user:password@mail.example.com:465; ' +
			'special characters of user and password are written as %40 and the like',
		{ isSecret: true }
	);
	const from = read<Sender | undefined>(
		'MAIL_FROM',
		undefined,
		parseSender,
		'an e-mail address, such as reports@example.com or Board report <reports@example.com>'
	);
	const publicUrl = read<URL | undefined>(
		'PUBLIC_URL',
		origin,
		parseOrigin,
		'scheme and host as reviewers open this application, such as https://impact.example.com'
	);
	const needed = 'set, because SMTP_URL is';
	if (server && !from) refuse('MAIL_FROM', `${needed}: the address that mails come from`);
	if (server && !publicUrl) {
		refuse('PUBLIC_URL', `${needed}: the address that links in mails lead to`);
	}
	const allowPlain = read('ALLOW_PLAIN_SMTP', false, parseSwitch, '1 or 0');
	return {
		mail: server && from && { server, from, allowPlain },
		publicUrl,
		webhookSecret: read<string | undefined>(
			'WEBHOOK_SECRET',
			undefined,
			(text) => (text.length >= shortestSecret ? text : undefined),
			`at least ${shortestSecret} characters long`,
			{ isSecret: true }
		),
		allowPrivateWebhooks: read('ALLOW_PRIVATE_WEBHOOKS', false, parseSwitch, '1 or 0')
	};
}

/** Whether mail may go to this server without encryption: it need not leave the machine. */
export function mayBePlain({ server, allowPlain }: MailSettings): boolean {
	return allowPlain || isLoopback(server.host);
}

function parseMailServer(text: string): MailServer | undefined {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return undefined;
	const isBare = /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '';
	const [user, password] = [decoded(url.username), decoded(url.password)];
	if (!isBare || url.hostname === '' || user === undefined || password === undefined) {
		return undefined;
	}
	if ((user === '') !== (password === '')) return undefined;
	const isTls = url.protocol === 'smtps:';
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: url.port === '' ? (isTls ? submissionTlsPort : submissionPort) : Number(url.port),
		isTls,
		login: user === '' ? undefined : { user, password }
	};
}

function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		// A lone "%": whoever wrote it did not mean an escape, and must say what it stands for.
		return undefined;
	}
}

function parseSender(text: string): Sender | undefined {
	const [, name = '', bracketed] = /^([^<>"\p{Cc}]*)<([^<>]*)>$/u.exec(text) ?? [];
	const address = bracketed ?? text;
	return isMailAddress(address) ? { name: name.trim(), address } : undefined;
}
