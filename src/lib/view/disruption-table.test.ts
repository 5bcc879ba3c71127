import { describe, expect, it } from 'vitest';
import { costOfDisruption, prepareModel, reportedHours } from '#lib/impact/index.ts';
import { oneOff, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { analyse } from './analysis.ts';
import { disruptionTable } from './disruption-table.ts';
import { analysed, manyModels } from './testing/analysed.ts';

const parts = {
	systems: [system('it', 48)],
	processes: [
		process('free', []),
		process('slow', ['it'], { costs: [oneOff(100, { once: 40_000 })] }),
		process('steady', ['it'], { costs: [ratePenalty] })
	]
};

describe('disruptionTable', () => {
	it('prices every process alone, the dearest two weeks first', () => {
		const { hours, rows, mostPerHour } = disruptionTable(analysed(parts));
		expect(hours).toEqual([1, 4, 8, 24, 72, 168, 336]);
		expect(rows.map(({ id, losses }) => [id, ...losses])).toEqual([
			['slow', 0, 0, 0, 0, 0, 40_000, 40_000],
			['steady', 100, 400, 800, 2400, 7200, 16_800, 33_600],
			['free', 0, 0, 0, 0, 0, 0, 0]
		]);
		expect(rows[1].perHour).toEqual([100, 100, 100, 100, 100, 100, 100]);
		expect(mostPerHour).toBeCloseTo(40_000 / 168, 9);
	});

	it('says what the engine says of each process', () => {
		for (const model of manyModels()) {
			const prepared = prepareModel(model);
			const { rows } = disruptionTable(analyse(model));
			expect(rows).toHaveLength(model.processes.length);
			for (const { id, losses, perHour } of rows) {
				const process = prepared.processIndex.get(id) ?? -1;
				const engine = reportedHours.map((hours) => costOfDisruption(prepared, process, hours));
				expect(losses).toEqual(engine.map(({ loss }) => loss));
				expect(perHour).toEqual(engine.map(({ lossPerHour }) => lossPerHour));
			}
			const last = rows.map(({ losses }) => losses[losses.length - 1]);
			expect(last).toEqual([...last].sort((a, b) => b - a));
		}
	});

	it('has a longest bar of no length without processes or costs', () => {
		expect(disruptionTable(analysed({}))).toMatchObject({ rows: [], mostPerHour: 0 });
		const free = analysed({ ...parts, processes: [process('free', ['it'])] });
		expect(disruptionTable(free).mostPerHour).toBe(0);
	});
});
