import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { importFile } from './model-upload.ts';
import { serve, test } from './own-server.ts';
import { collectComplaints, expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

const path = '/reports/schedule';

/** A mail server on this machine that knows everybody but nobody@…, and what it has been given. */
async function mailServer() {
	const mails: string[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _session, answer) => {
			const refusal = Object.assign(new Error('No such user here'), { responseCode: 550 });
			answer(address.startsWith('nobody@') ? refusal : null);
		},
		onData: (stream, _session, answer) => {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				mails.push(text);
				answer();
			});
		}
	});
	const { promise, resolve } = Promise.withResolvers<number>();
	const listener = server.listen(0, '127.0.0.1', () => {
		resolve((listener.address() as AddressInfo).port);
	});
	const port = await promise;
	return { port, mails, close: () => new Promise<void>((closed) => server.close(closed)) };
}

test('a schedule is set without scripts, and says what is wrong with it', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	const heading = page.getByRole('heading', { level: 1 });
	const reviewers = page.getByLabel('E-mail addresses of the reviewers');
	await page.goto(path);
	await expect(heading).toHaveText('Drafts are prepared by hand');

	await page.getByLabel('Prepare a draft after each quarter').check();
	await page.getByLabel('The fiscal year begins in').selectOption('October');
	await reviewers.fill('cfo@example.com\nrisk@');
	await page.getByLabel('Webhook').fill('https://me:secret@hooks.example.com/');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('“risk@” is not an e-mail address')).toBeVisible();
	await expect(page.getByText('The webhook holds a user name or password')).toBeVisible();
	await expect(reviewers).toHaveAttribute('aria-invalid', 'true');
	await expect(reviewers).toHaveValue('cfo@example.com\nrisk@');

	await reviewers.fill('cfo@example.com\nrisk@example.com');
	await page.getByLabel('Webhook').fill('');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(heading).toHaveText(
		/^The draft for the \w+ quarter of fiscal year \d+ is prepared on/
	);
	await expect(page.getByText('2 recipients are told when it is ready.')).toBeVisible();
	await page.reload();
	await expect(reviewers).toHaveValue('cfo@example.com\nrisk@example.com');
	await expect(page.getByRole('button', { name: /^Prepare the draft for the/ })).toBeVisible();
	await context.close();
});

test('a draft is prepared when asked for, and its reviewers get a mail', async ({ browser }) => {
	test.slow();
	const post = await mailServer();
	const server = await serve({
		env: {
			SMTP_URL: `smtp://127.0.0.1:${post.port}`,
			MAIL_FROM: 'reports@example.com',
			PUBLIC_URL: 'https://impact.example.com'
		}
	});
	const context = await browser.newContext({
		...{ baseURL: server.url, colorScheme: 'dark', viewport: { width: 360, height: 780 } }
	});
	const page = await context.newPage();
	const complaints = collectComplaints(page);
	await importFile(page, 'examples/hanesbrands-2022.json');
	await expect(page).toHaveURL(/imported/);
	await page.goto(path);
	await page
		.getByLabel('E-mail addresses of the reviewers')
		.fill('cfo@example.com\nnobody@example.com');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.getByRole('button', { name: /^Prepare the draft for the/ }).click();

	// The page learns by itself how it goes.
	await expect(page.getByText('The draft has been there since')).toBeVisible({ timeout: 45_000 });
	await expect(page.getByText('Refused: 550 No such user here')).toBeVisible({ timeout: 15_000 });
	await expect(page.getByText('told on')).toBeVisible();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	const link = page.locator('#runs').getByRole('link');
	const address = await link.getAttribute('href');
	expect(post.mails).toHaveLength(1);
	expect(post.mails[0]).toContain('To: cfo@example.com\r\n');
	expect(post.mails[0]).toContain(`https://impact.example.com${String(address)}`);
	await link.click();
	await expect(page).toHaveURL(String(address));
	expect(complaints).toEqual([]);
	await context.close();
	await server.stop('SIGKILL');
	await post.close();
});
