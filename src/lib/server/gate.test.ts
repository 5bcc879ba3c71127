import { describe, expect, it } from 'vitest';
import { importPath, isKnownHost, publicAddress, refuse } from './gate.ts';
import { readSettings, type Environment } from './settings.ts';

function settingsFrom(env: Environment) {
	const read = readSettings(env);
	if (!read.ok) throw new Error('the settings of this test are wrong');
	return read.value;
}

const local = settingsFrom({});
const proxied = settingsFrom({ ORIGIN: 'https://impact.example.com', TRUST_PROXY: '1' });

describe('isKnownHost', () => {
	it.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])('knows %s', (host) => {
		expect(isKnownHost(host, local)).toBe(true);
	});

	it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', '', undefined, 'a b'])(
		'turns %s away',
		(host) => {
			expect(isKnownHost(host, local)).toBe(false);
		}
	);

	it('knows the host of ORIGIN', () => {
		expect(isKnownHost('impact.example.com', proxied)).toBe(true);
		expect(isKnownHost('impact.example.com:444', proxied)).toBe(false);
	});

	it('answers to every name once it was opened to the network', () => {
		const open = settingsFrom({ HOST: '0.0.0.0', ALLOW_UNPROTECTED: '1' });
		expect(isKnownHost('wall-screen.internal', open)).toBe(true);
	});
});

describe('refuse', () => {
	const headers = { host: 'localhost' };
	const large = { ...headers, 'content-length': '600000' };

	it('lets an ordinary request pass', () => {
		expect(refuse({ url: '/', headers }, local)).toBeUndefined();
		expect(
			refuse({ url: '/', headers: { ...headers, 'content-length': '524288' } }, local)
		).toBeUndefined();
	});

	it('names a foreign host as misdirected', () => {
		expect(refuse({ url: '/', headers: { host: 'evil.example' } }, local)?.status).toBe(421);
	});

	it('turns a large body away, except on the import page', () => {
		expect(refuse({ url: '/preferences', headers: large }, local)?.status).toBe(413);
		expect(refuse({ url: `${importPath}?/read`, headers: large }, local)).toBeUndefined();
		expect(refuse({ url: `/x?${importPath}`, headers: large }, local)?.status).toBe(413);
	});

	it('wants to know how long a body is', () => {
		const streamed = { ...headers, 'transfer-encoding': 'chunked' };
		expect(refuse({ url: '/preferences', headers: streamed }, local)?.status).toBe(411);
	});
});

describe('publicAddress', () => {
	const forwarded = {
		host: 'localhost:3000',
		'x-forwarded-proto': 'https, http',
		'x-forwarded-host': 'impact.example.com'
	};

	it('is plain http on the named host by itself', () => {
		expect(publicAddress({ headers: forwarded }, local)).toEqual({
			protocol: 'http',
			host: 'localhost:3000'
		});
	});

	it('is what a trusted proxy says', () => {
		expect(publicAddress({ headers: forwarded }, settingsFrom({ TRUST_PROXY: '1' }))).toEqual({
			protocol: 'https',
			host: 'impact.example.com'
		});
	});

	it('is ORIGIN, whatever a header says', () => {
		const headers = {
			...forwarded,
			'x-forwarded-proto': 'http',
			'x-forwarded-host': 'evil.example'
		};
		expect(publicAddress({ headers }, proxied)).toEqual({
			protocol: 'https',
			host: 'impact.example.com'
		});
	});
});
