import { expect } from '@playwright/test';
import { test } from './own-server.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const path = '/reports/schedule';

test('a schedule is set without scripts, and says what is wrong with it', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	const heading = page.getByRole('heading', { level: 1 });
	const reviewers = page.getByLabel('E-mail addresses of the reviewers');
	await page.goto(path);
	await expect(heading).toHaveText('Drafts are prepared by hand');

	await page.getByLabel('Prepare a draft after each quarter').check();
	await page.getByLabel('The fiscal year begins in').selectOption('October');
	await reviewers.fill('cfo@example.com\nrisk@');
	await page.getByLabel('Webhook').fill('https://me:secret@hooks.example.com/');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('“risk@” is not an e-mail address')).toBeVisible();
	await expect(page.getByText('The webhook holds a user name or password')).toBeVisible();
	await expect(reviewers).toHaveAttribute('aria-invalid', 'true');
	await expect(reviewers).toHaveValue('cfo@example.com\nrisk@');

	await reviewers.fill('cfo@example.com\nrisk@example.com');
	await page.getByLabel('Webhook').fill('');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(heading).toHaveText(
		/^The draft for the \w+ quarter of fiscal year \d+ is prepared on/
	);
	await expect(page.getByText('2 recipients are told when it is ready.')).toBeVisible();
	await page.reload();
	await expect(reviewers).toHaveValue('cfo@example.com\nrisk@example.com');
	await expect(page.getByRole('button', { name: /^Prepare the draft for the/ })).toBeVisible();
	await context.close();
});

for (const { locale, colorScheme } of [
	{ locale: 'en-GB', colorScheme: 'light' },
	{ locale: 'de-DE', colorScheme: 'dark' }
] as const) {
	test(`the schedule opens without complaints and fits a phone, ${locale}`, async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({ baseURL, locale, colorScheme });
		const page = await context.newPage();
		const complaints = collectComplaints(page);
		await page.setViewportSize({ width: 360, height: 780 });
		await page.goto(path);
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
		expect(complaints).toEqual([]);
		await context.close();
	});
}
