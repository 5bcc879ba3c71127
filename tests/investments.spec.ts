import { expect, test, type Page } from '@playwright/test';
import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import { bestWithin, findPortfolio, type PortfolioReport } from '../src/lib/impact/index.ts';
import { investing } from '../src/lib/server/jobs/invest-precision.ts';
import { whatIfSettings } from '../src/lib/what-if/what-if-settings.ts';
import { importModel, visit } from './visitor.ts';
import { openWithScriptsKeptBack } from './scripts-kept-back.ts';
import { test as ownServer } from './own-server.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

/** First figures alone: the final ones of fourteen measures take a minute. */
const path = '/investments?figures=first';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const saves = /spent best, saves/;

/** The first figures come in seconds, on a machine that has nothing else to do. */
test.setTimeout(90_000);

let report: PortfolioReport;

test.beforeAll(() => {
	const steps = findPortfolio(demonstrationModel(), {
		seed: whatIfSettings.seed,
		basis: 'capex',
		...investing.first
	});
	for (let step = steps.next(); ; step = steps.next()) {
		if (!step.done) continue;
		if (!step.value.ok) throw new Error(JSON.stringify(step.value.problem));
		report = step.value.value;
		return;
	}
});

/** The row of a measure in the table below the frontier. */
function measure(page: Page, name: string) {
	return page
		.locator('section', { hasText: 'Each measure alone against today' })
		.getByRole('row')
		.filter({ hasText: name });
}

/** "694 k EUR", "1.25 M EUR", as the page writes them. */
function money(amount: number): string {
	const scale = amount >= 1e6 ? 1e6 : 1e3;
	return `${(amount / scale).toPrecision(3)} ${scale === 1e6 ? 'M' : 'k'} EUR`;
}

async function text(page: Page): Promise<string> {
	return ((await heading(page).textContent()) ?? '').replaceAll('\u00a0', ' ');
}

test('tells what a budget spent best saves, as the engine says', async ({ page }) => {
	const complaints = collectComplaints(page);
	await page.goto(path);
	await expect(heading(page)).toHaveText(saves, { timeout: 60_000 });
	const { best } = report;
	expect(await text(page)).toBe(
		`A budget of ${money(best.capex)}, spent best, saves ${money(best.benefit.mean)} a year`
	);
	for (const { name } of demonstrationModel().measures.filter(({ id }) =>
		best.measures.includes(id)
	))
		await expect(measure(page, name)).toContainText('in the chosen portfolio');
	await expectAccessible(page);
	expect(complaints).toEqual([]);
});

test('answers at once when the budget moves, by keyboard and by typing', async ({ page }) => {
	await page.goto(path);
	await expect(heading(page)).toHaveText(saves, { timeout: 60_000 });
	const slider = page.getByRole('slider', { name: 'Budget' });
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(heading(page)).toHaveText(/doing nothing is best/);
	await expect(page).toHaveURL(/budget=0/);
	await page.keyboard.press('End');
	await expect(heading(page)).toHaveText(saves);

	const typed = page.getByRole('spinbutton', { name: 'Budget, EUR' });
	await typed.fill('400000');
	await typed.press('Tab');
	const best = bestWithin(report.frontier, ({ capex }) => capex, 400_000);
	expect(await text(page)).toContain(money(best?.benefit.mean ?? NaN));
	await expect(page).toHaveURL(/budget=400000/);
	await page.reload();
	await expect(heading(page)).toHaveText(/400/);
});

test('a budget moved before scripts run counts', async ({ page }) => {
	await page.goto(path);
	await expect(heading(page)).toHaveText(saves, { timeout: 60_000 });
	const release = await openWithScriptsKeptBack(page, path);
	await page.getByRole('slider', { name: 'Budget' }).press('Home');
	release();
	await expect(heading(page)).toHaveText(/doing nothing is best/);
	await expect(page).toHaveURL(/budget=0/);
});

test('keeps to what is decided, and says what each measure changes', async ({ page }) => {
	await page.goto(path);
	await expect(heading(page)).toHaveText(saves, { timeout: 60_000 });
	const row = measure(page, 'Manual order intake');
	await row.getByRole('link', { name: 'Count Manual order intake as decided' }).click();
	await expect(page).toHaveURL(/decided=manual-orders/);
	await expect(row).toContainText('in the chosen portfolio', { timeout: 60_000 });
	await row.getByText('Manual order intake').click();
	await expect(row).toContainText('Offline price list and order forms');
	await expect(row).toContainText('assumption without a source');
	await row.getByRole('link', { name: 'Open Manual order intake again' }).click();
	await expect(page).not.toHaveURL(/decided/);
});

test('final figures can be stopped, and then asked for', async ({ page }) => {
	await page.goto('/investments?never=mes-autonomy');
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page).toHaveURL(/never=mes-autonomy&figures=first/);
	await page.getByRole('link', { name: 'Work out final figures' }).click({ timeout: 60_000 });
	await expect(page).not.toHaveURL(/figures/);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page).toHaveURL(/figures=first/);
});

test('has a table and data behind the frontier', async ({ page }) => {
	await page.goto(path);
	await expect(heading(page)).toHaveText(saves, { timeout: 60_000 });
	const block = page.locator('section', { hasText: 'Best set of measures for every budget' });
	await block.getByText('Table', { exact: true }).click();
	await expect(block.getByRole('row', { name: /^0 Do nothing/ })).toBeVisible();
	const download = page.waitForEvent('download');
	await block.getByRole('link', { name: 'CSV' }).click();
	expect((await download).suggestedFilename()).toBe('frontier.csv');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a budget is typed and sent, and the frontier is drawn', async ({ page }) => {
		await expect(async () => {
			await page.goto(`${path}&budget=100000`);
			await expect(heading(page)).toHaveText(saves);
		}).toPass({ timeout: 60_000 });
		await page.getByRole('spinbutton', { name: 'Budget, EUR' }).fill('400000');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/budget=400000/);
		await expect(heading(page)).toHaveText(/400/);
		const chart = page.getByRole('img', { name: /leave most/ });
		await expect(chart.locator('svg').first()).toBeVisible();
		await page.getByRole('link', { name: 'Annual cost' }).click();
		await expect(page).toHaveURL(/basis=annual/);
	});
});

for (const { locale, colorScheme } of [
	{ locale: 'en-GB', colorScheme: 'light' },
	{ locale: 'de-DE', colorScheme: 'dark' }
] as const)
	test(`fits a small phone in ${locale}, ${colorScheme}`, async ({ browser }) => {
		const viewport = { width: 360, height: 780 };
		const context = await browser.newContext({ locale, colorScheme, viewport });
		const page = await context.newPage();
		await page.goto(path);
		await expect(page.getByRole('slider')).toBeVisible({ timeout: 60_000 });
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
		await context.close();
	});

ownServer('says what is missing where a model names no measures', async ({ server, page }) => {
	const visitor = await visit(server);
	await importModel(visitor, { ...demonstrationModel(), measures: [], cases: [] });
	await page.goto('/investments');
	await expect(heading(page)).toHaveText('Which euro should be spent first?');
	await expect(page.getByText('The model lists no measures.')).toBeVisible();
});
