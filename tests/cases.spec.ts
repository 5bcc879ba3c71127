import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { parseModelText } from '../src/lib/impact/index.ts';
import { asFile, importFile } from './model-upload.ts';
import { type OwnServer, test } from './own-server.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { openWithScriptsKeptBack } from './scripts-kept-back.ts';
import { exported, visit } from './visitor.ts';

const list = '/what-if/cases';
const half = '/what-if?v=1&recoveryTime.all=50';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Save this case' });
/** A case's row, with its figures, by the case's name. */
const row = (page: Page, name: string) =>
	page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

async function openSave(page: Page, address = half): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(panel(page)).toBeVisible();
}

async function fill(page: Page, name: string, author: string, note = ''): Promise<void> {
	await panel(page).getByLabel('Name of the case').fill(name);
	await panel(page).getByLabel('Author').fill(author);
	await panel(page).getByLabel('Note').fill(note);
}

/** Saves a case without a browser. */
async function save(server: OwnServer, form: Readonly<Record<string, string>>): Promise<number> {
	const visitor = await visit(server);
	const response = await visitor.post(`${list}?/save`, {
		form: { author: '', note: '', query: 'v=1&recoveryTime.all=50', ...form },
		maxRedirects: 0
	});
	await visitor.dispose();
	return response.status();
}

async function another(browser: Browser, server: OwnServer, options: BrowserContextOptions = {}) {
	const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', ...options });
	return { page: await context.newPage(), close: () => context.close() };
}

test('a case is saved on the spot, and opened in another browser by its link', async ({
	page,
	browser,
	server
}) => {
	const complaints = collectComplaints(page);
	await openSave(page, `${half}&measure=immutable-backup`);
	await fill(page, 'Plan Süd', 'Anna', 'For the March meeting');
	await panel(page).getByRole('button', { name: 'Save the case' }).click();
	await expect(panel(page).getByRole('status')).toHaveText('“Plan Süd” is saved.');
	await panel(page).getByRole('link', { name: 'All cases' }).click();
	await expect(row(page, 'Plan Süd')).toContainText(/Anna, \d/);
	expect(complaints).toEqual([]);

	const other = await another(browser, server);
	await other.page.goto(list);
	const saved = row(other.page, 'Plan Süd');
	await expect(saved).toContainText('For the March meeting');
	await expect(saved).toContainText('Recovery time, all systems: 100\u00a0% → 50\u00a0%');
	await expect(saved).toContainText('Immutable, offline backup copy: not taken → taken');
	await expect(saved).toContainText(/−[\d,]+\s*±/);
	await saved.getByRole('link', { name: 'Plan Süd', exact: true }).click();
	await expect(other.page).toHaveURL(/measure=immutable-backup.*recoveryTime\.all=50.*name=Plan/);
	await expect(other.page.getByLabel('Recovery time, all systems', { exact: true })).toHaveValue(
		'50'
	);
	await other.close();
});

test('a case that is opened is changed under its name, and copied under another', async ({
	page,
	server
}) => {
	expect(await save(server, { name: 'Plan', author: 'Anna' })).toBe(303);
	await openSave(page, '/what-if?v=1&recoveryTime.all=40&name=Plan&author=Ben');
	await expect(panel(page)).toContainText('Takes the place of: Anna');
	await panel(page).getByRole('button', { name: 'Save changes to “Plan”' }).click();
	await expect(panel(page).getByRole('status')).toHaveText('“Plan” is saved.');
	// Once more: the version that was just saved is the one that was seen.
	await panel(page).getByLabel('Note').fill('Checked');
	await panel(page).getByRole('button', { name: 'Save changes to “Plan”' }).click();
	await expect(panel(page).getByRole('status')).toHaveText('“Plan” is saved.');
	await panel(page).getByRole('button', { name: 'Save as a copy' }).click();
	await expect(panel(page).getByRole('status')).toHaveText('“Plan (2)” is saved.');

	await page.goto(list);
	await expect(row(page, 'Plan')).toContainText(/Ben, .*Checked/);
	await expect(row(page, 'Plan (2)')).toContainText('100\u00a0% → 40\u00a0%');
	await page.getByRole('button', { name: 'Copy Plan', exact: true }).click();
	await expect(page.getByRole('status').first()).toHaveText(/“Plan \(3\)” is a copy/);
});

