import { expect, test } from '@playwright/test';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

test('the front page opens without complaints, under a strict policy', async ({ page }) => {
	const complaints = collectComplaints(page);
	const response = await page.goto('/');

	expect(response?.status()).toBe(200);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expectAccessible(page);
	expect(complaints).toEqual([]);

	const headers = response?.headers() ?? {};
	const policy = headers['content-security-policy'];
	expect(policy).toContain("default-src 'self'");
	expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
	expect(policy).toMatch(/style-src 'self'( 'nonce-[^']+')?(;|$)/);
	for (const directive of ['object-src', 'base-uri', 'frame-ancestors']) {
		expect(policy).toContain(`${directive} 'none'`);
	}
	expect(policy).not.toContain('unsafe-eval');
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['referrer-policy']).toBe('same-origin');
	expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test('the keyboard can skip to the content', async ({ page }) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('a page that does not exist says so in the reader’s language', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'de-DE' });
	const page = await context.newPage();
	const response = await page.goto('/no-such-page');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
	await expectAccessible(page);
	await context.close();
});

for (const width of [360, 390, 1440]) {
	for (const locale of ['en-GB', 'de-DE']) {
		test(`nothing is cut off at ${width} px in ${locale}`, async ({ browser }) => {
			const context = await browser.newContext({ locale, viewport: { width, height: 800 } });
			const page = await context.newPage();
			await page.goto('/');
			await expectNoSidewaysScroll(page);
			for (const link of await page.getByRole('navigation').getByRole('link').all()) {
				await expect(link).toBeInViewport({ ratio: 1 });
			}
			await context.close();
		});
	}
}
