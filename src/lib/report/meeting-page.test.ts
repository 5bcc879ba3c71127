import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import { headline, meetingPage, type MeetingPage, type MeetingPageNote } from './meeting-page.ts';
import { pageCount } from './page-count.ts';
import { renderPdf } from './render-pdf.server.ts';

const compared = (today: number, changed: number, isClear = true) => ({
	today: { mean: today, standardError: 1e3 },
	case: { mean: changed, standardError: 1e3 },
	difference: { mean: changed - today, standardError: 1e3 },
	isClear
});
const figures: CaseFigures = {
	isFinal: true,
	awaitsOrder: false,
	events: 1000,
	average: compared(2.6e6, 1.79e6),
	bad: compared(18.8e6, 13.6e6),
	rare: compared(31e6, 20e6),
	event: undefined,
	value: {
		annualCost: 0,
		byMeasure: [],
		netBenefit: { mean: 810e3, standardError: 1e3 },
		isClear: true
	},
	creditLine: undefined
};
const note: MeetingPageNote = {
	name: 'Budget B',
	changes: [{ subject: 'Recovery time, all systems', change: '100 % → 60 %' }],
	text: 'Agreed by all',
	isDecided: true,
	figures,
	scenario: 'Fire'
};
const page = (notes: readonly MeetingPageNote[], more: Partial<MeetingPage> = {}): MeetingPage => ({
	company: 'Northline',
	currency: 'EUR',
	locale: 'en',
	startedAt: new Date('2026-06-30T12:00:00Z'),
	endedAt: new Date('2026-06-30T13:00:00Z'),
	notes,
	...more
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the headline of a meeting', () => {
	it.each([
		{ notes: [], text: 'Nothing was noted' },
		{
			notes: [{ ...note, isDecided: false }],
			text: 'Nothing was decided; cases tried: 1'
		},
		{ notes: [note], text: 'Decided: Budget B, which saves 810 k EUR in an average year' },
		{
			notes: [{ ...note, figures: { ...figures, average: compared(2.6e6, 2.7e6) } }],
			text: 'Decided: Budget B, which costs 100 k EUR more in an average year'
		},
		{
			notes: [{ ...note, figures: { ...figures, average: compared(2.6e6, 2.6e6, false) } }],
			text: 'Decided: Budget B, which makes no difference to an average year that can be told from chance'
		},
		{ notes: [note, { ...note, name: 'Plan C' }], text: 'Decided: Budget B, Plan C' }
	])('reads "$text"', ({ notes, text }) => {
		expect(plain(headline(page(notes)))).toBe(text);
	});
});

describe('the page of a meeting', () => {
	it('says what was tried, what it comes to and what was decided', async () => {
		const pdf = await renderPdf(meetingPage(page([note]), 'whole'));
		const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf });
		const text = plain(stdout.toString());
		for (const part of ['Budget B', 'decided', '100 % → 60 %', 'Agreed by all', '1.79 M', '−810 k'])
			expect(text).toContain(part);
		expect(pageCount(pdf)).toBe(1);
	});

	it('is one page however much was noted', async () => {
		const long = {
			...note,
			text: 'Much was said about it. '.repeat(25),
			changes: Array.from({ length: 4 }, () => note.changes[0])
		};
		const notes = Array.from({ length: 12 }, () => long);
		const pages = async (detail: 'whole' | 'short') =>
			pageCount(await renderPdf(meetingPage(page(notes, { locale: 'de' }), detail)));
		expect(await pages('whole')).toBeGreaterThan(1);
		expect(await pages('short')).toBe(1);
	});

	it('has a dash for what the model cannot say any more, never a zero', async () => {
		const pdf = await renderPdf(meetingPage(page([{ ...note, figures: undefined }]), 'whole'));
		const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf });
		expect(stdout.toString()).toMatch(/Budget B.*–.*–.*–.*–.*–/s);
	});
});
