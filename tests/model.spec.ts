import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { parseModelText } from '../src/lib/impact/index.ts';
import { asFile, importFile, small } from './model-upload.ts';
import { test } from './own-server.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

async function exportText(request: APIRequestContext): Promise<string> {
	const response = await request.get('/model/export');
	return response.text();
}

function parsed(text: string) {
	const model = parseModelText(text);
	if (!model.ok) throw new Error('the export does not parse');
	return model.value;
}

const modelRow = (page: Page, name: string) => page.getByRole('row', { name });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('the banner', () => {
	test('says on every page that the company is invented, until it is not', async ({ page }) => {
		const banner = page.getByRole('complementary', { name: 'Demonstration' });
		for (const path of ['/', '/model', '/model/import', '/model/new']) {
			await page.goto(path);
			await expect(banner).toContainText('This company is invented');
		}
		await page.goto('/');
		await banner.getByRole('link', { name: 'Start with an empty model' }).click();
		await expect(page).toHaveURL('/model/new');
		await banner.getByRole('link', { name: 'Import a model file' }).click();
		await expect(page).toHaveURL('/model/import');

		await importFile(page, asFile(small));
		await expect(banner).toHaveCount(0);
		await page.goto('/');
		await expect(banner).toHaveCount(0);
	});
});

test.describe('the model page', () => {
	for (const { locale, colorScheme, paths } of [
		{ locale: 'en-GB', colorScheme: 'light', paths: ['', '/new', '/import', '/1/delete'] },
		{ locale: 'de-DE', colorScheme: 'dark', paths: ['', '/import'] }
	] as const) {
		test(`opens without complaints and fits a phone, ${locale}, ${colorScheme}`, async ({
			browser,
			server
		}) => {
			test.slow();
			const context = await browser.newContext({ baseURL: server.url, locale, colorScheme });
			const page = await context.newPage();
			const complaints = collectComplaints(page);
			for (const path of paths) {
				await page.goto(`/model${path}`);
				await expectAccessible(page);
				for (const width of [360, 390, 1440]) {
					await page.setViewportSize({ width, height: 800 });
					await expectNoSidewaysScroll(page);
				}
			}
			expect(complaints).toEqual([]);
			await context.close();
		});
	}

	test('lists what the check found, and by severity through the address', async ({ page }) => {
		await page.goto('/model');
		const findings = page.getByRole('region', { name: /finding/ });
		await findings.getByRole('link', { name: /^Errors/ }).click();
		await expect(page).toHaveURL('/model?severity=error#findings');
		const rows = findings.getByRole('row').filter({ has: page.getByRole('rowheader') });
		await expect(rows).toHaveCount(1);
		await expect(rows).toContainText('Identity service');
		await expect(rows.getByRole('link', { name: 'Backup repository' })).toHaveAttribute(
			'href',
			/^\/systems\/[\w-]+$/
		);

		await findings.getByRole('link', { name: /^All/ }).click();
		await expect(page).toHaveURL('/model#findings');
		expect(await rows.count()).toBeGreaterThan(5);
	});

	test('says how many figures have a source, the same in title and table', async ({ page }) => {
		await page.goto('/model');
		await expect(heading(page)).toHaveText(/^\d+\s% of the figures behind .+ have a source$/);
		const [share] = (await heading(page).innerText()).split(' of ');
		const all = page.getByRole('rowheader', { name: 'All', exact: true });
		await expect(page.getByRole('row').filter({ has: all })).toContainText(share);
	});

	test('takes ids that an address cannot hold as they are', async ({ page }) => {
		await importFile(page, asFile(small));
		await expect(page.getByRole('link', { name: 'ERP' }).first()).toHaveAttribute(
			'href',
			'/systems/a%2Fb'
		);
	});
});

