import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { mark } from '#lib/format/sentence.ts';
import Sentence from './Sentence.svelte';
import WhyPanel from './WhyPanel.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Margin, from controlling</p>' }));

/** A sentence with one figure that can be asked, and the panel that answers. */
async function figureAndPanel() {
	const text = `It would cost ${mark('loss', '16.2 M EUR')}, 43 % of it <b>late</b>`;
	const sentence = await render(Sentence, { text, panels: { loss: 'why-loss' } });
	const panel = await render(WhyPanel, {
		id: 'why-loss',
		title: 'How the cost comes about',
		children
	});
	return {
		sentence,
		figure: sentence.getByRole('button', { name: '16.2 M EUR' }),
		dialog: panel.getByRole('dialog', { name: 'How the cost comes about' }),
		close: panel.getByRole('button', { name: 'Close' })
	};
}

describe('WhyPanel', () => {
	it('is hidden until its figure is asked', async () => {
		const { figure, dialog } = await figureAndPanel();
		await expect.element(dialog).not.toBeInTheDocument();
		await figure.click();
		await expect.element(dialog).toBeVisible();
		await expect.element(dialog.getByText('Margin, from controlling')).toBeVisible();
		await expect.element(dialog.getByRole('heading', { level: 2 })).toBeVisible();
	});

	it('opens and closes by keyboard alone', async () => {
		const { figure, dialog } = await figureAndPanel();
		(figure.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(dialog).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
	});

	it('closes by its button', async () => {
		const { figure, dialog, close } = await figureAndPanel();
		await figure.click();
		await close.click();
		await expect.element(dialog).not.toBeInTheDocument();
	});

	it('leaves the words around the figure text, markup too', async () => {
		const { sentence } = await figureAndPanel();
		expect(sentence.container.textContent.trim()).toBe(
			'It would cost 16.2 M EUR, 43 % of it <b>late</b>'
		);
		expect(sentence.container.querySelector('b')).toBeNull();
	});
});
