import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

interface Run {
	code: number | null;
	output: string;
	errors: string;
}

/** Starts the server as an operator does and waits until it ends; `until` may end it. */
function startServer(env: Record<string, string>, until?: (stop: () => void) => void) {
	const folder = mkdtempSync(join(tmpdir(), 'impact-start-'));
	const server = spawn(process.execPath, ['scripts/serve.mjs'], {
		env: { ...process.env, PORT: '0', DATABASE_PATH: join(folder, 'impact.db'), ...env }
	});
	let output = '';
	let errors = '';
	server.stdout.on('data', (chunk: Buffer) => {
		output += chunk.toString();
		until?.(() => server.kill('SIGTERM'));
	});
	server.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	return new Promise<Run>((ended) => {
		server.on('close', (code) => ended({ code, output, errors }));
	});
}

test('another address is refused until the operator says it may be open', async () => {
	const refused = await startServer({ HOST: '0.0.0.0' });
	expect(refused.code).toBe(1);
	expect(refused.errors).toContain('HOST is "0.0.0.0"');
	expect(refused.errors).toContain('ALLOW_UNPROTECTED=1');

	const open = await startServer({ HOST: '0.0.0.0', ALLOW_UNPROTECTED: '1' }, (stop) => stop());
	expect(open.errors).toContain('Warning');
});

test('a port in use is said in words', async ({ baseURL }) => {
	const { port } = new URL(baseURL ?? '');
	const run = await startServer({ PORT: port });
	expect(run.code).toBe(1);
	expect(run.errors).toContain(`port ${port} on 127.0.0.1 is already in use`);
	expect(run.errors).not.toContain('    at ');
});

test('every wrong setting is named at once', async () => {
	const run = await startServer({ PORT: 'http', TRUST_PROXY: 'perhaps' });
	expect(run.code).toBe(1);
	expect(run.errors).toContain('PORT is "http"');
	expect(run.errors).toContain('TRUST_PROXY is "perhaps"');
});

test('the server stops when it is asked to', async () => {
	const run = await startServer({}, (stop) => stop());
	expect(run.output).toContain('Listening on http://127.0.0.1:');
	expect(run.code).toBe(0);
	expect(run.errors).toBe('');
});

test('a name that was rebound to this machine is turned away', async ({ baseURL }) => {
	const ask = (host: string) =>
		new Promise<number | undefined>((answered, failed) => {
			const { port } = new URL(baseURL ?? '');
			httpRequest({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
				response.resume();
				answered(response.statusCode);
			})
				.on('error', failed)
				.end();
		});
	expect(await ask('localhost')).toBe(200);
	expect(await ask('rebound.example')).toBe(421);
});

test('a large body is taken on the import page alone', async ({ request, baseURL }) => {
	const upload = (path: string) =>
		request.post(path, {
			headers: { origin: baseURL ?? '' },
			multipart: {
				file: { name: 'a.json', mimeType: 'application/json', buffer: Buffer.alloc(600_000) }
			},
			maxRedirects: 0
		});
	expect((await upload('/preferences')).status()).toBe(413);
	expect((await upload('/model/import')).status()).not.toBe(413);
});

test('a database that cannot be used is named before anything listens', async () => {
	const path = join(mkdtempSync(join(tmpdir(), 'impact-start-')), 'notes.txt');
	writeFileSync(path, 'Not a database, but perhaps somebody’s only copy of something.');
	const run = await startServer({ DATABASE_PATH: path });
	expect(run.code).toBe(1);
	expect(run.output).toBe('');
	expect(run.errors).toContain(`${path} is not a database`);
	expect(run.errors).not.toContain('    at ');
	expect(readFileSync(path, 'utf8')).toContain('only copy');
});
