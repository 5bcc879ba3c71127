import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface ReceivedMail {
	readonly from: string;
	readonly to: readonly string[];
	/** As it went over the wire. */
	readonly raw: string;
	readonly isEncrypted: boolean;
}

export interface MailBox {
	readonly port: number;
	readonly received: readonly ReceivedMail[];
	close(): Promise<void>;
}

/** Addresses that the server does not know. */
const unknown = /^nobody@/;

/** A real SMTP server on this machine, which closes when the test is over. */
export async function mailBox(options: SMTPServerOptions = {}): Promise<MailBox> {
	const received: ReceivedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _session, answer) => {
			const refusal = Object.assign(new Error('5.1.1 No such user here'), { responseCode: 550 });
			answer(unknown.test(address) ? refusal : null);
		},
		onData: (stream, { envelope, secure }, answer) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				received.push({
					from: envelope.mailFrom ? envelope.mailFrom.address : '',
					to: envelope.rcptTo.map(({ address }) => address),
					raw: Buffer.concat(chunks).toString(),
					isEncrypted: secure
				});
				answer();
			});
		},
		...options
	});
	// A client that does not trust the certificate hangs up, which is no failure of the server.
	server.on('error', () => undefined);
	const listening = Promise.withResolvers<undefined>();
	const listener = server.listen(0, '127.0.0.1', () => {
		listening.resolve(undefined);
	});
	await listening.promise;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => {
				resolve();
			});
		});
	onTestFinished(close);
	const address = listener.address();
	return {
		port: address !== null && typeof address === 'object' ? address.port : 0,
		received,
		close
	};
}
