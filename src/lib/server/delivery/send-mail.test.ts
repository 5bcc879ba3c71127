import { createServer } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MailServer, MailSettings } from '../delivery-settings.ts';
import { sendMail, type Mail } from './send-mail.ts';
import { localCertificate } from './testing/local-certificate.ts';
import { mailBox } from './testing/mail-box.ts';

const mail: Mail = {
	to: 'cfo@northline.example',
	subject: 'Entwurf: höhere Kosten',
	text: 'Der Entwurf ist fertig.\n',
	html: '<p>Der Entwurf ist fertig.</p>',
	language: 'de',
	key: '6f1d',
	date: new Date('2026-10-05T06:00:00Z')
};

function settings(server: Partial<MailServer> & { readonly port: number }): MailSettings {
	return {
		server: { host: '127.0.0.1', isTls: false, login: undefined, ...server },
		from: { name: 'Board report', address: 'reports@northline.example' },
		allowPlain: false
	};
}

/** Certificates are trusted for as long as the test runs. */
function trust(...certificates: string[]) {
	const usual = getCACertificates();
	setDefaultCACertificates([...usual, ...certificates]);
	onTestFinished(() => {
		setDefaultCACertificates(usual);
	});
}

describe('a mail', () => {
	it('arrives at the one it is for, in both forms, with the headers of a machine', async () => {
		const box = await mailBox();
		expect(await sendMail(mail, settings(box))).toEqual({ kind: 'accepted' });
		expect(box.received).toMatchObject([
			{ from: 'reports@northline.example', to: ['cfo@northline.example'] }
		]);
		const raw = box.received[0]?.raw;
		expect(raw).toContain('From: Board report <reports@northline.example>\r\n');
		expect(raw).toContain('To: cfo@northline.example\r\n');
		expect(raw).toContain('Subject: =?UTF-8?Q?Entwurf=3A_h=C3=B6here_Kosten?=\r\n');
		expect(raw).toContain('Message-ID: <6f1d@northline.example>\r\n');
		expect(raw).toContain('Auto-Submitted: auto-generated\r\n');
		expect(raw).toContain('Content-Language: de\r\n');
		expect(raw).toContain('Date: Mon, 05 Oct 2026 06:00:00 +0000\r\n');
		expect(raw).toContain('Content-Type: text/plain');
		expect(raw).toContain('Content-Type: text/html');
	});

	it('has no headers but its own, whatever a name holds', async () => {
		const box = await mailBox();
		const subject = 'Draft\r\nBcc: spy@elsewhere.example\r\n\r\n<script>';
		await sendMail({ ...mail, subject }, settings(box));
		expect(box.received).toMatchObject([{ to: ['cfo@northline.example'] }]);
		expect(box.received[0]?.raw).toContain(
			'Subject: Draft Bcc: spy@elsewhere.example <script>\r\n'
		);
		expect(box.received[0]?.raw).not.toMatch(/^bcc:/im);
	});

	it('goes to nobody else, even where an address would name several', async () => {
		const box = await mailBox();
		const to = 'cfo@northline.example, spy@elsewhere.example';
		expect(await sendMail({ ...mail, to }, settings(box))).toMatchObject({ kind: 'failed' });
		expect(box.received).toEqual([]);
	});

	it('is refused for good by a server that knows no such person', async () => {
		const box = await mailBox();
		const outcome = await sendMail({ ...mail, to: 'nobody@northline.example' }, settings(box));
		expect(outcome).toEqual({
			kind: 'failed',
			reason: { kind: 'rejected', text: '550 5.1.1 No such user here' },
			isFinal: true
		});
	});

	it.each([
		{
			name: 'an overloaded server',
			options: {
				onMailFrom: (_address: unknown, _session: unknown, answer: (error: Error) => void) => {
					answer(Object.assign(new Error('4.3.2 Try later'), { responseCode: 451 }));
				}
			},
			text: '451 4.3.2 Try later'
		},
		{
			name: 'a sender that the server does not let send',
			options: {
				onMailFrom: (_address: unknown, _session: unknown, answer: (error: Error) => void) => {
					answer(Object.assign(new Error('5.7.1 Not you'), { responseCode: 550 }));
				}
			},
			text: '550 5.7.1 Not you'
		}
	])('is tried again after $name', async ({ options, text }) => {
		const box = await mailBox(options);
		const reason = { kind: 'rejected', text };
		expect(await sendMail(mail, settings(box))).toEqual({ kind: 'failed', reason, isFinal: false });
	});

	it('waits for a server that is down, and arrives when it is up', async () => {
		const gone = await mailBox();
		await gone.close();
		expect(await sendMail(mail, settings(gone))).toMatchObject({
			kind: 'failed',
			reason: { kind: 'unreachable' },
			isFinal: false
		});
		const box = await mailBox();
		expect(await sendMail(mail, settings(box))).toEqual({ kind: 'accepted' });
	});

	it('does not wait for ever for a server that says nothing', async () => {
		const silent = createServer();
		const { promise, resolve } = Promise.withResolvers<undefined>();
		silent.listen(0, '127.0.0.1', () => {
			resolve(undefined);
		});
		await promise;
		onTestFinished(() => void silent.close());
		const address = silent.address();
		const port = address !== null && typeof address === 'object' ? address.port : 0;
		const outcome = await sendMail(mail, settings({ port }), { patience: 50 });
		expect(outcome).toMatchObject({ kind: 'failed', reason: { kind: 'timeout' } });
	});
});

