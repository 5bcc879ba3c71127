import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#lib/styles/app.css';
import { cellsOf } from '#lib/report/testing/cells-of.ts';
import { sampleContent } from '#lib/report/testing/sample-content.ts';
import ReportDocument from './ReportDocument.svelte';

const content = sampleContent();

describe('a report on screen', () => {
	it('shows every chapter, its message and where it stands', async () => {
		const screen = await render(ReportDocument, { content });
		await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(content.title);
		for (const { id, name, headline } of content.chapters) {
			const link = screen.getByRole('link', { name, exact: true });
			await expect.element(link).toHaveAttribute('href', `#chapter-${id}`);
			await expect.element(screen.getByRole('heading', { name: headline })).toBeVisible();
		}
	});

	it('shows every figure and word of every table, as the PDF does', async () => {
		const { container } = await render(ReportDocument, { content });
		const text = container.textContent ?? '';
		for (const cell of cellsOf(content)) expect(text).toContain(cell.text);
	});

	it('marks what was edited, and only that', async () => {
		const { container } = await render(ReportDocument, { content });
		const edited = [...container.querySelectorAll('.edited')].map(({ textContent }) =>
			textContent?.replace(/\s+/g, ' ').trim()
		);
		expect(edited).toEqual(['Shipping carries 6.07 M. edited', 'They were never tested. edited']);
	});

	it('says what a drawing shows to those who do not see it', async () => {
		const screen = await render(ReportDocument, { content });
		await expect
			.element(screen.getByRole('img', { name: /Two columns: 2.84 in June/ }).first())
			.toBeVisible();
	});

	it('is no wider than a phone', async () => {
		await page.viewport(390, 800);
		await render(ReportDocument, { content });
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	});
});