test.describe('export and import', () => {
	test('lose nothing', async ({ page, request }) => {
		const exported = await exportText(request);
		await importFile(page, asFile(exported, 'again.json'));
		await expect(page).toHaveURL('/model?imported=2');
		expect(await exportText(request)).toBe(exported);
	});

	for (const name of ['norsk-hydro-2019', 'toyota-kojima-2022']) {
		test(`keep every figure of ${name}`, async ({ page, request }) => {
			const text = readFileSync(`examples/${name}.json`, 'utf8');
			await importFile(page, asFile(text));
			await expect(page).toHaveURL(/imported/);
			expect(parsed(await exportText(request))).toEqual(parsed(text));
		});
	}

	test('the file is named after the model, whatever its name holds', async ({ page, request }) => {
		await importFile(page, asFile({ ...small, name: 'Süd "AG"/..\\ 電機; x=1' }));
		await expect(page).toHaveURL(/imported/);
		const headers = (await request.get('/model/export')).headers();
		expect(headers['content-disposition']).toBe('attachment; filename="sud-ag-x-1.json"');
		expect(headers['content-type']).toContain('application/json');
	});

	test('an import says what was read and leaves the former model in the list', async ({ page }) => {
		await importFile(page, asFile(small));
		await expect(page.getByRole('status')).toContainText('The file was read completely');
		await expect(page.getByRole('status')).toContainText('Small AG');
		await expect(page.getByRole('main')).toContainText('Systems: 1');
		await expect(modelRow(page, 'Northline Drives')).toBeVisible();
		await expect(modelRow(page, 'Small AG')).toContainText('shown now');
	});

	test('a file can be dropped on the page', async ({ page }) => {
		await page.goto('/model/import');
		// Dropping is for scripts, which must have run.
		await page.waitForLoadState('networkidle');
		const dataTransfer = await page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
			return transfer;
		}, JSON.stringify(small));
		await page.dispatchEvent('main', 'drop', { dataTransfer });
		await page.getByRole('button', { name: 'Import' }).click();
		await expect(modelRow(page, 'Small AG')).toContainText('shown now');
	});
});

test.describe('stored models, without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('an empty model is started, and what was typed stays until it is right', async ({
		page
	}) => {
		await page.goto('/model/new');
		await page.getByLabel('Name').fill('Möbel Süd GmbH');
		await page.getByLabel('Currency').fill('euros');
		await page.getByRole('button', { name: 'Create the model' }).click();
		await expect(page.getByLabel('Currency')).toHaveAccessibleDescription(/three letters, such as/);
		await expect(page.getByLabel('Currency')).toHaveValue('euros');
		await expect(page.getByLabel('Name')).toHaveValue('Möbel Süd GmbH');

		await page.getByLabel('Currency').fill('chf');
		await page.getByRole('button', { name: 'Create the model' }).click();
		await expect(page).toHaveURL('/model');
		await expect(heading(page)).toHaveText('What would an outage cost Möbel Süd GmbH?');
		await expect(modelRow(page, 'Möbel Süd GmbH')).toContainText('CHF');
		await expectNoSidewaysScroll(page);
	});

	test('a model is switched, renamed and, once confirmed, deleted', async ({ page }) => {
		await importFile(page, asFile(small));
		await page.getByRole('button', { name: 'Show Northline Drives' }).click();
		await expect(modelRow(page, 'Northline Drives')).toContainText('shown now');

		await page.getByRole('link', { name: 'Rename Small AG' }).click();
		await page.getByLabel('Name').fill(' ');
		await page.getByRole('button', { name: 'Rename' }).click();
		await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/Enter a name/);
		await page.getByLabel('Name').fill('Smaller AG');
		await page.getByRole('button', { name: 'Rename' }).click();

		await page.getByRole('link', { name: 'Delete Smaller AG' }).click();
		await expect(heading(page)).toHaveText('Delete Smaller AG?');
		await page.getByRole('link', { name: 'Keep it' }).click();
		await page.getByRole('link', { name: 'Delete Smaller AG' }).click();
		await page.getByRole('button', { name: 'Delete for good' }).click();
		await expect(page).toHaveURL('/model');
		await expect(modelRow(page, 'Smaller AG')).toHaveCount(0);
		await expect(modelRow(page, 'Northline Drives')).toContainText('shown now');
	});

	test('the demonstration company can be deleted and brought back', async ({ page }) => {
		await page.goto('/model');
		await page.getByRole('link', { name: 'Delete Northline Drives' }).click();
		await page.getByRole('button', { name: 'Delete for good' }).click();
		await expect(heading(page)).toHaveText('Which company shall we look at?');
		await page.getByRole('button', { name: 'Bring the demonstration company back' }).click();
		await expect(heading(page)).toContainText('Northline Drives');
	});

	test('a model that was deleted meanwhile is missed in words', async ({ page, context }) => {
		await importFile(page, asFile(small));
		await page.getByRole('button', { name: 'Show Northline Drives' }).click();
		const other = await context.newPage();
		await other.goto('/model/2/delete');
		await other.getByRole('button', { name: 'Delete for good' }).click();
		await page.getByRole('button', { name: 'Show Small AG' }).click();
		await expect(page.getByRole('status')).toContainText('was deleted meanwhile');
		expect((await page.goto('/model/2/rename'))?.status()).toBe(404);
	});
});
