import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { formatMoney, formatMoneyDifference } from '#lib/format/money.ts';
import {
	OrderSearch,
	PlanningCase,
	compareOrders,
	parseModelText,
	prepareModel,
	ranksOfOrder
} from '#lib/impact/index.ts';
import { collectComplaints } from './page-checks.ts';

const path = '/recovery?scenario=ransomware';

const parsed = parseModelText(readFileSync('src/lib/demonstration/northline.json', 'utf8'));
if (!parsed.ok) throw new RangeError('the demonstration does not parse');
const prepared = prepareModel(parsed.value);
const [scenario] = parsed.value.scenarios.filter(({ id }) => id === 'ransomware');
const planningCase = new PlanningCase(prepared, scenario);
const today = Array.from(
	planningCase.plannedList,
	(place) => prepared.systems[planningCase.systems[place]].id
);

/** What the engine says an order costs. */
function lossOf(order: readonly string[]): number {
	return planningCase.loss(ranksOfOrder(prepared, order, 'planned'));
}

function nameOf(id: string): string {
	return prepared.systems.find((system) => system.id === id)?.name ?? id;
}

/** Fails unless the page shows what the engine says of an order, to the last digit shown. */
async function expectPriced(page: Page, order: readonly string[]): Promise<void> {
	const loss = lossOf(order);
	const block = page.locator('section', { hasText: 'Difference to today' });
	await expect(block.getByRole('definition').nth(1)).toHaveText(formatMoney(loss, 'EUR', 'en'));
	const difference = formatMoneyDifference(loss - lossOf(today), 'en');
	await expect(block.getByText('EUR', { exact: true }).locator('..')).toContainText(difference);
	const names = block.getByRole('row').getByRole('rowheader').getByRole('link');
	await expect(names).toHaveText(order.map(nameOf));
}

/** The order with one system at a place, counted from 1. */
function moved(order: readonly string[], id: string, place: number): readonly string[] {
	return order.filter((other) => other !== id).toSpliced(place - 1, 0, id);
}

test('prices the plan on the planning case, beside improvisation', async ({ page }) => {
	const complaints = collectComplaints(page);
	await page.goto(path);
	await expectPriced(page, today);
	const improvised = page.locator('div', {
		has: page.getByRole('heading', { name: 'Improvised' })
	});
	await expect(improvised.last()).toContainText('random orders');
	await expect(improvised.last()).toContainText('more than today');
	expect(complaints).toEqual([]);
});

test('recommends the order that the search finds, and takes it in one click', async ({ page }) => {
	const found = compareOrders(new OrderSearch(prepared), scenario);
	if (!found.ok) throw new RangeError('the demonstration lacks hours');
	const { planned, optimised, proven } = found.value;
	await page.goto(path);
	const saving = formatMoney(planned.loss - optimised.loss, 'EUR', 'en');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(saving);
	const basis = proven ? 'Proven best' : 'none can cost less than';
	await expect(page.getByText(basis)).toBeVisible();
	await page.getByRole('link', { name: 'Take the recommended order' }).click();
	await expect(page).toHaveURL(`${path}&from=recommended`);
	await expectPriced(page, optimised.order);
	await page.reload();
	await expectPriced(page, optimised.order);
});

test('tries an order by keyboard, and goes back to today', async ({ page }) => {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	const id = today[6];
	const earlier = page.getByRole('button', { name: `Earlier: ${nameOf(id)}` });
	await earlier.focus();
	await page.keyboard.press('Enter');
	await expectPriced(page, moved(today, id, 6));
	await expect(earlier).toBeFocused();
	await page.keyboard.press('Enter');
	await expectPriced(page, moved(today, id, 5));
	await expect(page.getByText(`${nameOf(id)} is now at place 5.`)).toBeAttached();
	await page.goBack();
	await expectPriced(page, moved(today, id, 6));
	await page.getByRole('link', { name: "Back to today's order" }).click();
	await expectPriced(page, today);
	await expect(page).toHaveURL(path);
});

test('moves the money while a system is dragged', async ({ page }) => {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	const id = today[8];
	const target = page.getByRole('row', { name: /^4 .+,/ });
	await page.getByTitle(`Drag ${nameOf(id)}`).scrollIntoViewIfNeeded();
	await page.getByTitle(`Drag ${nameOf(id)}`).hover();
	await page.mouse.down();
	const box = await target.boundingBox();
	if (!box) throw new RangeError('the row is not on the page');
	await page.mouse.move(box.x + 20, box.y + 4, { steps: 8 });
	const order = moved(today, id, 4);
	const dragged = page.getByRole('definition').nth(1);
	await expect(dragged).toHaveText(formatMoney(lossOf(order), 'EUR', 'en'));
	await expect(page).toHaveURL(path);
	await page.mouse.up();
	await expectPriced(page, order);
});

test('says why a system does not start earlier', async ({ page }) => {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	await page.getByLabel('Put').selectOption('erp');
	await page.getByLabel('at place').fill('1');
	await page.getByRole('button', { name: 'Move', exact: true }).click();
	await expectPriced(page, moved(today, 'erp', 1));
	await expect(page.getByRole('row', { name: /^1 ERP application/ })).toContainText(
		'cannot start before ERP database, on which it depends and which comes later'
	);
});

test('names the deadlock, what it costs and how to cut it', async ({ page }) => {
	await page.goto(path);
	const block = page.locator('section', { hasText: 'How to cut it' });
	await expect(block.getByRole('heading')).toContainText('One deadlock costs 4.15 M EUR');
	await expect(block).toContainText(
		'Identity service (directory) is restored from Backup repository, which needs Backup server, which needs Identity service (directory).'
	);
	await expect(
		block.getByRole('row', { name: /Let Backup server work without Identity/ })
	).toContainText('−4,007');
});

test('has a table and data behind the plan', async ({ page }) => {
	await page.goto(path);
	const block = page.locator('section', { hasText: 'Recovery of the planning case in the order' });
	await block.getByText('Table', { exact: true }).click();
	await expect(block.getByRole('row', { name: /^Backup server Restore/ })).toBeVisible();
	const download = page.waitForEvent('download');
	await block.getByRole('link', { name: 'CSV' }).click();
	expect((await download).suggestedFilename()).toBe('recovery-plan.csv');
});

test('tries an order without JavaScript, in German', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
	const page = await context.newPage();
	await page.goto(path);
	const id = today[1];
	await page.getByRole('button', { name: `Früher: ${nameOf(id)}` }).click();
	const order = moved(today, id, 1);
	await expect(page.getByRole('definition').nth(1)).toHaveText(
		formatMoney(lossOf(order), 'EUR', 'de')
	);
	await page.getByRole('button', { name: `Später: ${nameOf(id)}` }).click();
	await expect(page).toHaveURL(path);
	await context.close();
});

test('carries the scenario along', async ({ page }) => {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	await page.getByLabel('Scenario').selectOption('cloud-outage');
	await expect(page).toHaveURL(/scenario=cloud-outage/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('No deadlock forces a rebuild in this event')).toBeVisible();
	await page.getByRole('link', { name: 'Systems', exact: true }).click();
	await expect(page).toHaveURL(/systems\?scenario=cloud-outage/);
});
