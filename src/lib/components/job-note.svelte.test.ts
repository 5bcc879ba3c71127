import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import JobNote from './JobNote.svelte';

const pending = 'It is being worked out.';

it.each([
	{ state: { kind: 'pending' } as const, words: /being worked out/ },
	{ state: { kind: 'known', value: 1, isFirst: true } as const, words: /First figures/ },
	{ state: { kind: 'failed' } as const, words: /could not be worked out/ },
	{
		state: { kind: 'missing', cause: 'Fire', systems: ['ERP', 'Mail'] } as const,
		words: /for Fire no recovery times are known of ERP, Mail/
	}
])('says how a calculation stands: $state.kind', async ({ state, words }) => {
	const screen = await render(JobNote, { state, pending });
	await expect.element(screen.getByText(words)).toBeVisible();
});

it('is silent when all is known', async () => {
	const screen = await render(JobNote, {
		state: { kind: 'known', value: 1, isFirst: false },
		pending
	});
	expect(screen.container.textContent.trim()).toBe('');
});
