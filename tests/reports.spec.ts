import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import { type OwnServer, test } from './own-server.ts';
import { importModel, visit } from './visitor.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

/** Closing computes every result of the company once. */
test.setTimeout(240_000);

/** Closes the last quarter with first figures, and opens its draft. */
async function closed(page: Page, server: OwnServer): Promise<void> {
	// Measures take most of the time; their chapters are tested without a browser.
	const model = demonstrationModel();
	const few = { ...model, measures: model.measures.slice(0, 1), cases: [] };
	await importModel(await visit(server), few);
	await page.goto('/reports');
	await page
		.getByLabel('The event that the report tells day by day')
		.selectOption('Ransomware across the whole site');
	await page.getByLabel('Figures of investments').selectOption({ value: 'first' });
	await page.getByLabel('Prepared by').fill('M. Okafor');
	await page.getByRole('button', { name: 'Close the quarter' }).click();
	await page.getByRole('link', { name: 'Open the draft' }).click({ timeout: 120_000 });
	await page.waitForURL(/\/reports\/\d+$/);
}

const inFolder = (name: string) => join(mkdtempSync(join(tmpdir(), 'report-')), name);

test('a quarter is closed, edited, reviewed, approved, proven and corrected', async ({
	page,
	server
}) => {
	const complaints = collectComplaints(page);
	await closed(page, server);
	const headline = page.getByRole('heading', { name: /^An average year of disruptions costs/ });
	await expect(headline.first()).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Edit the texts' }).click();
	const text = page
		.locator('form')
		.filter({ has: page.locator('textarea') })
		.first();
	await text.getByRole('textbox').first().fill('Our own words about the quarter.');
	await text.getByLabel('Edited by').fill('M. Okafor');
	await text.getByRole('button', { name: 'Save this text' }).click();
	await expect(text.getByText('Edited', { exact: true })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Back to the report' }).click();
	await expect(page.getByText('Our own words about the quarter.').first()).toBeVisible();

	await page.getByLabel('Reviewed by').fill('R. Keller');
	await page.getByRole('button', { name: 'Mark as reviewed' }).click();
	await page.getByLabel('Approved by').fill('A. Lind');
	await page.getByRole('button', { name: 'Approve', exact: true }).click();
	await expect(page.getByText('This report is approved.')).toBeVisible({ timeout: 120_000 });

	await page.getByRole('button', { name: 'Compute all figures again and compare' }).click();
	await expect(page.getByText('every figure is the same to the last digit')).toBeVisible({
		timeout: 120_000
	});

	const file = await page.request.get(`${page.url().split('#')[0]}/report.pdf`);
	const again = await page.request.get(`${page.url().split('#')[0]}/report.pdf`);
	expect((await file.body()).equals(await again.body())).toBe(true);
	const pdf = inFolder('report.pdf');
	writeFileSync(pdf, await file.body());
	const words = spawnSync('pdftotext', ['-layout', pdf, '-']).stdout.toString();
	for (const part of ['Our own words about the quarter.', 'A. Lind', 'R. Keller', 'M. Okafor'])
		expect(words).toContain(part);
	const packed = (text: string) => text.replaceAll(/\s/g, '');
	const printed = packed(spawnSync('pdftotext', ['-raw', pdf, '-']).stdout.toString());
	const shown = await page.locator('.report td').allTextContents();
	const figures = shown.map(packed).filter((text) => /^[^a-z]*\d[^a-z]*$/i.test(text));
	expect(figures.length).toBeGreaterThan(200);
	expect(figures.filter((figure) => !printed.includes(figure))).toEqual([]);
	const snapshot = inFolder('snapshot.json');
	spawnSync('pdfdetach', ['-save', '1', '-o', snapshot, pdf]);
	const { stdout } = spawnSync(process.execPath, ['bin/impact.ts', 'recompute', snapshot]);
	const { isSame, fingerprint } = JSON.parse(stdout.toString()) as Record<string, unknown>;
	expect(isSame).toBe(true);
	await expect(page.getByText(String(fingerprint))).toBeVisible();
	expect(readFileSync(snapshot, 'utf8')).not.toContain('A. Lind');

	await page.getByText('Something in it is wrong').click();
	await page.getByLabel('Prepared by').fill('M. Okafor');
	await page.getByLabel('What this version corrects').fill('A name was misspelt');
	await page.getByRole('button', { name: 'Start a correction' }).click();
	await expect(page.getByRole('link', { name: 'Edit the texts' })).toBeVisible();
	await page.goto('/reports');
	await expect(page.getByRole('row', { name: /version 2: A name was misspelt/ })).toBeVisible();
	await expectAccessible(page);
	expect(complaints).toEqual([]);
});

test('nobody signs what was changed meanwhile', async ({ page, browser, server }) => {
	await closed(page, server);
	const other = await (await browser.newContext()).newPage();
	await other.goto(page.url());
	await page.getByLabel('Reviewed by').fill('R. Keller');
	await page.getByRole('button', { name: 'Mark as reviewed' }).click();
	await expect(page.getByLabel('Approved by')).toBeVisible();
	await other.getByLabel('Reviewed by').fill('Somebody else');
	await other.getByRole('button', { name: 'Mark as reviewed' }).click();
	await expect(other.getByRole('alert')).toContainText('Somebody changed this report meanwhile');
});

test('an action is added, done and open again, also on a small phone in German', async ({
	browser,
	server
}) => {
	const context = await browser.newContext({
		locale: 'de-DE',
		viewport: { width: 360, height: 780 },
		colorScheme: 'dark'
	});
	const page = await context.newPage();
	await page.goto(`${server.url}/reports/actions`);
	await page.getByLabel('Was zu tun ist').fill('Wiederherstellung des ERP testen');
	await page.getByLabel('Verantwortlich').fill('Leitung IT');
	await page.getByLabel('Fällig').fill('2026-01-31');
	await page.getByRole('button', { name: 'Hinzufügen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/überfällig/);
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: 'Erledigt: Wiederherstellung' }).click();
	await expect(page.getByText(/^erledigt /)).toBeVisible();
	await page.goto(`${server.url}/reports/templates`);
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	await page.goto(`${server.url}/reports`);
	await expectNoSidewaysScroll(page);
});
