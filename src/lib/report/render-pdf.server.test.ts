import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { renderPdf } from './render-pdf.server.ts';
import { reportFrame } from './report-style.ts';

const creationDate = new Date('2026-06-30T12:00:00Z');

/** The text of a PDF, as a reader's program finds it. */
function textOf(pdf: Uint8Array): string {
	const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf });
	if (status !== 0) throw new Error(`pdftotext: ${stderr.toString()}`);
	return stdout.toString();
}

describe('renderPdf', () => {
	it('writes text that can be read, in any European language', async () => {
		const words = 'Größe, Łódź, Şahin, žluťoučký, 12,3 Mio. EUR, −1.35 M';
		const pdf = await renderPdf({ ...reportFrame, info: { creationDate }, content: [words] });
		expect(textOf(pdf)).toContain(words);
	});

	it('draws charts, with their text as text', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text x="5" y="20" style="font-family:Source Sans 3;font-size:13px">day 13</text></svg>';
		const pdf = await renderPdf({ ...reportFrame, info: { creationDate }, content: [{ svg }] });
		expect(textOf(pdf)).toContain('day 13');
	});

	it('gives the same bytes for the same document', async () => {
		const document = { ...reportFrame, info: { creationDate }, content: ['The same'] };
		expect(await renderPdf(document)).toEqual(await renderPdf(document));
	});

	it('reads no file and fetches nothing', async () => {
		const image = (path: string) =>
			renderPdf({ ...reportFrame, info: { creationDate }, content: [{ image: path }] });
		await expect(image('/etc/hostname')).rejects.toThrow();
		await expect(image('http://127.0.0.1:1/image.png')).rejects.toThrow();
	});
});