describe('encryption', () => {
	it('is demanded of a server beyond this machine, before any password', async () => {
		const logins: unknown[] = [];
		const box = await mailBox({
			allowInsecureAuth: true,
			onAuth: (auth, _session, answer) => {
				logins.push(auth);
				answer(null, { user: 'reports' });
			}
		});
		const login = { user: 'reports', password: 's3cret' };
		// This machine by a name that is none of its own.
		const beyond = settings({ port: box.port, host: '0.0.0.0', login });
		expect(await sendMail(mail, beyond)).toMatchObject({
			kind: 'failed',
			reason: { kind: 'insecure' }
		});
		expect([logins, box.received]).toEqual([[], []]);
		expect(await sendMail(mail, { ...beyond, allowPlain: true })).toEqual({ kind: 'accepted' });
		expect(logins).toMatchObject([{ username: 'reports', password: 's3cret' }]);
	});

	it.each([
		{ name: 'upgraded', isTls: false },
		{ name: 'from the first byte', isTls: true }
	])('$name needs a certificate that is trusted', async ({ isTls }) => {
		const box = await mailBox({ ...localCertificate, secure: isTls, disabledCommands: [] });
		const beyond = settings({ port: box.port, host: '0.0.0.0', isTls });
		const refused = await sendMail(mail, beyond);
		expect(refused).toMatchObject({ kind: 'failed' });
		expect(JSON.stringify(refused)).toContain('self-signed certificate');
		expect(box.received).toEqual([]);
		trust(localCertificate.cert);
		expect(await sendMail(mail, beyond)).toEqual({ kind: 'accepted' });
		expect(box.received).toMatchObject([{ isEncrypted: true }]);
	});
});

describe('a login', () => {
	it('that is refused says so without the password', async () => {
		const box = await mailBox({
			allowInsecureAuth: true,
			onAuth: (_auth, _session, answer) => {
				answer(new Error('5.7.8 Wrong user or password'));
			}
		});
		const login = { user: 'reports', password: 's3cret' };
		const outcome = await sendMail(mail, settings({ port: box.port, login }));
		expect(outcome).toMatchObject({
			kind: 'failed',
			reason: { kind: 'loginRefused' },
			isFinal: false
		});
		expect(JSON.stringify(outcome)).not.toContain('s3cret');
	});
});
