import { connect } from 'node:net';
import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { largeModel } from './large-model.ts';
import { asFile, importFile, small } from './model-upload.ts';
import { test } from './own-server.ts';
import { expectAccessible } from './page-checks.ts';

test.describe('a file that cannot be imported', () => {
	const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
	const cases = [
		{ name: 'an empty file', file: asFile(''), says: 'small.json is empty' },
		{ name: 'an image', file: { ...asFile(''), buffer: png }, says: 'is not a text file' },
		{ name: 'no JSON', file: asFile('{"version": 1,'), says: 'it is not valid JSON' },
		{ name: 'another version', file: asFile({ ...small, version: 2 }), says: 'version: found 2' },
		{ name: 'another document', file: asFile([1, 2]), says: 'an object in braces is needed' },
		{
			name: 'a million brackets',
			file: asFile('['.repeat(1e6) + ']'.repeat(1e6)),
			says: 'an object in braces is needed'
		},
		{
			name: 'a million brackets inside a model',
			file: asFile(
				JSON.stringify({ ...small, systems: 0 }).replace(
					'"systems":0',
					`"systems":${'['.repeat(1e6)}${']'.repeat(1e6)}`
				)
			),
			says: 'systems[0]'
		}
	];
	for (const javaScriptEnabled of [true, false]) {
		test(`is refused in words, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
			browser,
			server
		}) => {
			test.slow();
			const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
			const page = await context.newPage();
			for (const { name, file, says } of javaScriptEnabled ? cases : cases.slice(0, 3)) {
				await test.step(name, async () => {
					await importFile(page, file);
					await expect(page.getByRole('main')).toContainText(says);
					await expect(page.getByRole('main')).toContainText('Nothing was changed.');
				});
			}
			await page.goto('/model');
			await expect(
				page.getByRole('region', { name: 'Northline Drives is the only' })
			).toBeVisible();
			expect(server.errors).toBe('');
			await context.close();
		});
	}

	test('names all problems at once, the first two hundred in full', async ({ page }) => {
		const systems = Array.from({ length: 250 }, (_, i) => ({
			id: `s${i}`,
			name: 'S',
			priority: 'x'
		}));
		await importFile(page, asFile({ ...small, systems, teams: [{ id: 't' }], colour: 'red' }));
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(
			'small.json has 253 problems and was not imported'
		);
		const lines = page.getByRole('main').getByRole('listitem');
		await expect(lines).toHaveCount(200);
		await expect(lines.filter({ hasText: 'systems[0].priority' })).toHaveText(
			'systems[0].priority: found "x"; a number is needed.'
		);
		await expect(page.getByRole('main')).toContainText('the other 53 follow');
		await expectAccessible(page);
	});

	test('stays chosen, so that it can be corrected and sent again', async ({ page }) => {
		await importFile(page, asFile({ ...small, version: 2 }));
		await expect(page.getByRole('heading', { level: 2 })).toContainText('one problem');
		await expect(page.getByLabel('Model file')).toHaveValue(/small\.json$/);
		await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled();
	});

	test('a form without a file is answered in words', async ({ request, server }) => {
		const headers = { origin: server.url, accept: 'text/html' };
		const none = await request.post('/model/import', { headers, multipart: { other: 'x' } });
		expect(none.status()).toBe(422);
		expect(await none.text()).toContain('No file was chosen');
		const urlEncoded = await request.post('/model/import', { headers, form: { file: 'x' } });
		expect(urlEncoded.status()).toBe(422);
	});

	test('an upload that breaks off changes nothing', async ({ page, server }) => {
		const { port, host } = new URL(server.url);
		const text = JSON.stringify(largeModel({ systems: 200, processes: 20 }));
		const head = [
			'POST /model/import HTTP/1.1',
			`Host: ${host}`,
			`Origin: ${server.url}`,
			'Content-Type: multipart/form-data; boundary=b',
			`Content-Length: ${text.length + 1000}`
		];
		const part = 'Content-Disposition: form-data; name="file"; filename="a.json"';
		await new Promise<void>((closed) => {
			const socket = connect(Number(port), 'localhost', () => {
				socket.write(`${head.join('\r\n')}\r\n\r\n--b\r\n${part}\r\n\r\n${text}`, () =>
					socket.destroy()
				);
			});
			socket.on('close', () => closed());
		});
		await page.goto('/model');
		await expect(page.getByRole('region', { name: 'Northline Drives is the only' })).toBeVisible();
		expect(server.errors).toBe('');
	});

	for (const javaScriptEnabled of [true, false]) {
		test(`one above the limit is turned away ${javaScriptEnabled ? 'before' : 'after'} it is sent`, async ({
			browser,
			server
		}, testInfo) => {
			const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
			const page = await context.newPage();
			const path = testInfo.outputPath('large.json');
			writeFileSync(path, ' '.repeat(34 * 1024 ** 2));
			if (javaScriptEnabled) {
				await page.goto('/model/import');
				const input = page.getByLabel('Model file');
				await input.setInputFiles(path);
				await expect
					.poll(() => input.evaluate((field: HTMLInputElement) => field.validationMessage))
					.toContain('larger than 32 MB');
			} else {
				await importFile(page, path);
				await expect(page.getByRole('alert')).toContainText('larger than 32 MB');
				await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
			}
			await context.close();
		});
	}

	test('another site cannot post a file here', async ({ request }) => {
		const response = await request.post('/model/import', {
			headers: { origin: 'https://elsewhere.example' },
			multipart: { file: asFile(small) }
		});
		expect(response.status()).toBe(403);
	});
});
