import { describe, expect, it } from 'vitest';
import { sumBy } from '#lib/impact/index.ts';
import { hitting, process, ratePenalty, stream, system } from '#lib/impact/testing/small-model.ts';
import { lossTable } from './loss-table.ts';
import { analysed, manyModels, played, playedAll, sumOf } from './testing/analysed.ts';

type Parts = Parameters<typeof analysed>[0];

function tableOf(parts: Parts) {
	const { analysis, event } = played(analysed(parts));
	return lossTable(analysis.prepared, event);
}

const parts = {
	systems: [system('it', 10), system('crm', 4)],
	processes: [
		process('idle', []),
		process('sales', ['crm'], { costs: [ratePenalty] }),
		process('plant', ['it'], {
			costs: [ratePenalty],
			unstable: { capability: 0.5, hoursPerOutageHour: { fixed: 1 } }
		})
	],
	scenarios: [hitting(['it', 'crm'], { responseCost: { fixed: 300 } })]
};

describe('lossTable', () => {
	it('splits the loss by process and phase, the dearest process first', () => {
		expect(tableOf(parts)).toEqual({
			phases: ['standstill', 'unstable'],
			rows: [
				{ id: 'plant', name: 'plant', loss: 1500, byPhase: [1000, 500] },
				{ id: 'sales', name: 'sales', loss: 400, byPhase: [400, 0] }
			],
			response: 300,
			byPhase: [1400, 500],
			loss: 2200
		});
	});

	it('books a stream to the process that held it up', () => {
		const { rows, phases } = tableOf({
			...parts,
			processes: [process('sales', ['crm']), process('plant', ['it'])],
			streams: [
				stream('cars', [{ process: 'sales' }, { process: 'plant' }], {
					revenuePerHour: 100,
					marginRate: 0.4,
					deferrable: 0.5,
					catchUp: { premiumPerHour: 10 }
				})
			]
		});
		// Ten hours stand still, five of them for good: 4 hours are held up by sales, 6 by the plant.
		expect(phases).toEqual(['standstill', 'catch-up']);
		expect(rows.map(({ id, byPhase }) => [id, ...byPhase])).toEqual([
			['plant', 120, 30],
			['sales', 80, 20]
		]);
	});

	it('has no rows when only the response costs', () => {
		const table = tableOf({ ...parts, processes: [] });
		expect(table).toEqual({ phases: [], rows: [], response: 300, byPhase: [], loss: 300 });
	});

	it('is empty when nothing costs anything', () => {
		const table = tableOf({ ...parts, processes: [], scenarios: [hitting(['it'])] });
		expect(table).toEqual({ phases: [], rows: [], response: 0, byPhase: [], loss: 0 });
	});

	it('adds up both ways, to what the engine books', () => {
		for (const { analysis, event } of playedAll(manyModels())) {
			const table = lossTable(analysis.prepared, event);
			const digits = 6 - Math.floor(Math.log10(Math.max(1, event.loss)));
			expect(sumOf(table.rows.map(({ loss }) => loss)) + table.response).toBeCloseTo(
				event.loss,
				digits
			);
			expect(sumOf(table.byPhase) + table.response).toBeCloseTo(event.loss, digits);
			const engine = sumBy(event.bookings, ({ phase }) => phase);
			table.phases.forEach((phase, i) =>
				expect(table.byPhase[i]).toBeCloseTo(engine.get(phase) ?? 0, digits)
			);
			for (const { loss, byPhase } of table.rows) expect(sumOf(byPhase)).toBeCloseTo(loss, digits);
		}
	});
});
