import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumFlags, chromiumPath } from '../tests/chromium.ts';
import type { Measurement } from './measure.ts';
import { simulatedEvents } from './simulate.ts';

/** The same events in Node and in a worker of Chromium, one after the other: each pair compares. */
export async function eventsInBrowser(): Promise<readonly Measurement[]> {
	const node = simulatedEvents();
	const browser = await inWorker(await bundledWorker());
	return node.flatMap(({ name, perSecond }, i) => [
		{ name: `Node: ${name}`, perSecond },
		{ name: `Chromium: ${name}`, perSecond: browser[i].perSecond }
	]);
}

/** The worker as one file, bundled as the application's own workers are. */
async function bundledWorker(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'impact-bench-'));
	try {
		await build({
			configFile: false,
			logLevel: 'error',
			build: {
				outDir: folder,
				target: 'esnext',
				lib: {
					entry: new URL('worker.ts', import.meta.url).pathname,
					formats: ['es'],
					fileName: 'worker'
				}
			}
		});
		return readFileSync(join(folder, 'worker.js'), 'utf8');
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function inWorker(script: string): Promise<readonly Measurement[]> {
	const server = createServer(({ url }, response) => {
		const isScript = url === '/worker.js';
		response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
		response.end(isScript ? script : '<!doctype html><title>Events</title>');
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] });
	try {
		const page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		return await page.evaluate(
			() =>
				new Promise<readonly Measurement[]>((resolve, reject) => {
					const worker = new Worker('/worker.js', { type: 'module' });
					worker.onmessage = ({ data }: MessageEvent<readonly Measurement[]>) => resolve(data);
					worker.onerror = ({ message }) => reject(new Error(message));
				})
		);
	} finally {
		await browser.close();
		server.close();
	}
}
