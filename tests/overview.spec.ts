import { expect, test } from '@playwright/test';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const ransomware = '/?scenario=ransomware&strategy=planned';

test('tells the middle of the dearest events first', async ({ page }) => {
	const complaints = collectComplaints(page);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('21.0 M EUR');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('day 42');
	await page.waitForLoadState('networkidle');
	expect(complaints).toEqual([]);
});

test('moves every figure with the chosen scenario and strategy', async ({ page }) => {
	await page.goto('/');
	await page.getByLabel('Scenario').selectOption('ransomware');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('18.6 M EUR');
	await expect(page.getByRole('row', { name: /^Shipping 6,068/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /^Event 16,212/ })).toBeVisible();
	await page.getByLabel('Recovery', { exact: true }).selectOption('adhoc');
	await expect(page.getByRole('heading', { level: 1 })).not.toContainText('18.6 M EUR');
	await expect(page).toHaveURL(/strategy=adhoc/);
	await page.getByRole('link', { name: 'Processes', exact: true }).click();
	await expect(page).toHaveURL(/processes\?scenario=ransomware&strategy=adhoc/);
});

test('takes a choice that was made before scripts ran', async ({ page }) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await page.getByLabel('Scenario').selectOption('ransomware');
	release();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('18.6 M EUR');
	await expect(page).toHaveURL(/scenario=ransomware/);
	await expect(page.getByLabel('Scenario')).toHaveValue('ransomware');
});

test('answers why, by keyboard', async ({ page }) => {
	await page.goto(ransomware);
	await page.getByRole('button', { name: '18.6 M EUR' }).focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('dialog', { name: 'How the cost comes about' });
	await expect(panel).toBeVisible();
	await expect(panel).toContainText('16.2 M EUR');
	await expect(panel).toContainText('controlling report Q2 2026');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});

test('tells what a year costs and how the limits of the company are kept', async ({ page }) => {
	await page.goto(ransomware);
	await expect(page.getByRole('heading', { name: /^A year costs 2\.60 M EUR/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /^All causes.* 2,60\d$/ })).toBeVisible();
	await expect(page.getByText('standard error of the average year')).toBeVisible();
	const limits = page.locator('section', { hasText: 'The worst year in twenty' });
	await expect(limits.getByRole('row', { name: /^Accepted loss, 25\.0 M EUR/ })).toContainText(
		'exceeded'
	);
	await expect(limits.getByRole('row', { name: /^Credit line, 30\.0 M EUR/ })).toContainText(
		'1 year in'
	);
	const block = page.locator('section', { hasText: 'Loss exceedance' });
	await block.getByText('Table', { exact: true }).click();
	await expect(block.getByRole('row', { name: /^1 year in 20 / })).toBeVisible();
});

test('has a table and data behind the curve', async ({ page }) => {
	await page.goto(ransomware);
	const block = page.locator('section', { hasText: 'Cumulative cost of a typical event' });
	await block.getByText('Table', { exact: true }).click();
	await expect(block.getByRole('row', { name: /^7 / })).toContainText('6,118,877');
	const download = page.waitForEvent('download');
	await block.getByRole('link', { name: 'CSV' }).click();
	expect((await download).suggestedFilename()).toBe('cumulative-loss.csv');
});

for (const { colorScheme, width } of [
	{ colorScheme: 'light', width: 1440 },
	{ colorScheme: 'dark', width: 360 }
] as const)
	test(`is accessible in ${colorScheme} at ${width} px, in German`, async ({ browser }) => {
		const context = await browser.newContext({
			colorScheme,
			locale: 'de-DE',
			viewport: { width, height: 900 }
		});
		const page = await context.newPage();
		await page.goto(ransomware);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('18,6 Mio. EUR');
		await page.waitForLoadState('networkidle');
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
		await context.close();
	});

test('stands without JavaScript', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await page.getByLabel('Scenario').selectOption('ransomware');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('18.6 M EUR');
	await expect(page.getByRole('img').locator('svg').first()).toBeVisible();
	await context.close();
});

test('shows what the best order is worth', async ({ page }) => {
	await page.goto(ransomware);
	await page.getByLabel('Recovery', { exact: true }).selectOption('optimised');
	await expect(page).toHaveURL(/strategy=optimised/);
	await expect(page.getByText(/The order of the plan would cost 1\.\d\d.M more/)).toBeVisible({
		timeout: 30_000
	});
	await expect(page.getByLabel('Recovery', { exact: true })).toHaveValue('optimised');
	await page.getByRole('link', { name: 'Processes', exact: true }).click();
	await expect(page).toHaveURL(/processes\?scenario=ransomware&strategy=optimised/);
});
