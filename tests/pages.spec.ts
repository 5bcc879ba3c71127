import { type Page, expect, test } from '@playwright/test';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const pages = [
	'/processes',
	'/processes/shipping',
	'/systems',
	'/systems/identity',
	'/map',
	'/recovery',
	'/drivers',
	'/outages',
	'/outages/norsk-hydro-2019',
	'/incidents'
] as const;
const ransomware = '?scenario=ransomware';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const path of pages) {
	test(`${path} opens without complaints and can be read by all`, async ({ page }) => {
		const complaints = collectComplaints(page);
		await page.goto(path);
		await expect(heading(page)).toBeVisible();
		await expectAccessible(page);
		expect(complaints).toEqual([]);
	});

	// Colours move nothing: each language in one of them.
	for (const { locale, colorScheme } of [
		{ locale: 'en-GB', colorScheme: 'light' },
		{ locale: 'de-DE', colorScheme: 'dark' }
	] as const) {
		test(`${path} fits a small phone in ${locale}, ${colorScheme}`, async ({ browser }) => {
			const viewport = { width: 360, height: 780 };
			const context = await browser.newContext({ locale, colorScheme, viewport });
			const page = await context.newPage();
			await page.goto(`${path}${ransomware}`);
			await expectNoSidewaysScroll(page);
			if (colorScheme === 'dark') await expectAccessible(page);
			await context.close();
		});
	}
}

test('the chosen scenario goes along from page to page', async ({ page }) => {
	await page.goto('/processes');
	await page.getByLabel('Scenario').selectOption('ransomware');
	await expect(page).toHaveURL(/scenario=ransomware/);
	await page.getByRole('link', { name: 'Shipping' }).click();
	await expect(page).toHaveURL(/\/processes\/shipping\?scenario=ransomware/);
	await expect(heading(page)).toContainText('A day without Shipping costs');
	await page.getByRole('link', { name: 'Transport and EDI gateway' }).click();
	await expect(page).toHaveURL(/\/systems\/edi\?scenario=ransomware/);
	await expect(heading(page)).toContainText('Ransomware across the whole site');
});

test('a process says what it waits for and what each cause costs', async ({ page }) => {
	await page.goto(`/processes/shipping${ransomware}`);
	await expect(page.getByRole('heading', { name: /^It waits for .* last/ })).toBeVisible();
	await expect(page.getByRole('img', { name: /^Shipping: Below its minimum/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Late delivery, general customers/ })).not.toHaveCount(
		0
	);
	await expect(page.getByRole('rowheader', { name: 'All' })).toBeVisible();
});

test('a deadlocked system says why it is built anew', async ({ page }) => {
	await page.goto(`/systems/identity${ransomware}`);
	await expect(
		page.getByRole('heading', { name: /^Its backup cannot come back without it/ })
	).toBeVisible();
	await expect(page.getByRole('rowheader', { name: /^Built anew/ })).toBeVisible();
});

test('systems are ranked by the money that hangs on them, without reloading', async ({ page }) => {
	test.slow();
	await page.goto('/systems');
	const ranking = page.getByRole('heading', { name: /could not be hit, an average year would/ });
	await expect(ranking).toBeVisible({ timeout: 60_000 });
	await page.getByRole('link', { name: 'Which inputs move the result most' }).click();
	await expect(page).toHaveURL(/\/drivers$/);
	await expect(page.getByRole('img', { name: /moves an average year by/ })).toBeVisible({
		timeout: 60_000
	});
	await page.goto('/systems/identity');
	await expect(page.getByRole('heading', { name: /^If it could not be hit/ })).toBeVisible();
	await page.goto('/processes/shipping');
	await expect(page.getByRole('heading', { name: /^Manual work saves/ })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('what is still being worked out says how to see more', async ({ page }) => {
		test.slow();
		await page.goto('/drivers');
		const chart = page.getByRole('img', { name: /moves an average year by/ });
		await expect(async () => {
			await page.reload();
			if (await chart.isVisible()) return;
			await expect(page.getByText('Reload the page to see more.')).toBeVisible();
			await expect(chart).toBeVisible();
		}).toPass({ timeout: 60_000 });
	});

	test('the map is drawn, and its table leads on', async ({ page }) => {
		await page.goto(`/map${ransomware}`);
		const map = page.getByRole('region', { name: /^Map of/ });
		await expect(map.locator('text', { hasText: 'Network core' })).toBeVisible();
		await page
			.getByRole('rowheader', { name: 'ERP database' })
			.getByRole('link', { name: 'ERP database' })
			.first()
			.click();
		await expect(page).toHaveURL(/\/systems\/erp-db\?scenario=ransomware/);
	});

	test('the curves are drawn too', async ({ page }) => {
		await page.goto(`/processes/shipping${ransomware}`);
		const curve = page.getByRole('img', { name: /^Shipping: Below its minimum/ });
		await expect(curve.locator('svg').first()).toBeVisible();
	});
});

test('the map can be zoomed by button and key, and pulled by mouse', async ({ page }) => {
	await page.goto('/map');
	const map = page.getByRole('region', { name: /^Map of/ });
	const width = () => map.evaluate((viewport) => viewport.scrollWidth);
	const fitting = await width();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(width).toBeGreaterThan(fitting);
	const nearer = await width();
	await map.focus();
	await page.keyboard.press('+');
	await expect.poll(width).toBeGreaterThan(nearer);

	const left = () => map.evaluate((viewport) => viewport.scrollLeft);
	const before = await left();
	const box = await map.boundingBox();
	if (!box) throw new Error('the map has no place on the page');
	await page.mouse.move(box.x + 500, box.y + 150);
	await page.mouse.down();
	await page.mouse.move(box.x + 400, box.y + 150, { steps: 4 });
	await page.mouse.up();
	expect(await left()).toBe(before + 100);
	await expect(page).toHaveURL('/map');

	await page.getByRole('button', { name: 'Fit' }).click();
	await expect.poll(width).toBe(fitting);
});

for (const path of ['/processes/no-such', '/systems/no-such']) {
	test(`${path} is not found, in words`, async ({ page }) => {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(heading(page)).toHaveText('There is no such page');
	});
}
