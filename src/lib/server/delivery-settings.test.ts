import { describe, expect, it } from 'vitest';
import { mayBePlain } from './delivery-settings.ts';
import { describeSettingProblem, readSettings, type Environment } from './settings.ts';

const complete: Environment = {
	SMTP_URL: 'smtps://reports:s3cret@mail.example.com',
	MAIL_FROM: 'Board report <reports@example.com>',
	PUBLIC_URL: 'https://impact.example.com'
};

function deliveryOf(env: Environment) {
	const read = readSettings(env);
	if (!read.ok) throw new Error(read.problems.map(describeSettingProblem).join('\n'));
	return read.value.delivery;
}

function wordsOf(env: Environment) {
	const read = readSettings(env);
	return read.ok ? '' : read.problems.map(describeSettingProblem).join('\n');
}

describe('the mail server', () => {
	it.each([
		{ url: 'smtps://mail.example.com', port: 465, isTls: true, login: undefined },
		{ url: 'smtp://mail.example.com/', port: 587, isTls: false, login: undefined },
		{
			url: 'smtp://a%40b:p%25w@mail.example.com:2525',
			port: 2525,
			isTls: false,
			login: { user: 'a@b', password: 'p%w' }
		}
	])('is read from $url', ({ url, port, isTls, login }) => {
		const { mail } = deliveryOf({ ...complete, SMTP_URL: url });
		expect(mail?.server).toEqual({ host: 'mail.example.com', port, isTls, login });
	});

	it.each([
		'mail.example.com',
		'https://mail.example.com',
		'smtp://',
		'smtp://mail.example.com/path',
		'smtp://mail.example.com?secure=false',
		'smtp://user@mail.example.com',
		'smtp://user:100%@mail.example.com'
	])('is not %s, which is not repeated either', (url) => {
		const words = wordsOf({ ...complete, SMTP_URL: url });
		expect(words).toContain('SMTP_URL must be smtp:// or smtps:// with a host');
		expect(words).not.toContain('is "');
	});

	it('needs a sender and an address for links', () => {
		const words = wordsOf({ SMTP_URL: complete['SMTP_URL'] });
		expect(words).toContain('MAIL_FROM must be set, because SMTP_URL is');
		expect(words).toContain('PUBLIC_URL must be set, because SMTP_URL is');
		expect(words).not.toContain('s3cret');
	});

	it('is spoken to without encryption on this machine, or where that is allowed', () => {
		const plain = (SMTP_URL: string, ALLOW_PLAIN_SMTP = '0') => {
			const { mail } = deliveryOf({ ...complete, SMTP_URL, ALLOW_PLAIN_SMTP });
			return mail && mayBePlain(mail);
		};
		expect(plain('smtp://mail.example.com')).toBe(false);
		expect(plain('smtp://mail.example.com', '1')).toBe(true);
		expect(plain('smtp://localhost:25')).toBe(true);
		expect(plain('smtp://[::1]:25')).toBe(true);
	});
});

describe('the sender', () => {
	it.each([
		{ from: 'reports@example.com', name: '' },
		{ from: 'Board report <reports@example.com>', name: 'Board report' }
	])('is read from $from', ({ from, name }) => {
		const { mail } = deliveryOf({ ...complete, MAIL_FROM: from });
		expect(mail?.from).toEqual({ name, address: 'reports@example.com' });
	});

	it.each([
		'reports',
		'a\nBcc: x@example.com <reports@example.com>',
		'a@example.com, b@example.com'
	])('is not %j', (from) => {
		expect(wordsOf({ ...complete, MAIL_FROM: from })).toContain('MAIL_FROM is');
	});
});

describe('links', () => {
	it('lead to where people type the address, unless told otherwise', () => {
		const ORIGIN = 'https://proxy.example.com';
		expect(deliveryOf({ ORIGIN }).publicUrl?.origin).toBe(ORIGIN);
		expect(deliveryOf({ ...complete, ORIGIN }).publicUrl?.origin).toBe(complete['PUBLIC_URL']);
	});
});

describe('the secret of webhooks', () => {
	it('is not too short, and never repeated', () => {
		expect(deliveryOf({ WEBHOOK_SECRET: 'long enough to sign' }).webhookSecret).toBe(
			'long enough to sign'
		);
		expect(wordsOf({ WEBHOOK_SECRET: 'short' })).toBe(
			'WEBHOOK_SECRET must be at least 16 characters long.'
		);
	});
});