test('of two people the second is told who was first, and loses nothing', async ({
	page,
	browser,
	server
}) => {
	await save(server, { name: 'Plan', author: 'Anna' });
	const other = await another(browser, server);
	for (const [who, at] of [
		[page, 60],
		[other.page, 70]
	] as const)
		await openSave(who, `/what-if?v=1&recoveryTime.all=${at}&name=Plan`);

	await fill(page, 'Plan', 'Ben');
	await panel(page).getByRole('button', { name: 'Save changes to “Plan”' }).click();
	await expect(panel(page).getByRole('status')).toHaveText('“Plan” is saved.');

	await fill(other.page, 'Plan', 'Cora', 'Mine');
	await panel(other.page).getByRole('button', { name: 'Save changes to “Plan”' }).click();
	await expect(panel(other.page).getByRole('alert')).toContainText(
		/Ben saved “Plan” on .*, after you had opened it/
	);
	await expect(panel(other.page).getByLabel('Note')).toHaveValue('Mine');
	await panel(other.page).getByRole('button', { name: 'Save as a copy' }).click();
	await expect(panel(other.page).getByRole('status')).toHaveText('“Plan (2)” is saved.');
	await other.page.goto(list);
	await expect(row(other.page, 'Plan')).toContainText('100\u00a0% → 60\u00a0%');
	await expect(row(other.page, 'Plan (2)')).toContainText(/Cora.*Mine.*100\u00a0% → 70\u00a0%/s);
	await other.close();
});

test('what is typed is checked, in words that name it', async ({ page }) => {
	await openSave(page);
	await panel(page).getByLabel('Name of the case').fill(' ');
	await panel(page).getByRole('button', { name: 'Save the case' }).click();
	await expect(panel(page).getByLabel('Name of the case')).toHaveAccessibleDescription(
		/The case has no name/
	);
	await fill(page, 'Plan', 'Anna', 'x'.repeat(601));
	await panel(page).getByRole('button', { name: 'Save the case' }).click();
	await expect(panel(page).getByLabel('Note')).toHaveAccessibleDescription(
		/Note: 601 characters; at most 600/
	);
	await openSave(page, '/what-if');
	await fill(page, 'Nothing', 'Anna');
	await panel(page).getByRole('button', { name: 'Save the case' }).click();
	await expect(panel(page).getByRole('alert')).toContainText('changes nothing against today');
	await openSave(page);
	await fill(page, 'Budget A: 400k', 'Anna');
	await page.evaluate(() => {
		for (const seen of document.querySelectorAll<HTMLInputElement>('[name=seen]')) seen.remove();
	});
	await panel(page)
		.getByRole('button', { name: /^Save changes/ })
		.click();
	await expect(panel(page).getByRole('alert')).toContainText('There is a case “Budget A: 400k”');
});

test('cases are compared side by side, today first', async ({ page }) => {
	await page.goto(list);
	for (const name of ['Budget A: 400k', 'Budget B: 900k'])
		await page.getByRole('checkbox', { name: `Compare ${name}` }).check();
	await page.getByRole('button', { name: 'Compare the chosen' }).click();
	await expect(page).toHaveURL('/what-if/compare?case=budget-a&case=budget-b');
	await expect(heading(page)).toHaveText(/^“Budget B: 900k” saves most: .* in an average year$/);
	await expect(page.getByRole('columnheader')).toHaveText([
		'Figure',
		'Today',
		'Budget A: 400k',
		'Budget B: 900k'
	]);
	await expect(page.getByRole('row', { name: /^Average year/ })).toContainText(/−[\d,]+/);
	await expect(page.getByRole('row', { name: /^What it changes/ })).toContainText(
		'Immutable, offline backup copy'
	);
	await page.getByLabel('Event shown').selectOption('ransomware');
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(/scenario=ransomware/);
	await expect(page.getByRole('row', { name: /^Ransomware/ })).toContainText(/−[\d,]+/);

	const release = await openWithScriptsKeptBack(page, '/what-if/compare?case=budget-a');
	await page.getByRole('checkbox', { name: 'Budget A: 400k' }).uncheck();
	await page.getByRole('checkbox', { name: 'Budget B: 900k' }).check();
	release();
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(/\/compare\?case=budget-b(&scenario=[\w-]+)?$/);
	await page.goto('/what-if/compare?case=budget-a&case=nobody');
	await expect(page.getByRole('status').first()).toHaveText('The model has no case “nobody”.');
});

test('the model file with a case come true reads back, with the case among its figures', async ({
	page,
	server
}) => {
	await save(server, { name: 'Plan', query: 'v=1&measure=immutable-backup&recoveryTime.all=50' });
	await page.goto(list);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Export the model with Plan applied' }).click();
	const text = readFileSync(await (await download).path(), 'utf8');
	const parsed = parseModelText(text);
	if (!parsed.ok) throw new Error('the file does not parse');
	expect(parsed.value.name).toBe('Northline Drives: Plan');
	expect(parsed.value.measures.map(({ id }) => id)).not.toContain('immutable-backup');
	await importFile(page, asFile(text, 'plan.json'));
	await expect(page.getByRole('status')).toContainText('The file was read completely');
});

