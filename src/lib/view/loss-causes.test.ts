import { describe, expect, it } from 'vitest';
import {
	hitting,
	oneOff,
	process,
	ratePenalty,
	stream,
	system
} from '#lib/impact/testing/small-model.ts';
import { lossCauses } from './loss-causes.ts';
import { analysed, manyModels, played, playedAll, sumOf } from './testing/analysed.ts';

const controlling = { source: 'controlling', date: '2026-06-30', confidence: 'medium' };
const contract = { source: 'contract' };
const owner = { source: 'process owner' };

/** Ten hours down, four of them by hand from hour 6 on, ten more unstable; every cause there is. */
const parts = {
	systems: [system('it', 10)],
	processes: [
		{
			...process('plant', ['it']),
			name: 'Plant',
			manual: { capability: 0.5, readyAfterHours: 6, extraCostPerHour: 10, basis: { '*': owner } },
			unstable: { capability: 0.8, hoursPerOutageHour: { fixed: 1 }, extraCostPerHour: 3 },
			costs: [
				{ ...ratePenalty, name: 'Line stop', basis: { perHour: contract } },
				{ ...oneOff(2), kind: 'penalty' }
			]
		}
	],
	streams: [
		stream('cars', [{ process: 'plant' }], {
			name: 'Cars',
			revenuePerHour: 100,
			marginRate: 0.4,
			deferrable: 0.5,
			catchUp: { premiumPerHour: 8 },
			costs: [{ kind: 'churn', perHour: 5, name: 'Lost buyers' }],
			basis: { revenuePerHour: controlling }
		})
	],
	scenarios: [hitting(['it'], { responseCost: { fixed: 70 }, basis: { responseCost: owner } })]
};

function causesOf(changed: object = {}) {
	const { analysis, scenario, event } = played(analysed({ ...parts, ...changed }));
	return lossCauses(analysis, scenario.id, event);
}

describe('lossCauses', () => {
	it('names every reason once, the largest first, with what it costs', () => {
		// Missed: 6 hours, then 4 at half, then 10 at a fifth, 10 hours in all; half of it for good.
		expect(
			causesOf().map(({ ownerName, item, itemName, kind, amount }) => [
				ownerName,
				itemName ?? item,
				kind,
				Math.round(amount * 1e6) / 1e6
			])
		).toEqual([
			['Plant', 'Line stop', 'penalty', 1000],
			['Plant', 'cost', 'penalty', 1000],
			['Cars', 'margin', 'margin', 200],
			['', 'response', 'response', 70],
			['Cars', 'Lost buyers', 'churn', 50],
			['Plant', 'manual', 'extra', 40],
			['Cars', 'catch-up', 'extra', 40],
			['Plant', 'unstable', 'extra', 30]
		]);
	});

	it('says where each rate comes from, and nothing where nobody said', () => {
		const sources = new Map(
			causesOf().map(({ itemName, item, source }) => [itemName ?? item, source])
		);
		expect(Object.fromEntries(sources)).toEqual({
			'Line stop': contract,
			cost: undefined,
			margin: controlling,
			response: owner,
			'Lost buyers': undefined,
			manual: owner,
			'catch-up': undefined,
			unstable: undefined
		});
	});

	it('tells two cost items of one name apart', () => {
		const twice = { ...process('plant', ['it'], { costs: [ratePenalty, ratePenalty] }) };
		expect(causesOf({ processes: [twice], streams: [] }).map(({ amount }) => amount)).toEqual([
			1000, 1000, 70
		]);
	});

	it('has no reasons for an event that costs nothing', () => {
		const free = { processes: [process('plant', ['it'])], streams: [] };
		expect(causesOf({ ...free, scenarios: [hitting(['it'])] })).toEqual([]);
	});

	it('adds up to the loss', () => {
		for (const { analysis, scenario, event } of playedAll(manyModels())) {
			const causes = lossCauses(analysis, scenario.id, event);
			const digits = 6 - Math.floor(Math.log10(Math.max(1, event.loss)));
			expect(sumOf(causes.map(({ amount }) => amount))).toBeCloseTo(event.loss, digits);
			expect(causes.every(({ item, ownerName }) => item === 'response' || ownerName !== '')).toBe(
				true
			);
		}
	});
});
