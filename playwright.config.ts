import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './tests/chromium.ts';

// Each worker reads this file again; the first one to do so decides for all.
process.env['TEST_PORT'] ??= String(await freePort());
process.env['TEST_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'impact-test-'));

const port = process.env['TEST_PORT'];
const baseURL = `http://localhost:${port}`;

export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// On a busy machine a browser can be late by more than a test waits. What passes only the second time
	// is reported as flaky.
	retries: 1,
	forbidOnly: Boolean(process.env['CI']),
	reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
	use: {
		baseURL,
		locale: 'en-GB',
		trace: 'retain-on-failure',
		launchOptions: { executablePath: chromiumPath, args: [...chromiumFlags] }
	},
	projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
	webServer: {
		command: 'node scripts/serve.mjs',
		url: `${baseURL}/healthz`,
		env: { PORT: port, DATABASE_PATH: join(process.env['TEST_FOLDER'], 'impact.db') },
		stdout: 'ignore',
		stderr: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
	}
});

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	if (address === null || typeof address === 'string') throw new Error('no free port was found');
	return address.port;
}
