import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Masthead from './Masthead.svelte';

const props = { company: 'Example AG', theme: 'dark', url: new URL('http://localhost/') } as const;

describe('Masthead', () => {
	it.each([
		{ path: '/', name: 'Overview', current: 'page' },
		{ path: '/processes', name: 'Processes', current: 'page' },
		{ path: '/processes/shipping', name: 'Processes', current: 'true' }
	])('marks $name on $path', async ({ path, name, current }) => {
		const url = new URL(path, 'http://localhost');
		const { getByRole } = await render(Masthead, { ...props, url });
		const link = getByRole('link', { name, exact: true });
		await expect.element(link).toHaveAttribute('aria-current', current);
		const others = getByRole('navigation').getByRole('link').elements();
		expect(others.filter((element) => element.hasAttribute('aria-current'))).toHaveLength(1);
	});

	it('shows which colours were chosen', async () => {
		const { getByRole } = await render(Masthead, props);
		const dark = getByRole('button', { name: 'Dark' });
		await expect.element(dark).toHaveAttribute('aria-pressed', 'true');
		const auto = getByRole('button', { name: 'Auto' });
		await expect.element(auto).toHaveAttribute('aria-pressed', 'false');
	});

	it('sends the reader back to the very page they were on', async () => {
		const url = new URL('http://localhost/processes?sort=loss');
		const { container } = await render(Masthead, { ...props, url });
		const fields = container.querySelectorAll<HTMLInputElement>('input[name="back"]');
		expect([...fields].map(({ value }) => value)).toEqual([
			'/processes?sort=loss',
			'/processes?sort=loss'
		]);
	});
});
