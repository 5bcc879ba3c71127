import process from 'node:process';
import { type Page, expect } from '@playwright/test';
import { largeModel } from './large-model.ts';
import { test } from './own-server.ts';
import { collectComplaints, expectNoSidewaysScroll } from './page-checks.ts';
import { exported, importModel, visit } from './visitor.ts';

test.describe('a model of unusual size', () => {
	const pages = ['/', '/processes', '/systems', '/map', '/drivers', '/model'];

	test('none at all: every page asks its question and says where to begin', async ({ page }) => {
		await page.goto('/model/1/delete');
		await page.getByRole('button', { name: 'Delete for good' }).click();
		for (const path of pages) await expectEmptyState(page, path);
	});

	test('empty: every page asks its question and says where to begin', async ({ page }) => {
		await page.goto('/model/new');
		await page.getByLabel('Name').fill('New AG');
		await page.getByRole('button', { name: 'Create the model' }).click();
		for (const path of pages) await expectEmptyState(page, path);
	});

	test('one system: every page opens without complaints', async ({ page, server }) => {
		const visitor = await visit(server);
		const one = { version: 1, name: 'One', currency: 'EUR', systems: [{ id: 'erp', name: 'ERP' }] };
		expect((await importModel(visitor, one)).status()).toBe(303);
		const complaints = collectComplaints(page);
		for (const path of [...pages, '/systems/erp']) {
			expect((await page.goto(path))?.status(), path).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.setViewportSize({ width: 360, height: 800 });
			await expectNoSidewaysScroll(page);
		}
		expect(complaints).toEqual([]);
		expect(server.errors).toBe('');
	});

	test('a thousand systems: every page opens', async ({ server }) => {
		const visitor = await visit(server);
		const model = largeModel({ systems: 1000, processes: 200 });
		expect((await importModel(visitor, model)).status()).toBe(303);
		for (const path of pages) {
			await time(`${path}, first`, async () => {
				expect((await visitor.get(path)).status(), path).toBe(200);
			});
			await time(`${path}, again`, () => visitor.get(path));
		}
	});

	test('twenty megabytes are read, and other readers are served meanwhile', async ({ server }) => {
		test.slow();
		const visitor = await visit(server);
		const model = largeModel({ systems: 1100, processes: 200, noteLength: 19_000 });
		expect(JSON.stringify(model).length).toBeGreaterThan(20 * 1024 ** 2);

		let isDone = false;
		const answered = time('import of 20 MB', () => importModel(visitor, model)).finally(() => {
			isDone = true;
		});
		let longest = 0;
		while (!isDone) {
			const begin = performance.now();
			await visitor.get('/healthz');
			longest = Math.max(longest, performance.now() - begin);
		}
		report('longest wait of another reader', longest);
		expect((await answered).status()).toBe(303);
		expect(longest).toBeLessThan(5000);
		expect(await exported(visitor)).toContain(model.systems[0].name);
	});
});

async function expectEmptyState(page: Page, path: string) {
	await test.step(path, async () => {
		const response = await page.goto(path);
		expect.soft(response?.status(), path).toBe(200);
		await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveText(/\?$/);
		const beginnings = page.getByRole('main').locator('a[href^="/model"]');
		await expect.soft(beginnings.first(), path).toBeVisible();
	});
}

async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
	const begin = performance.now();
	const result = await work();
	report(what, performance.now() - begin);
	return result;
}

/** Times are printed, not judged: they say more about the machine than about a change. */
function report(what: string, milliseconds: number): void {
	process.stdout.write(`      ${what}: ${Math.round(milliseconds)} ms\n`);
}
