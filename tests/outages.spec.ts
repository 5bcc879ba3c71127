import { expect, test } from '@playwright/test';

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('published outages are chosen, compared and traced to their documents', async ({ page }) => {
		await page.goto('/outages');
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toContainText('published attacks on manufacturers cost');
		await expect(page.getByLabel('Our event')).toHaveValue('ransomware');

		await page.getByLabel('Industry').selectOption('Metals');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/industry=metals/);
		await expect(heading).toContainText('1 published attack of this choice cost 0.4 to 0.5 %');
		await expect(page.getByRole('rowheader', { name: 'Weir Group' })).toHaveCount(0);

		await page.getByRole('link', { name: 'Norsk Hydro, 2019' }).click();
		await expect(page).toHaveURL(/\/outages\/norsk-hydro-2019\?scenario=ransomware/);
		await expect(heading).toContainText('3 days of standstill');
		const manual = page.getByRole('row', { name: /^Manual work/ });
		await expect(manual.getByRole('cell', { name: '50 %' })).toBeVisible();
		await expect(manual.getByRole('link', { name: 'SecurityWeek' })).toHaveAttribute(
			'rel',
			/noopener/
		);
	});
});
