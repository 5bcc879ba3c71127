import { expect, test } from '@playwright/test';
import { expectAccessible } from './page-checks.ts';

test.use({ javaScriptEnabled: false });

test('the language follows the browser, can be changed without scripts, and is remembered', async ({
	browser
}) => {
	const context = await browser.newContext({ locale: 'de-AT', javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');

	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('link', { name: 'Processes' })).toBeVisible();

	await page.goto('/?again');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await context.close();
});

test('the reader comes back to the page they were on', async ({ page }) => {
	await page.goto('/?scenario=ransomware');
	await page.getByRole('button', { name: 'Deutsch' }).click();
	await expect(page).toHaveURL('/?scenario=ransomware');
});

test('colours follow the device, can be changed without scripts, and are remembered', async ({
	page
}) => {
	const paper = () =>
		page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
	const [light, dark] = ['rgb(255, 255, 255)', 'rgb(16, 22, 28)'];

	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/');
	expect(await paper()).toBe(dark);

	await page.getByRole('button', { name: 'Light' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	expect(await paper()).toBe(light);

	await page.emulateMedia({ colorScheme: 'light' });
	await page.getByRole('button', { name: 'Dark' }).click();
	await page.goto('/');
	expect(await paper()).toBe(dark);

	await page.getByRole('button', { name: 'Auto' }).click();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	expect(await paper()).toBe(light);
});

test('the dark page is as readable as the light one', async ({ browser }) => {
	// axe itself is a script.
	const context = await browser.newContext({ javaScriptEnabled: true, colorScheme: 'dark' });
	const page = await context.newPage();
	await page.goto('/');
	await expectAccessible(page);
	await context.close();
});
