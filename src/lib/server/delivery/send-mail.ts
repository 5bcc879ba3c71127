import { createTransport } from 'nodemailer';
import { isMailAddress } from '#lib/format/mail-address.ts';
import { mayBePlain, type MailSettings } from '../delivery-settings.ts';
import { isLoopback } from '../loopback.ts';
import { failed, type DeliveryOutcome } from './delivery-outcome.ts';

/** One mail to one person. */
export interface Mail {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	/** `en` or `de`. */
	readonly language: string;
	/** The same at every attempt: a mailbox shows a mail once that arrived twice. */
	readonly key: string;
	readonly date: Date;
}

/** Milliseconds to wait for a connection, for a greeting and for every answer. */
const usualPatience = 15_000;

/** Hands a mail to the server of the settings; never throws for what a server or network does. */
export async function sendMail(
	mail: Mail,
	settings: MailSettings,
	{ patience = usualPatience } = {}
): Promise<DeliveryOutcome> {
	if (!isMailAddress(mail.to)) return failed('rejected', `${mail.to} is no address`, true);
	const { host, port, isTls, login } = settings.server;
	const transport = createTransport({
		host,
		port,
		secure: isTls,
		requireTLS: !isTls && !mayBePlain(settings),
		// The certificate of a server on this machine names another host, or nobody has signed it.
		ignoreTLS: !isTls && isLoopback(host),
		...(login && { auth: { user: login.user, pass: login.password } }),
		connectionTimeout: patience,
		greetingTimeout: patience,
		socketTimeout: patience,
		dnsTimeout: patience,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	try {
		await transport.sendMail(messageOf(mail, settings));
		return { kind: 'accepted' };
	} catch (error) {
		return outcomeOf(error);
	} finally {
		transport.close();
	}
}

/** Names and addresses apart, so that no text is taken for an address. */
function messageOf({ to, subject, text, html, language, key, date }: Mail, { from }: MailSettings) {
	const [, domain = 'localhost'] = from.address.split('@');
	return {
		from,
		to: { name: '', address: to },
		envelope: { from: from.address, to: [to] },
		subject: subject.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim(),
		text,
		html,
		date,
		messageId: `<${key}@${domain}>`,
		headers: {
			'Content-Language': language,
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'All'
		}
	};
}

const permanent = 500;

function outcomeOf(error: unknown): DeliveryOutcome {
	if (!(error instanceof Error)) return failed('error', String(error));
	const { code, command, response, responseCode } = smtpFailure(error);
	switch (code) {
		case 'EAUTH':
		case 'ENOAUTH':
			return failed('loginRefused', response);
		case 'ETLS':
			return failed('insecure', error.message);
		case 'ETIMEDOUT':
			return failed('timeout');
		case 'EDNS':
		case 'ECONNECTION':
		case 'ESOCKET':
			return failed('unreachable', error.message);
		case 'EENVELOPE':
		case 'EMESSAGE': {
			// The recipient alone: a sender or a text that is refused is the operator's to mend.
			const isFinal = command === 'RCPT TO' && responseCode >= permanent;
			return failed('rejected', response || error.message, isFinal);
		}
		default:
			return failed('error', error.message);
	}
}

function smtpFailure(error: Error) {
	const { code, command, response, responseCode } = error as Error & Record<string, unknown>;
	return {
		code,
		command,
		response: typeof response === 'string' ? response : '',
		responseCode: typeof responseCode === 'number' ? responseCode : 0
	};
}
