import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/format/number.ts';
import { demonstrationModel } from '#lib/impact/testing/demonstration.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { cellsOf, textsOf } from '../testing/texts-of.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { assumptionsChapter } from './assumptions.ts';
import { evidenceChapter } from './evidence.ts';
import { glossaryChapter } from './glossary.ts';
import { limitsChapter } from './limits.ts';
import { methodChapter } from './method.ts';
import { sensitivityChapter } from './sensitivity.ts';

// No measures and few events, as none of these chapters tells of measures.
const snapshot = closed(
	closingInput(
		{ ...demonstrationModel(), measures: [] },
		{
			year: { relativeError: 0.1, leastEvents: 100, mostEvents: 2_000 },
			sensitivity: { events: 20, top: 5 }
		}
	)
);
const { sensitivity, year, overview } = snapshot.results;
if (!sensitivity.ok || !year.ok || !overview.event)
	throw new RangeError('the demonstration company has an event and a year');
const { evidence } = overview.event;
const locales: readonly Locale[] = ['en', 'de'];

const valuesOf = (chapter: Parameters<typeof cellsOf>[0]) =>
	cellsOf(chapter).flatMap(({ value }) => value ?? []);

describe.each(locales)('the chapters of the demonstration company in %s', (locale) => {
	const source = draftOf(snapshot, locale);

	it('are finished sentences', () => {
		const writers = [
			assumptionsChapter,
			evidenceChapter,
			glossaryChapter,
			limitsChapter,
			methodChapter,
			sensitivityChapter
		];
		expect(writers.flatMap((write) => faultsOf(textsOf(write(source))))).toEqual([]);
	});

	it('hold the swings of the results, the largest first', () => {
		const [chart] = sensitivityChapter(source).blocks.filter(({ kind }) => kind === 'chart');
		if (chart?.kind !== 'chart') return expect.unreachable();
		const swings = chart.table.rows.map(({ cells }) => cells.at(-2)?.value);
		expect(swings[0]).toBe(Math.abs(sensitivity.value.uncertainties[0].swing?.mean ?? NaN));
		expect(swings.length).toBe(15);
		expect(chart.native?.series[0].values.length).toBe(15);
	});

	it('say what was never tested, and what hangs on it', () => {
		const chapter = evidenceChapter(source);
		const values = valuesOf(chapter);
		expect(values).toContain(evidence.unproven);
		expect(values).toContain(year.value.unproven?.mean);
		const table = chapter.blocks.find(({ id }) => id === 'evidence.untested');
		if (table?.kind !== 'table') return expect.unreachable();
		const swings = table.rows.map(({ cells }) => cells.at(-1)?.value ?? 0);
		expect(swings).toEqual(swings.toSorted((a, b) => b - a));
	});

	it('count every figure once by what it rests on', () => {
		const table = evidenceChapter(source).blocks.find(({ id }) => id === 'evidence.sources');
		if (table?.kind !== 'table') return expect.unreachable();
		const column = (at: number) => table.rows.map(({ cells }) => cells[at].value ?? NaN);
		for (const at of [1, 2, 4, 5, 6]) {
			const figures = column(at);
			const sum = figures.slice(0, -1).reduce((total, figure) => total + figure, 0);
			expect(figures.at(-1)).toBe(sum);
		}
	});

	it('show the forty figures that carry most, and the company’s own', () => {
		const tables = assumptionsChapter(source).blocks.flatMap((block) =>
			block.kind === 'table' ? [block] : []
		);
		const ofCompany = tables.find(({ id }) => id === 'assumptions.company');
		const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
		expect(rows - (ofCompany?.rows.length ?? 0)).toBe(40);
		expect(textsOf(assumptionsChapter(source)).join()).toContain('Plant Manager Morava');
	});

	it('give the seed and the precision that the figures were computed with', () => {
		const values = valuesOf(methodChapter(source));
		for (const figure of [snapshot.settings.seed, year.value.events, year.value.relativeError])
			expect(values).toContain(figure);
	});
});

it('a text that somebody wrote stands in place of the generated one, and is marked', () => {
	const edits = { 'limits.lead': 'We know our limits.' };
	const [lead] = limitsChapter({ ...draftOf(snapshot), edits }).blocks;
	expect(lead).toMatchObject({ text: 'We know our limits.', isEdited: true });
});
