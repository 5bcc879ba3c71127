import { afterAll, describe, expect, it } from 'vitest';
import type { ReportContent } from '#lib/report/content.ts';
import type { ReportSource } from '#lib/report/report-source.ts';
import { reportContent } from '#lib/report/report-content.ts';
import { canonicalJson } from '#lib/report/snapshot/canonical-json.ts';
import { demonstrationSnapshot } from '#lib/report/snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '#lib/report/snapshot/testing/report-source.ts';
import { attachmentOf, pagesOf } from '#lib/report/testing/poppler.ts';
import { filesOf, sheetsOf } from '#lib/report/testing/workbook-text.ts';
import { RenderPool } from './render-pool.ts';

const source = draftOf(demonstrationSnapshot());
const content = (changed: Partial<ReportSource> = {}) =>
	({ format: 'content', paper: 'A4', source: { ...source, ...changed } }) as const;

/** Drawings are numbered through in a process. */
const withoutNumbers = (written: ReportContent) =>
	canonicalJson(written).replaceAll(/zr[a-z0-9-]*\d/g, 'zr');

describe('writing reports in a thread', () => {
	const pool = new RenderPool();
	afterAll(() => pool.close());

	it('gives the same content as writing here', async () => {
		const answer = await pool.render(content());
		if (!answer.ok) return expect.unreachable();
		expect(withoutNumbers(answer.value)).toBe(withoutNumbers(reportContent(source)));
	});

	it('puts the snapshot into the PDF', async () => {
		const answer = await pool.render({ ...content(), format: 'pdf' });
		if (!answer.ok) return expect.unreachable();
		const bytes = attachmentOf(answer.value, 'snapshot-2026-Q3.json');
		expect(new TextDecoder().decode(bytes)).toBe(canonicalJson(source.snapshot));
		expect(pagesOf(answer.value).length).toBeGreaterThan(2);
	});

	it('writes a workbook and slides', async () => {
		const workbook = await pool.render({ ...content(), format: 'xlsx' });
		const slides = await pool.render({ ...content(), format: 'pptx' });
		if (!workbook.ok || !slides.ok) return expect.unreachable();
		const { title } = reportContent(source);
		const [index] = sheetsOf(workbook.value);
		expect(index.cells).toContainEqual({ kind: 'text', value: title });
		expect(filesOf(slides.value)['ppt/slides/slide1.xml']).toContain(title);
	});

	it('writes the same report once, and another one anew', async () => {
		const [one, again, german] = await Promise.all([
			pool.render(content()),
			pool.render(content()),
			pool.render(content({ locale: 'de' }))
		]);
		if (!one.ok || !again.ok || !german.ok) return expect.unreachable();
		expect(again.value).toBe(one.value);
		expect(german.value.locale).toBe('de');
	});

	it('lets others go on meanwhile', async () => {
		const written = pool.render(content({ edits: { other: 'text' } }));
		let turns = 0;
		const counting = setInterval(() => turns++, 1);
		await written;
		clearInterval(counting);
		expect(turns).toBeGreaterThan(3);
	});

	it('fails where a report cannot be written, and tries again when asked again', async () => {
		const request = content({ hash: 'broken', snapshot: { ...source.snapshot, quarter: 'Q9' } });
		for (let attempt = 0; attempt < 2; attempt++)
			await expect(pool.render(request)).rejects.toThrow();
	});
});

describe('a pool with many waiting', () => {
	it('refuses at once instead of letting a reader wait', async () => {
		const pool = new RenderPool({ mostWaiting: 1 });
		const asked = Array.from({ length: 4 }, (_, index) =>
			pool.render(content({ edits: { index: String(index) } }))
		);
		const answers = await Promise.all(asked);
		await pool.close();
		const refused = answers.filter(({ ok }) => !ok);
		expect(refused.length).toBeGreaterThan(0);
		expect(refused[0]).toEqual({ ok: false, problem: { kind: 'busy', waiting: 1 } });
		expect(answers[0].ok).toBe(true);
	});
});
