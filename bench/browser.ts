import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumFlags, chromiumPath } from '../tests/chromium.ts';
import type { Measurement } from './measure.ts';
import { simulatedEvents } from './simulate.ts';

/** A module that runs in a page and exports what it measures there. */
interface Page {
	readonly measured: Promise<readonly Measurement[]>;
}

/** The same events in Node and in a worker of Chromium, one after the other: each pair compares. */
export async function eventsInBrowser(): Promise<readonly Measurement[]> {
	const node = simulatedEvents();
	const browser = await inBrowser('events-page.ts');
	return node.flatMap(({ name, perSecond }, i) => [
		{ name: `Node: ${name}`, perSecond },
		{ name: `Chromium: ${name}`, perSecond: browser[i].perSecond }
	]);
}

/** What-if questions as a page of the application asks them, from the question to its answers. */
export function whatIfInBrowser(): Promise<readonly Measurement[]> {
	return inBrowser('what-if-page.ts');
}

/** Runs a module of this folder in a page, bundled with its workers as the application's are. */
async function inBrowser(module: string): Promise<readonly Measurement[]> {
	const folder = mkdtempSync(join(tmpdir(), 'impact-bench-'));
	try {
		await build({
			configFile: false,
			logLevel: 'error',
			base: './',
			worker: { format: 'es' },
			build: {
				outDir: folder,
				target: 'esnext',
				lib: {
					entry: new URL(module, import.meta.url).pathname,
					formats: ['es'],
					fileName: 'page'
				}
			}
		});
		return await measuredIn(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Serves a folder to a page, and waits for what its module measures. */
async function measuredIn(folder: string): Promise<readonly Measurement[]> {
	const server = createServer(({ url = '/' }, response) => {
		const file = join(folder, url);
		if (url !== '/' && existsSync(file))
			response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
		else response.setHeader('content-type', 'text/html').end('<!doctype html><title>Bench</title>');
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] });
	try {
		const page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		return await page.evaluate(async (path) => ((await import(path)) as Page).measured, '/page.js');
	} finally {
		await browser.close();
		server.close();
	}
}
