import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { LossCause } from '#lib/view/loss-causes.ts';
import WhyLoss from './WhyLoss.svelte';

const causes: readonly LossCause[] = [
	{
		owner: 'stream',
		ownerName: 'Cars',
		itemName: undefined,
		item: 'margin',
		kind: 'margin',
		amount: 1_200_000,
		source: { source: 'controlling, Q2', date: '2026-06-30', confidence: 'high' }
	},
	{
		owner: 'process',
		ownerName: 'Plant <b>1</b>',
		itemName: 'Line stop',
		item: 'cost',
		kind: 'penalty',
		amount: 40_000,
		source: undefined
	}
];

async function panel(others: number) {
	const reader = { locale: 'en', currency: 'EUR' } as const;
	const { container, getByRole } = await render(WhyLoss, { id: 'why', causes, others, reader });
	container.querySelector<HTMLElement>('[popover]')?.showPopover();
	return getByRole('dialog', { name: 'How the cost comes about' });
}

describe('WhyLoss', () => {
	it('names each input, what it comes to, its source, date and confidence', async () => {
		const dialog = await panel(3000);
		const cells = (row: Element) =>
			[...row.querySelectorAll<HTMLElement>('th, td')].flatMap(({ innerText }) =>
				innerText.replaceAll('\u00a0', ' ').split('\n')
			);
		expect(dialog.getByRole('row').elements().map(cells)).toEqual([
			['Part', 'k EUR'],
			['Cars: lost contribution margin', 'controlling, Q2, 30 Jun 2026, high confidence', '1,200'],
			['Plant <b>1</b>: Line stop', 'Assumption: no source', '40'],
			['All other parts', '3.0']
		]);
	});

	it('leaves out the rest where there is none', async () => {
		const dialog = await panel(0);
		await expect
			.element(dialog.getByText('All other parts', { exact: false }))
			.not.toBeInTheDocument();
		await expect.element(dialog.getByText('Plant <b>1</b>', { exact: false })).toBeVisible();
	});

	it('says the formula in words', async () => {
		const dialog = await panel(0);
		await expect
			.element(
				dialog.getByText('Missed output of the value streams times contribution margin', {
					exact: false
				})
			)
			.toBeVisible();
	});
});
