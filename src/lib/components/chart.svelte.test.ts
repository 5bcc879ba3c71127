import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Size } from '#lib/charts/theme.ts';
import Chart from './Chart.svelte';

/** A chart that says one word, and the sizes at which it was asked to. */
function saying(word: string, sizes: Size[] = []) {
	return (size: Size): EChartsOption => {
		sizes.push(size);
		return { animation: false, graphic: [{ type: 'text', style: { text: word } }] };
	};
}

const props = {
	label: '40 % of the cost falls after day 13',
	option: saying('drawn'),
	height: (width: number) => (width < 560 ? 300 : 400),
	wide: 845,
	rows: [
		['Day', 'Standstill', 'All, EUR'],
		['1', '2,400', '3,900'],
		['=1+1', undefined, 0]
	],
	file: 'cumulative-loss'
};

describe('Chart', () => {
	it('is one picture to those who do not see it, and says its message', async () => {
		const { getByRole } = await render(Chart, props);
		await expect.element(getByRole('img', { name: props.label })).toBeVisible();
	});

	it('draws itself as wide as its place, and as high as that needs', async () => {
		const sizes: Size[] = [];
		const { getByRole, container } = await render(Chart, {
			...props,
			option: saying('drawn', sizes)
		});
		await expect.element(getByRole('img').getByText('drawn')).toBeVisible();
		const { width } = container.getBoundingClientRect();
		expect(sizes.at(-1)).toEqual({ width: Math.round(width), height: props.height(width) });
		const svg = container.querySelector('svg');
		expect(svg?.getBoundingClientRect().width).toBe(Math.round(width));
	});

	it('can shrink to paper that is narrower than the screen', async () => {
		const { getByRole, container } = await render(Chart, props);
		await expect.element(getByRole('img').getByText('drawn')).toBeVisible();
		const { width } = container.getBoundingClientRect();
		const viewBox = `0 0 ${Math.round(width)} ${props.height(width)}`;
		expect(container.querySelector('svg')?.getAttribute('viewBox')).toBe(viewBox);
	});

	it('puts the live drawing in the place of the one from the server', async () => {
		const { getByRole, container } = await render(Chart, props);
		await expect.element(getByRole('img').getByText('drawn')).toBeVisible();
		expect(container.querySelectorAll('.wide-only, .narrow-only, .live')).toHaveLength(0);
		expect(container.querySelectorAll('svg')).toHaveLength(1);
	});

	it('draws anew what changes', async () => {
		const { getByRole, rerender } = await render(Chart, props);
		await expect.element(getByRole('img').getByText('drawn')).toBeVisible();
		await rerender({ option: saying('changed') });
		await expect.element(getByRole('img').getByText('changed')).toBeVisible();
		await expect.element(getByRole('img').getByText('drawn')).not.toBeInTheDocument();
	});

	it('has its data behind it as a table, with empty cells where there is no figure', async () => {
		const { getByRole, getByText } = await render(Chart, props);
		await getByText('Table', { exact: true }).click();
		const region = getByRole('region', { name: props.label });
		await expect.element(region).toBeVisible();
		const text = (role: 'columnheader' | 'rowheader' | 'cell') =>
			region
				.getByRole(role)
				.elements()
				.map(({ textContent }) => textContent.trim());
		expect(text('columnheader')).toEqual(['Day', 'Standstill', 'All, EUR']);
		expect(text('rowheader')).toEqual(['1', '=1+1']);
		expect(text('cell')).toEqual(['2,400', '3,900', '', '0']);
	});

	it('can be scrolled in its table by keyboard', async () => {
		const { getByRole, getByText } = await render(Chart, props);
		await getByText('Table', { exact: true }).click();
		await expect.element(getByRole('region')).toHaveAttribute('tabindex', '0');
	});

	it('offers the same data as CSV, made for a spreadsheet', async () => {
		const { getByRole } = await render(Chart, props);
		const link = getByRole('link', { name: 'CSV' });
		await expect.element(link).toHaveAttribute('download', 'cumulative-loss.csv');
		const csv = await (await fetch(link.element().getAttribute('href') ?? '')).arrayBuffer();
		// Decoding by hand keeps the byte-order mark.
		expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv)).toBe(
			`\uFEFFDay,Standstill,"All, EUR"\r\n1,"2,400","3,900"\r\n'=1+1,,0\r\n`
		);
	});
});
