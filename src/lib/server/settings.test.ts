import { describe, expect, it } from 'vitest';
import { describeSettingProblem, isLoopback, readSettings, type Environment } from './settings.ts';

function problemsOf(env: Environment) {
	const read = readSettings(env);
	return read.ok ? [] : read.problems.map(({ variable }) => variable);
}

describe('readSettings', () => {
	it('works without any variable', () => {
		expect(readSettings({})).toEqual({
			ok: true,
			value: {
				port: 3000,
				host: '127.0.0.1',
				databasePath: './data/impact.db',
				origin: undefined,
				trustProxy: false,
				allowUnprotected: false,
				bodyLimit: 512 * 1024,
				importLimit: 32 * 1024 * 1024,
				delivery: {
					mail: undefined,
					publicUrl: undefined,
					webhookSecret: undefined,
					allowPrivateWebhooks: false
				}
			}
		});
	});

	it('reads every variable', () => {
		const read = readSettings({
			PORT: '8080',
			HOST: '0.0.0.0',
			DATABASE_PATH: '/var/lib/impact/impact.db',
			ORIGIN: 'https://impact.example.com/',
			TRUST_PROXY: '1',
			ALLOW_UNPROTECTED: '1',
			BODY_SIZE_LIMIT: '1M',
			IMPORT_SIZE_LIMIT: '64m'
		});
		expect(read).toMatchObject({
			ok: true,
			value: {
				port: 8080,
				host: '0.0.0.0',
				databasePath: '/var/lib/impact/impact.db',
				trustProxy: true,
				allowUnprotected: true,
				bodyLimit: 1024 ** 2,
				importLimit: 64 * 1024 ** 2
			}
		});
		expect(read.ok && read.value.origin?.href).toBe('https://impact.example.com/');
	});

	it('takes an empty variable as not set', () => {
		expect(problemsOf({ PORT: '', HOST: ' ', ORIGIN: '' })).toEqual([]);
	});

	it.each([
		{ PORT: 'x' },
		{ PORT: '70000' },
		{ PORT: '-1' },
		{ HOST: 'http://localhost' },
		{ HOST: '127.0.0.1:3000' },
		{ ORIGIN: 'impact.example.com' },
		{ ORIGIN: 'ftp://impact.example.com' },
		{ ORIGIN: 'https://impact.example.com/path' },
		{ TRUST_PROXY: 'perhaps' },
		{ BODY_SIZE_LIMIT: 'lots' },
		{ IMPORT_SIZE_LIMIT: '-5' }
	])('refuses %o', (env) => {
		expect(problemsOf(env)).toContain(Object.keys(env)[0]);
	});

	it('reports every problem at once', () => {
		expect(problemsOf({ PORT: 'x', ORIGIN: 'x', TRUST_PROXY: 'x' })).toEqual([
			'PORT',
			'ORIGIN',
			'TRUST_PROXY'
		]);
	});

	it('opens to the network only when told that nothing protects it', () => {
		expect(problemsOf({ HOST: '0.0.0.0' })).toEqual(['HOST']);
		expect(problemsOf({ HOST: '::' })).toEqual(['HOST']);
		expect(problemsOf({ HOST: '0.0.0.0', ALLOW_UNPROTECTED: '1' })).toEqual([]);
		expect(problemsOf({ HOST: '::1' })).toEqual([]);
	});

	it('says the variable, its value and what would be right', () => {
		expect(
			describeSettingProblem({ variable: 'PORT', value: 'x', expected: 'a whole number' })
		).toBe('PORT is "x", but must be a whole number.');
	});
});

describe('isLoopback', () => {
	it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('is true for %s', (host) => {
		expect(isLoopback(host)).toBe(true);
	});
	it.each(['0.0.0.0', '::', '127.0.0.1.example.com', '192.168.1.4'])('is false for %s', (host) => {
		expect(isLoopback(host)).toBe(false);
	});
});
