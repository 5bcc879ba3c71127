import { readFileSync } from 'node:fs';
import { type Locator, type Page, expect, test } from '@playwright/test';
import { formatAmount, formatMoneyDifference } from '#lib/format/money.ts';
import { formatTableDifference, formatTableMoney } from '#lib/format/table-money.ts';
import {
	type Effect,
	type Model,
	type WhatIfAnswer,
	Simulation,
	SimulatedYear,
	WhatIf,
	applyEffects,
	parseModelText,
	prepareModel,
	recoveryChoice
} from '#lib/impact/index.ts';
import { whatIfSettings } from '#lib/what-if/what-if-settings.ts';
import { openWithScriptsKeptBack } from './scripts-kept-back.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const ransomware = '/what-if?scenario=ransomware';
const northline = parsed(readFileSync('src/lib/demonstration/northline.json', 'utf8'));

function parsed(text: string): Model {
	const result = parseModelText(text);
	if (!result.ok) throw new RangeError('northline.json does not parse');
	return result.value;
}

/** How many events of each scenario the page's figures rest on. */
function eventsOf(measures: readonly string[], effects: readonly Effect[]): readonly number[] {
	const steps = new WhatIf(northline, whatIfSettings).answer({
		measures,
		effects,
		scenario: 'ransomware'
	});
	for (;;) {
		const step = steps.next();
		if (!step.done) continue;
		if (!step.value.ok) throw new RangeError(step.value.problem.kind);
		return (step.value.value satisfies WhatIfAnswer).events;
	}
}

/** The average year after effects, simulated as the command line does: with the same seed and events. */
function averageYear(effects: readonly Effect[], events: readonly number[]): number {
	const applied = applyEffects(northline, effects);
	if (!applied.ok) throw new RangeError(JSON.stringify(applied.problems));
	const prepared = prepareModel(applied.value);
	const simulation = new Simulation(prepared, { seed: 1, ...recoveryChoice(prepared) });
	for (const [scenario, count] of events.entries()) simulation.extend(scenario, count);
	return new SimulatedYear(simulation).expected.expectedAnnualLoss.mean;
}

/** What the page must show of a case, to the last digit. */
function shownOf(effects: readonly Effect[], measures: readonly string[] = []) {
	const taken = northline.measures.filter(({ id }) => measures.includes(id));
	const all = [...taken.flatMap((measure) => measure.effects), ...effects];
	const events = eventsOf(measures, effects);
	const today = averageYear([], events);
	const changed = averageYear(all, events);
	return {
		difference: formatMoneyDifference(changed - today, 'en'),
		today: formatAmount(today, 'en'),
		case: formatAmount(changed, 'en'),
		cells: [
			formatTableMoney(today, 1_000, 'en'),
			formatTableMoney(changed, 1_000, 'en'),
			formatTableDifference(changed - today, 1_000, 'en')
		]
	};
}

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const averageRow = (page: Page) => page.getByRole('row', { name: /^Average year/ });

async function expectShown(page: Page, shown: ReturnType<typeof shownOf>) {
	await expect(heading(page)).toContainText(shown.difference);
	const [today, changed, difference] = shown.cells;
	const cells = averageRow(page).getByRole('cell');
	await expect(cells.nth(0)).toContainText(new RegExp(`^${today}\\b`));
	await expect(cells.nth(1)).toContainText(new RegExp(`^${changed}\\b`));
	await expect(cells.nth(2)).toContainText(difference);
	const figures = page.getByRole('region', { name: 'Difference' });
	await expect(figures.getByText(shown.today, { exact: true })).toBeVisible();
	await expect(figures.getByText(shown.case, { exact: true })).toBeVisible();
}

/** Opens a page and waits until its scripts run. */
async function open(page: Page, path: string) {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
}

/** Takes the handle of a slider to a share of its way. */
async function drag(page: Page, handle: Locator, from: number, to: number) {
	await handle.scrollIntoViewIfNeeded();
	const box = await handle.boundingBox();
	if (!box) throw new Error('the slider has no place on the page');
	const thumb = 18;
	const at = (share: number) => box.x + thumb / 2 + share * (box.width - thumb);
	const y = box.y + box.height / 2;
	await page.mouse.move(at(from), y);
	await page.mouse.down();
	await page.mouse.move(at(to), y, { steps: 12 });
	await page.mouse.up();
}

test('today changes nothing, and opens without complaints', async ({ page }) => {
	const complaints = collectComplaints(page);
	await open(page, '/what-if');
	await expect(heading(page)).toHaveText('What would you change?');
	await expect(page.getByText('Nothing: this is today.')).toBeVisible();
	await expectAccessible(page);
	expect(complaints).toEqual([]);
});

