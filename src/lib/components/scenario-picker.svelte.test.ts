import { describe, expect, it, onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import ScenarioPicker from './ScenarioPicker.svelte';

const props = {
	options: [
		{ id: 'ransomware & co', name: 'Ransomware <whole site>' },
		{ id: 'fire', name: 'Fire' },
		{ id: 'cloud', name: 'Cloud outage' }
	],
	scenario: 'fire',
	strategy: 'planned'
} as const;

/** Renders the picker and collects the addresses that its form would go to. */
async function picker(more: Partial<typeof props> & { readonly awaitsOrder?: boolean } = {}) {
	const addresses: string[] = [];
	const collect = (event: SubmitEvent) => {
		event.preventDefault();
		const form = event.target as HTMLFormElement;
		const choices = [...form.querySelectorAll('select')].map(({ name, value }) => [name, value]);
		addresses.push(`${form.method} ${new URLSearchParams(choices)}`);
	};
	document.addEventListener('submit', collect);
	onTestFinished(() => document.removeEventListener('submit', collect));
	const { getByRole, getByLabelText, container } = await render(ScenarioPicker, {
		...props,
		...more
	});
	return {
		addresses,
		container,
		options: getByRole('option'),
		scenario: getByLabelText('Scenario', { exact: true }),
		strategy: getByLabelText('Recovery', { exact: true })
	};
}

describe('ScenarioPicker', () => {
	it('shows what is chosen among all there is', async () => {
		const { scenario, strategy, options } = await picker();
		await expect.element(scenario).toHaveValue('fire');
		await expect.element(strategy).toHaveValue('planned');
		expect(options.elements().map(({ textContent }) => textContent.trim())).toEqual([
			'Ransomware <whole site>',
			'Fire',
			'Cloud outage',
			'recovery as planned',
			'improvised recovery',
			'recovery in the best order'
		]);
	});

	it('goes to the address of a choice at once, the other choice kept', async () => {
		const { scenario, strategy, addresses } = await picker();
		await scenario.selectOptions('Ransomware <whole site>');
		await strategy.selectOptions('improvised recovery');
		expect(addresses).toEqual([
			'get scenario=ransomware+%26+co&strategy=planned',
			'get scenario=ransomware+%26+co&strategy=adhoc'
		]);
	});

	it('keeps the choice of the best order while it is being searched for', async () => {
		const { strategy, container } = await picker({ awaitsOrder: true });
		await expect.element(strategy).toHaveValue('optimised');
		expect(container.textContent).toContain('The best order is being worked out');
	});

	it('is reached and changed by keyboard', async () => {
		const { scenario, strategy, addresses } = await picker();
		await userEvent.tab();
		expect(document.activeElement).toBe(scenario.element());
		await userEvent.keyboard('C');
		expect(addresses).toEqual(['get scenario=cloud&strategy=planned']);
		await userEvent.tab();
		expect(document.activeElement).toBe(strategy.element());
	});

	it('is a form that a browser can send by itself', async () => {
		const { container, scenario, strategy } = await picker();
		const form = container.querySelector('form');
		expect(form?.method).toBe('get');
		expect(form?.hasAttribute('action')).toBe(false);
		expect(
			[scenario, strategy].map((field) => (field.element() as HTMLSelectElement).name)
		).toEqual(['scenario', 'strategy']);
	});
});
