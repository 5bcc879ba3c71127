import { spawnSync } from 'node:child_process';
import { type Browser, type Page, expect, test } from '@playwright/test';
import { openWithScriptsKeptBack } from './scripts-kept-back.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Starts a meeting with one change, as its moderator. */
async function led(browser: Browser): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto('/what-if?v=1&hold.all=50&name=Clean+ground');
	// The page follows its meeting as soon as its scripts have run.
	const isFollowed = page.waitForRequest(/\/events$/);
	await page.getByRole('button', { name: 'Start a meeting' }).click();
	await isFollowed;
	await expect(page).toHaveURL(/\/meeting\/[\w-]{22}$/);
	return page;
}

/** Somebody else in the room. */
async function joined(browser: Browser, url: string, options = {}): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	const isFollowed = page.waitForRequest(/\/events$/);
	await page.goto(url);
	await isFollowed;
	return page;
}

test('two browsers follow the sliders of a third, a late joiner too', async ({ browser }) => {
	const moderator = await led(browser);
	const complaints = collectComplaints(moderator);
	const early = await joined(browser, moderator.url());
	const slider = moderator.getByRole('slider', { name: /^Wait before recovery/ });
	await slider.press('Home');
	const shown = () => heading(moderator).innerText();
	await expect(heading(moderator)).toContainText('−');
	await expect(early.getByText('Wait before recovery')).toBeVisible();
	await expect.poll(async () => (await heading(early).innerText()) === (await shown())).toBe(true);
	const late = await joined(browser, moderator.url(), { locale: 'de-DE' });
	await expect(late.getByText('Wartezeit').first()).toBeVisible();
	await expect(early.getByRole('slider')).toHaveCount(0);
	expect(complaints).toEqual([]);
});

test('what is moved before scripts run reaches the room', async ({ browser }) => {
	const moderator = await led(browser);
	const viewer = await joined(browser, moderator.url());
	const release = await openWithScriptsKeptBack(moderator, moderator.url());
	await moderator.getByRole('slider', { name: /^Wait before recovery/ }).press('Home');
	await moderator
		.getByRole('combobox', { name: 'Put on the screen:' })
		.selectOption('Recovery time, all systems');
	release();
	await expect(viewer.getByText('100 % → 0 %')).toBeVisible();
	await expect(moderator.getByRole('slider', { name: 'Recovery time, all systems' })).toBeVisible();
});

test('nobody else can move, note or end', async ({ browser, baseURL }) => {
	const moderator = await led(browser);
	const url = moderator.url();
	const stranger = (await joined(browser, url)).request;
	const headers = { origin: baseURL ?? '' };
	expect((await stranger.put(`${url}/case`, { data: 'v=1', headers })).status()).toBe(403);
	const form = { text: 'No', as: 'decided' };
	expect((await stranger.post(`${url}?/note`, { form, headers })).status()).toBe(403);
	expect((await stranger.post(`${url}?/end`, { form: {}, headers })).status()).toBe(403);
	expect((await stranger.get(`${baseURL}/meeting/AAAAAAAAAAAAAAAAAAAAAA/events`)).status()).toBe(
		404
	);
	await moderator.reload();
	await expect(moderator.getByText('Nothing has been noted yet.')).toBeVisible();
	const refused = await moderator.request.put(`${url}/case`, { data: 'v=1&no-such=5', headers });
	expect(refused.status()).toBe(422);
});

test('a browser that was offline says so, and catches up', async ({ browser }) => {
	const moderator = await led(browser);
	const viewer = await joined(browser, moderator.url());
	await expect(viewer.getByText('50 %')).toBeVisible();
	await viewer.context().setOffline(true);
	await expect(viewer.getByText('Connection lost')).toBeVisible();
	await moderator.getByRole('slider', { name: /^Wait before recovery/ }).press('End');
	await viewer.context().setOffline(false);
	await expect(viewer.getByText('Connection lost')).toBeHidden({ timeout: 15_000 });
	await expect(viewer.getByText('50 %')).toBeHidden();
});

test('ends with one page on what was tried and decided', async ({ browser }) => {
	const moderator = await led(browser);
	const viewer = await joined(browser, moderator.url());
	await moderator.getByLabel('Note on what the room sees').fill('Order the clean room');
	await moderator.getByRole('button', { name: 'Note as decided' }).click();
	await expect(viewer.getByText('Order the clean room')).toBeVisible();
	await expect(moderator.getByLabel('Note on what the room sees')).toHaveValue('');
	await moderator.getByRole('button', { name: 'End the meeting' }).click();
	await expect(viewer.getByText('This meeting has ended.')).toBeVisible();
	await expect(moderator.getByRole('slider')).toHaveCount(0);
	const link = viewer.getByRole('link', { name: /^One page/ }).first();
	const pdf = await viewer.request.get((await link.getAttribute('href')) ?? '');
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	const body = await pdf.body();
	const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input: body }).stdout.toString();
	for (const part of ['Clean ground', 'Order the clean room', 'Wait before recovery'])
		expect(text).toContain(part);
	expect(spawnSync('pdfinfo', ['-'], { input: body }).stdout.toString()).toMatch(/Pages: +1\n/);
});

for (const options of [
	{ colorScheme: 'light', viewport: { width: 1440, height: 900 }, locale: 'de-DE' },
	{ colorScheme: 'dark', viewport: { width: 360, height: 800 }, locale: 'en-GB' }
] as const)
	test(`can be read by all, ${options.colorScheme}, ${options.viewport.width} px`, async ({
		browser
	}) => {
		const moderator = await led(browser);
		await moderator.setViewportSize(options.viewport);
		await expect(heading(moderator)).toContainText('−');
		await expectNoSidewaysScroll(moderator);
		await expectAccessible(moderator);
		const viewer = await joined(browser, moderator.url(), options);
		await expect(heading(viewer)).toContainText('−');
		await expectNoSidewaysScroll(viewer);
		await expectAccessible(viewer);
	});
