import type { Page } from '@playwright/test';

/** A model with next to nothing in it. */
export const small = {
	version: 1,
	name: 'Small AG',
	currency: 'CHF',
	systems: [{ id: 'a/b', name: 'ERP' }]
};

export function asFile(content: unknown, name = 'small.json') {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

export type UploadedFile = ReturnType<typeof asFile>;

export async function importFile(page: Page, file: UploadedFile | string): Promise<void> {
	await page.goto('/model/import');
	await page.getByLabel('Model file').setInputFiles(file);
	await page.getByRole('button', { name: 'Import' }).click();
}