test('a slider moved by keyboard moves the money as the engine does', async ({ page }) => {
	await open(page, ransomware);
	const recovery = slider(page, 'Recovery time, all systems');
	await recovery.focus();
	for (let i = 0; i < 2; i++) await page.keyboard.press('PageDown');
	for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft');
	await expect(recovery).toHaveAttribute('aria-valuetext', '50\u00a0% of today');
	await expectShown(
		page,
		shownOf([{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }])
	);
	await expect(page).toHaveURL(/v=1&scenario=ransomware&recoveryTime\.all=50$/);
	await expect(page.getByRole('list').filter({ hasText: 'Recovery time' })).toContainText(
		'Recovery time, all systems: 100\u00a0% → 50\u00a0%'
	);
	await page.keyboard.press('Home');
	await expect(recovery).toHaveAttribute('aria-valuetext', '0\u00a0% of today');
	await page.keyboard.press('End');
	await expect(recovery).toHaveAttribute('aria-valuetext', '200\u00a0% of today');
	await expect(heading(page)).toContainText('costs more every year');
});

test('a slider pulled by mouse, and a measure taken, move it together', async ({ page }) => {
	await open(page, ransomware);
	await page.getByRole('switch', { name: /^Immutable, offline backup copy/ }).check();
	const often = slider(page, 'Frequency, all causes');
	await drag(page, often, 0.5, 0.4);
	await expect(often).toHaveAttribute('aria-valuetext', '80\u00a0% of today');
	await expectShown(
		page,
		shownOf([{ kind: 'frequency', scenarios: 'all', factor: 0.8 }], ['immutable-backup'])
	);
	await expect(page.getByText('Its measures cost 90.1\u00a0k\u00a0EUR a year')).toBeVisible();
	await expect(page).toHaveURL(/measure=immutable-backup&frequency\.all=80$/);
});

test('a value can be typed, reset, and everything brought back to today', async ({ page }) => {
	await open(page, ransomware);
	const typed = page.getByRole('spinbutton', { name: 'Output by hand, Shipping, typed' });
	await typed.fill('50');
	await typed.blur();
	await expect(slider(page, 'Output by hand, Shipping')).toHaveAttribute(
		'aria-valuetext',
		'50\u00a0%, today 12\u00a0%'
	);
	await expectShown(page, shownOf([{ kind: 'manual', processes: ['shipping'], capability: 0.5 }]));
	await typed.fill('500');
	await expect(page.getByText('From 0 to 100')).toBeVisible();
	await typed.blur();
	await expect(typed).toHaveValue('50');
	await page.getByRole('link', { name: 'Reset: Output by hand, Shipping' }).click();
	await expect(typed).toHaveValue('12');
	await expect(heading(page)).toHaveText('What would you change?');
	await expect(page).toHaveURL(/\?scenario=ransomware$/);

	await slider(page, 'Recovery time, all systems').focus();
	await page.keyboard.press('Home');
	await expect(heading(page)).toContainText('saves every year');
	await page.getByRole('link', { name: 'Back to today' }).click();
	await expect(heading(page)).toHaveText('What would you change?');
	await expect(slider(page, 'Recovery time, all systems')).toHaveValue('100');
});

test('what is moved and typed before scripts run counts', async ({ page }) => {
	const release = await openWithScriptsKeptBack(page, ransomware);
	const byHand = 'Output by hand, Shipping';
	await page.getByRole('spinbutton', { name: `${byHand}, typed` }).fill('50');
	const recovery = slider(page, 'Recovery time, all systems');
	await recovery.press('Home');
	await page.getByRole('switch', { name: /^Immutable, offline backup copy/ }).check();
	await page.getByRole('radio', { name: 'improvised' }).check();
	await page.getByRole('combobox', { name: 'Event shown' }).selectOption('cloud-outage');
	await page.getByText('Name, author, note').click();
	await page.getByRole('textbox', { name: 'Name' }).first().fill('Early');
	release();
	await expect(slider(page, byHand)).toHaveAttribute(
		'aria-valuetext',
		'50\u00a0%, today 12\u00a0%'
	);
	await expect(recovery).toHaveAttribute('aria-valuetext', '0\u00a0% of today');
	await expect(heading(page)).toContainText('Early saves every year');
	await expect(page).toHaveURL(
		/scenario=cloud-outage&measure=immutable-backup&recoveryTime\.all=0&strategy=adhoc&manual\.shipping=50&name=Early$/
	);
	await expect(page.getByRole('switch', { checked: true })).toHaveCount(1);
	await expect(page.getByRole('radio', { name: 'improvised' })).toBeChecked();
});

test('a link shows the same case in another browser', async ({ page, browser }) => {
	await open(page, `${ransomware}&recoveryTime.all=70&manual.shipping=50&name=Faster+%26+by+hand`);
	await expect(heading(page)).toContainText('Faster & by hand saves every year');
	const figures = (of: Page) => of.getByRole('region', { name: 'Difference' }).innerText();
	await expect.poll(() => figures(page)).toContain('less than today');
	await slider(page, 'Recovery time, all systems').press('ArrowLeft');
	await expect(page).toHaveURL(/recoveryTime\.all=65/);
	await page.waitForLoadState('networkidle');
	const context = await browser.newContext({ locale: 'en-GB' });
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(slider(other, 'Recovery time, all systems')).toHaveValue('65');
	await expect.poll(() => figures(other)).toBe(await figures(page));
	await context.close();
});

