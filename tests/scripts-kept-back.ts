import type { Page } from '@playwright/test';

/** Opens a page as on a slow line: its scripts come when the function that is returned is called. */
export async function openWithScriptsKeptBack(page: Page, path: string): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	return release;
}
