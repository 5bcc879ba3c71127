import { spawnSync } from 'node:child_process';
import { type Page, expect, test } from '@playwright/test';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** So many hours ago, as the wall in UTC shows it. */
const ago = (hours: number) =>
	new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
const fill = (page: Page, label: string, value: string) =>
	page.getByLabel(label, { exact: true }).fill(value);

/** Opens the record of an incident that began two days ago. */
async function opened(page: Page, name: string): Promise<void> {
	await page.goto('/incidents');
	await page.getByRole('link', { name: 'Record an incident' }).click();
	await fill(page, 'Name of the incident', name);
	await fill(page, 'What has happened', 'Files on the ERP servers cannot be read.');
	await page.getByLabel('Time zone of the record').selectOption('UTC');
	await fill(page, 'When it began', ago(50));
	await fill(page, 'When the company became aware of it', ago(48));
	await page
		.getByLabel('Scenario that it resembles')
		.selectOption({ label: 'Ransomware across the whole site' });
	await fill(page, 'Who writes this', 'A. Lang');
	await page.getByLabel('This is an exercise').check();
	await page.getByRole('button', { name: 'Record the incident' }).click();
	await expect(heading(page)).toHaveText(`${name}: no estimate of the loss yet`);
}

async function added(page: Page, action: string, fields: () => Promise<void>): Promise<void> {
	await page.getByRole('link', { name: action }).click();
	await fields();
	await fill(page, 'Who writes this', 'B. Ruiz');
	await page.getByRole('button', { name: 'Add to the record' }).click();
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('an incident is opened, estimated, determined and handed out', async ({ page, browser }) => {
		test.slow();
		await opened(page, 'Locked files');
		await expect(page.getByText(/^NIS2: early warning is overdue by 1\sday/)).toBeVisible();

		await added(page, 'Add a fact', () =>
			fill(page, 'What became known', 'The backups are intact.')
		);
		await added(page, 'Estimate the loss', async () => {
			await page.getByLabel('Backups of these systems').selectOption('usable');
		});
		await expect(heading(page)).toContainText(/materiality threshold of 5.00\sM\sEUR on day/);

		await added(page, 'Determine materiality', async () => {
			await page.getByLabel('The incident is').selectOption('material');
			await fill(page, 'When it was determined', '2999-01-01T00:00');
			await fill(page, 'Who determined it', 'CFO');
			await fill(page, 'Why', 'The threshold is passed this week.');
		});
		await expect(page.getByRole('alert')).toContainText('Nothing has been recorded yet');
		await expect(page.getByText('2999-01-01 00:00 has not come yet.')).toBeVisible();
		await expect(page.getByLabel('Why', { exact: true })).toHaveValue(/threshold is passed/);
		await fill(page, 'When it was determined', ago(1));
		await page.getByRole('button', { name: 'Add to the record' }).click();

		await expect(page.getByRole('row', { name: /^SEC: Form 8-K/ })).toContainText(/due in \d/);
		await expect(
			page.getByRole('heading', { name: '4 entries, each of which seals the one before it' })
		).toBeVisible();

		const url = page.url();
		const record = (await (await page.request.get(`${url}/record.json`)).json()) as {
			readonly isWhole: boolean;
			readonly entries: readonly { readonly hash: string }[];
		};
		expect(record.isWhole).toBe(true);
		const last = record.entries.at(-1)?.hash ?? 'none';
		await expect(page.getByText(`SHA-256 ${last}`)).toBeVisible();

		const body = await (await page.request.get(`${url}/record.pdf`)).body();
		const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input: body }).stdout.toString();
		for (const part of ['Locked files', 'Exercise', 'The backups are intact.', last])
			expect(text).toContain(part);

		const context = await browser.newContext({
			javaScriptEnabled: true,
			locale: 'de-DE',
			colorScheme: 'dark',
			viewport: { width: 360, height: 780 }
		});
		const phone = await context.newPage();
		const complaints = collectComplaints(phone);
		await phone.goto(url);
		await phone.waitForLoadState('networkidle');
		await expect(heading(phone)).toContainText('erreicht die Wesentlichkeitsgrenze');
		await expectNoSidewaysScroll(phone);
		await expectAccessible(phone);
		await phone.goto(`${url}/add/estimate`);
		await expectNoSidewaysScroll(phone);
		await expectAccessible(phone);
		await phone.goto('/incidents/new');
		await expectNoSidewaysScroll(phone);
		expect(complaints).toEqual([]);
		await context.close();
	});
});

test('who has not seen the last entry is told before anything is recorded', async ({ page }) => {
	await opened(page, 'Two at once');
	const other = await page.context().newPage();
	await other.goto(`${page.url()}/add/fact`);
	await added(page, 'Add a fact', () => fill(page, 'What became known', 'First.'));
	await expect(page.getByText('First.')).toBeVisible();

	await other.waitForLoadState('networkidle');
	await fill(other, 'What became known', 'Second.');
	await fill(other, 'Who writes this', 'C. Weiß');
	await other.getByRole('button', { name: 'Add to the record' }).click();
	await expect(other.getByRole('alert')).toContainText('grown to 2 entries');
	await expect(other.getByLabel('What became known')).toHaveValue('Second.');
	await other.getByRole('button', { name: 'Add to the record' }).click();
	await expect(other.getByText('Second.')).toBeVisible();
	await expect(other.getByRole('heading', { name: /^3 entries/ })).toBeVisible();
});