test('an address that asks for what is not there says so', async ({ page }) => {
	await open(page, `${ransomware}&recoveryTime.all=50&recoveryTime.erp=900&colour=red`);
	const problems = page.getByRole('alert');
	await expect(problems).toContainText('“900” is not a number from 0\u00a0% to 200\u00a0%');
	await expect(problems).toContainText('“colour” in the address is no input of this model');
	await expect(slider(page, 'Recovery time, all systems')).toHaveValue('50');
});

test('a link that is followed right after a move is not held back', async ({ page }) => {
	await page.goto('/what-if');
	await page.waitForLoadState('networkidle');
	await page.route('**/what-if/cases/__data.json*', async (route) => {
		// Longer than the address waits for the hand to rest.
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		await route.continue();
	});
	await page.getByRole('slider', { name: 'Wait before recovery, all' }).press('Home');
	await page.getByRole('link', { name: 'All cases' }).click();
	await expect(page).toHaveURL(/\/what-if\/cases$/);
});

test('back and forward go from case to case', async ({ page }) => {
	await open(page, ransomware);
	await page.getByRole('link', { name: 'Budget B: 900k' }).click();
	await expect(heading(page)).toContainText('Budget B: 900k saves every year');
	await expect(page.getByRole('switch', { checked: true })).toHaveCount(7);
	await slider(page, 'Recovery time, all systems').press('ArrowLeft');
	await expect(page).toHaveURL(/recoveryTime\.all=95/);
	await page.goBack();
	await expect(heading(page)).toHaveText('What would you change?');
	await page.goForward();
	await expect(slider(page, 'Recovery time, all systems')).toHaveValue('95');
	await expect(heading(page)).toContainText('Budget B: 900k saves every year');
});

test('inputs are found by name, and a question opened whole, by keyboard', async ({ page }) => {
	await open(page, ransomware);
	const find = page.getByRole('searchbox', { name: 'Find an input' });
	await find.fill('erp database');
	await expect(page.getByRole('status').filter({ hasText: 'found' })).toContainText('inputs found');
	await expect(slider(page, 'Recovery time, ERP database')).toBeVisible();
	await expect(slider(page, 'Recovery time, all systems')).toHaveCount(0);
	await find.fill('');
	const all = page.getByRole('link', { name: /^All 14: Which measures/ });
	await all.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('switch')).toHaveCount(14);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the form makes a case and the server renders it', async ({ page }) => {
		await page.goto(ransomware);
		await page.getByRole('spinbutton', { name: 'Recovery time, all systems, typed' }).fill('50');
		await page.getByRole('switch', { name: /^Immutable, offline backup copy/ }).check();
		await page.getByRole('button', { name: 'Show this case' }).click();
		await expect(page).toHaveURL(
			/\?v=1&scenario=ransomware&measure=immutable-backup&recoveryTime\.all=50$/
		);
		// A busy machine may not have it within the server's patience.
		await expect(async () => {
			await page.reload();
			await expect(heading(page)).toContainText('saves every year', { timeout: 500 });
		}).toPass();
		const { difference } = shownOf(
			[{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 }],
			['immutable-backup']
		);
		await expect(async () => {
			await page.reload();
			await expect(heading(page)).toContainText(difference, { timeout: 500 });
		}).toPass();
		await expect(page.getByRole('img').locator('svg').first()).toBeVisible();
		await page.getByRole('link', { name: 'Back to today' }).click();
		await expect(heading(page)).toHaveText('What would you change?');
	});
});

test('the page answers while a slider is pulled', async ({ page }) => {
	await open(page, ransomware);
	const recovery = slider(page, 'Recovery time, all systems');
	await expect(recovery).toBeEnabled();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => {
		const seen: number[] = [];
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			seen.push(...list.getEntries().map(({ duration }) => duration));
		}).observe({ type: 'longtask' });
	});
	await drag(page, recovery, 0.5, 0.3);
	await drag(page, recovery, 0.3, 0.1);
	await expect(heading(page)).toContainText('saves every year');
	await page.waitForTimeout(500);
	const tasks = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
	const longest = Math.max(0, ...tasks);
	process.stdout.write(`long tasks while sliding: ${tasks.length}, longest ${longest} ms\n`);
	expect(longest).toBeLessThan(1_000);
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
		await open(page, `${ransomware}&recoveryTime.all=50&measure=immutable-backup`);
		await expect(heading(page)).toContainText('Dieser Fall spart jedes Jahr');
		await page.waitForLoadState('networkidle');
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
		await context.close();
	});