test('a model that is imported changed says what has moved under its cases', async ({
	page,
	server
}) => {
	await save(server, { name: 'Plan', author: 'Anna' });
	await page.goto(list);
	await expect(row(page, 'Plan')).toContainText(/−[\d,]+\s*±/);
	const visitor = await visit(server);
	const text = await exported(visitor);
	await visitor.dispose();
	const model = JSON.parse(text) as { scenarios: { frequency: unknown }[] };
	for (const scenario of model.scenarios) scenario.frequency = { fixed: 0.5 };
	await importFile(page, asFile(model, 'changed.json'));
	await expect(page).toHaveURL(/imported/);
	await page.goto(list);
	await expect(row(page, 'Plan')).toContainText('Anna');
	const moved = page.getByText(
		/^Expected annual loss with this case: .*, was .* when it was computed on .*The model has changed since\.$/
	);
	await expect(moved).toBeVisible();
	await page.getByRole('button', { name: 'Take as the new reference: Plan' }).click();
	await expect(row(page, 'Plan')).toBeVisible();
	await expect(moved).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a case is saved, refused, pinned, renamed and, once confirmed, deleted', async ({
		page,
		server
	}) => {
		await openSave(page);
		await fill(page, 'Plan', 'Anna');
		await panel(page).getByRole('button', { name: 'Save the case' }).click();
		await expect(page).toHaveURL(/\/what-if\/cases\?saved=\d+#case-\d+$/);
		await expect(page.getByRole('status').first()).toHaveText('“Plan” is saved.');

		expect(await save(server, { name: 'Plan', author: 'Ben' })).toBe(409);
		await page.getByRole('button', { name: 'Pin to the board report: Plan' }).click();
		await expect(row(page, 'Plan')).toContainText('in the board report');
		await page.getByRole('button', { name: 'Unpin from the board report: Plan' }).click();
		await expect(row(page, 'Plan')).not.toContainText('in the board report');

		await page.getByRole('link', { name: 'Change words of Plan' }).click();
		await page.getByLabel('Name of the case').fill('Budget A: 400k');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('There is a case “Budget A: 400k” already');
		await page.getByLabel('Name of the case').fill('Plan Nord');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(row(page, 'Plan Nord')).toContainText('Anna');

		await page.getByRole('link', { name: 'Delete Plan Nord' }).click();
		await expect(page.getByRole('main')).toContainText('Recovery time, all systems');
		await page.getByRole('link', { name: 'Keep it' }).click();
		await page.getByRole('link', { name: 'Delete Plan Nord' }).click();
		await page.getByRole('button', { name: 'Delete for good' }).click();
		await expect(page.getByRole('status').first()).toHaveText('The case was deleted.');
		await expect(row(page, 'Plan Nord')).toHaveCount(0);
	});

	test('nobody deletes or rewords what another has just changed', async ({ page, context }) => {
		await page.goto(list);
		await page.getByRole('link', { name: 'Delete Budget A: 400k' }).click();
		const other = await context.newPage();
		await other.goto(list);
		await other.getByRole('link', { name: /^Change words of Budget A/ }).click();
		const third = await context.newPage();
		await third.goto(other.url());
		await other.getByLabel('Author').fill('Ben');
		await other.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(row(other, 'Budget A: 400k')).toContainText('Ben');

		await page.getByRole('button', { name: 'Delete for good' }).click();
		await expect(page.getByRole('alert')).toContainText(/Ben changed this case on .*not deleted/);

		await third.getByLabel('Note').fill('Cora was here');
		await third.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(third.getByRole('alert')).toContainText(/Ben saved “Budget A: 400k” on/);
		await third.getByRole('button', { name: 'Save in place of it' }).click();
		await expect(row(third, 'Budget A: 400k')).toContainText('Cora was here');
	});
});

for (const { locale, colorScheme } of [
	{ locale: 'en-GB', colorScheme: 'light' },
	{ locale: 'de-DE', colorScheme: 'dark' }
] as const) {
	test(`the pages can be read by all and fit a phone, ${locale}, ${colorScheme}`, async ({
		browser,
		server
	}) => {
		test.slow();
		await save(server, { name: 'Plan', note: 'x'.repeat(300) });
		const { page, close } = await another(browser, server, { locale, colorScheme });
		const complaints = collectComplaints(page);
		for (const path of [
			list,
			'/what-if/compare?case=budget-a&case=budget-b&case=plan&case=improvised',
			'/what-if/compare',
			`${list}/4/edit`,
			`${list}/4/delete`
		]) {
			await page.goto(path);
			await expect(heading(page)).toBeVisible();
			await expectAccessible(page);
			for (const width of [360, 1440]) {
				await page.setViewportSize({ width, height: 800 });
				await expectNoSidewaysScroll(page);
			}
		}
		await page.goto(half);
		await page.locator('[popovertarget=save-case]').first().click();
		await expectAccessible(page);
		expect(complaints).toEqual([]);
		await close();
	});
}

test('German words stand in the German pages', async ({ browser, server }) => {
	await save(server, { name: 'Plan Süd', author: 'Anna' });
	const { page, close } = await another(browser, server, { locale: 'de-DE' });
	await page.goto(list);
	await expect(row(page, 'Plan Süd')).toContainText('Wiederanlaufzeit, alle Systeme');
	await page.goto('/what-if/compare?case=plan-sud');
	await expect(heading(page)).toHaveText(/^„Plan Süd“ spart am meisten: .*\sMio\.\sEUR/);
	await page.goto(`${list}/4/delete`);
	await expect(heading(page)).toHaveText('Den Fall „Plan Süd“ löschen?');
	await close();
});
