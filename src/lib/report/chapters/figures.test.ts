import { describe, expect, it } from 'vitest';
import { costsOfDisruption, prepareModel, typicalEvent } from '#lib/impact/index.ts';
import { demonstrationModel } from '#lib/impact/testing/demonstration.ts';
import type { Block, Chapter, Table } from '../content.ts';
import { reportContent } from '../report-content.ts';
import type { ChapterId } from '../report-template.ts';
import { closingInput } from '../snapshot/testing/closing-input.ts';
import { closed } from '../snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../snapshot/testing/report-source.ts';
import { quickSettings } from '../testing/quick-settings.ts';

const model = demonstrationModel();
const [, scenario] = model.scenarios;
const snapshot = closed(closingInput(model, { ...quickSettings, scenario: scenario.id }));
const { results } = snapshot;
const prepared = prepareModel(model);
const played = typicalEvent(prepared, scenario, { organisation: 'planned' });
if (!played.ok) throw new RangeError('the event of the demonstration cannot be computed');
const event = played.value;
const { chapters } = reportContent(draftOf(snapshot));

function chapter(id: ChapterId): Chapter {
	const found = chapters.find((one) => one.id === id);
	if (!found) throw new RangeError(`no chapter ${id}`);
	return found;
}

function tableOf(id: ChapterId, table: string): Table {
	const all = chapter(id).blocks.flatMap(tablesOf);
	const found = all.find((one) => one.id === table);
	if (!found) throw new RangeError(`no table ${table} among ${all.map((one) => one.id).join()}`);
	return found;
}

function tablesOf(block: Block): readonly Table[] {
	if (block.kind === 'beside') return [...block.left, ...block.right].flatMap(tablesOf);
	if (block.kind === 'chart') return [block.table];
	return block.kind === 'table' ? [block] : [];
}

/** The values of a row, by what stands in its first cell. */
function rowOf(table: Table, name: string): readonly (number | undefined)[] {
	const row = table.rows.find(({ cells }) => cells[0].text === name);
	if (!row) throw new RangeError(`no row ${name} in ${table.id}`);
	return row.cells.slice(1).map(({ value }) => value);
}

describe('the figures of a report are those of the engine:', () => {
	it('the cost of disruption of every process at every length', () => {
		const table = tableOf('disruption', 'disruption.table');
		const costs = costsOfDisruption(prepared);
		for (const [i, { name }] of prepared.processes.entries())
			expect(rowOf(table, name)).toEqual(costs[i].map(({ loss }) => loss));
	});

	it('the loss of the event, whole and by process', () => {
		const table = tableOf('event', 'event.processes');
		expect(rowOf(table, 'Event').at(-1)).toBe(event.loss);
		const parts = table.rows.slice(0, -1).map(({ cells }) => cells.at(-1)?.value ?? 0);
		expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(event.loss, 4);
		const days = tableOf('event', 'event.days');
		const last = days.rows.at(-1)?.cells.at(-1)?.value ?? 0;
		expect(last).toBeLessThanOrEqual(event.loss * (1 + 1e-9));
		expect(last).toBeGreaterThan(0.95 * event.loss);
	});

	it('when each process is usable and stable', () => {
		const table = tableOf('times', 'times.table');
		for (const [i, { timeline }] of event.processes.entries())
			if (timeline.usableAt > 0)
				expect(rowOf(table, prepared.processes[i].name).slice(0, 2)).toEqual([
					timeline.usableAt / 24,
					timeline.stableAt / 24
				]);
	});

	it('the average year, and every cause of it', () => {
		const table = tableOf('year', 'year.causes');
		const averages = table.rows.map(({ cells }) => cells[5].value ?? NaN);
		const sum = averages.slice(0, -1).reduce((total, one) => total + one, 0);
		expect(sum).toBeCloseTo(averages.at(-1) ?? NaN, 4);
		if (!results.year.ok) return expect.unreachable();
		expect(averages.at(-1)).toBe(results.year.value.average.mean);
	});

	it('what each order of recovery costs', () => {
		const table = tableOf('recovery', 'recovery.orders.table');
		if (!results.order.ok) return expect.unreachable();
		const { planned, optimised, adhoc } = results.order.value;
		const losses = table.rows.map(({ cells }) => cells[1].value);
		expect(losses).toEqual([planned.loss, optimised.loss, adhoc.loss.mean]);
	});

	it('what a measure is worth, by the formula of the model', () => {
		const table = tableOf('investments', 'investments.measures');
		const rate = model.costOfCapital ?? 0;
		for (const { name, capex = 0, opexPerYear = 0, lifetimeYears } of model.measures) {
			const [ofCapex, ofOpex, benefit = NaN, , value] = rowOf(table, name);
			expect([ofCapex, ofOpex]).toEqual([capex, opexPerYear]);
			let worth = -capex;
			for (let year = 1; year <= lifetimeYears; year++)
				worth += (benefit - opexPerYear) / (1 + rate) ** year;
			expect(value).toBeCloseTo(worth, 2);
		}
	});

	it('the year today and with the recommended measures', () => {
		const table = tableOf('summary', 'summary.limits');
		const [, today, after] = rowOf(table, 'Average year');
		if (!results.year.ok || !results.portfolio.ok) return expect.unreachable();
		const { best, nothing } = results.portfolio.value;
		expect(today).toBe(results.year.value.average.mean);
		expect(after).toBe(best.outlook.expectedAnnualLoss.mean);
		const saved = nothing.outlook.expectedAnnualLoss.mean - best.benefit.mean;
		expect(after).toBeCloseTo(saved, 4);
	});
});

describe('the chapters of a first quarter without measures', () => {
	const bare = closed(closingInput({ ...model, measures: [] }, quickSettings));
	const { chapters: written } = reportContent(draftOf(bare));
	const headline = (id: ChapterId) => written.find((one) => one.id === id)?.headline;

	it('say that there is nothing to compare with and nothing to decide on', () => {
		expect(headline('bridge')).toMatch(/^This is the first quarter that is reported/);
		expect(headline('investments')).toBe('There is no measure to decide on');
	});
});
