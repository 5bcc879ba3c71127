import { describe, expect, it } from 'vitest';
import { hitting, process, smallModel, stream, system } from '#lib/impact/testing/small-model.ts';
import { analyse } from './analysis.ts';
import { processDetail } from './process-detail.ts';
import { processList } from './process-list.ts';
import { shownEvent } from './shown-event.ts';

const nothingAsked = new URLSearchParams();

function detail(parts: Parameters<typeof smallModel>[0], id: string) {
	const analysis = analyse(smallModel(parts));
	const found = processDetail(analysis, id, shownEvent(analysis, nothingAsked));
	if (!found) throw new RangeError(`no process ${id}`);
	return found;
}

describe('processList', () => {
	it('adds up to the event with the response cost, the dearest first', () => {
		const costs = (perHour: number) => ({ costs: [{ kind: 'penalty', perHour }] });
		const analysis = analyse(
			smallModel({
				systems: [system('erp', 5)],
				processes: [process('orders', ['erp'], costs(10)), process('shipping', ['erp'], costs(30))],
				scenarios: [hitting(['erp'], { responseCost: { fixed: 7 } })]
			})
		);
		const list = processList(analysis, shownEvent(analysis, nothingAsked).event);
		expect(list.rows.map(({ id, event }) => [id, event?.loss])).toEqual([
			['shipping', 150],
			['orders', 50]
		]);
		expect(list).toMatchObject({ response: 7, eventLoss: 207 });
	});

	it('lists processes without any scenario', () => {
		const analysis = analyse(smallModel({ processes: [process('orders', [])] }));
		const { event } = shownEvent(analysis, nothingAsked);
		expect(processList(analysis, event)).toMatchObject({ eventLoss: undefined, breaches: 0 });
	});
});

describe('processDetail', () => {
	const penalty = { kind: 'penalty', name: 'Late', perHour: 10 };
	const parts = {
		systems: [
			system('network', 2),
			system('cluster', 3, { dependsOn: ['network'] }),
			system('erp', 5, { dependsOn: ['cluster', 'network'] }),
			system('mail', 1)
		],
		processes: [
			process('orders', ['erp', 'mail'], { costs: [penalty], mtpdHours: 4, mbco: 0.5 }),
			process('lunch', [])
		],
		streams: [stream('sales', [{ process: 'orders' }], { revenuePerHour: 100, marginRate: 0.5 })],
		scenarios: [hitting(['network', 'cluster', 'erp', 'mail'])]
	};

	it('names the system it waits for last, and what that rests on', () => {
		const { needs } = detail(parts, 'orders');
		expect(needs.map(({ id, isLast, usableAt }) => [id, isLast, usableAt])).toEqual([
			['erp', true, 10],
			['mail', false, 1]
		]);
		expect(needs[0].chain.map(({ id }) => id)).toEqual(['cluster', 'network']);
	});

	it('splits its part of the loss by cause', () => {
		const { event } = detail(parts, 'orders');
		expect(event?.causes.map(({ item, amount }) => [item, amount])).toEqual([
			['margin', 500],
			['cost', 100]
		]);
		expect(event?.loss).toBe(600);
	});

	it('says from when until when the minimum is missed for too long', () => {
		const { event } = detail(parts, 'orders');
		expect(event?.curve?.breach).toEqual({ from: 4, until: 10 });
	});

	it('prices every length of a stop, so that the marks lie on the curve', () => {
		const { disruption } = detail(parts, 'orders');
		expect(disruption.losses).toHaveLength(336);
		expect(disruption.marks.find(({ hours }) => hours === 24)).toEqual({
			hours: 24,
			loss: 24 * 60,
			lossPerHour: 60
		});
	});

	it('has no curve for a process that the event leaves alone', () => {
		const { event, needs } = detail(parts, 'lunch');
		expect(event?.curve).toBeUndefined();
		expect(event?.loss).toBe(0);
		expect(needs).toEqual([]);
	});

	it('knows no process that the model lacks', () => {
		const analysis = analyse(smallModel(parts));
		expect(processDetail(analysis, 'nobody', shownEvent(analysis, nothingAsked))).toBeUndefined();
	});

	it('shows of a stream its own figures and those of its step alone', () => {
		const shared = [
			{ process: 'orders', share: 0.4 },
			{ process: 'lunch', share: 0.6 }
		];
		const streams = [
			stream(
				'sales',
				[
					{ process: 'lunch', bufferHours: 9 },
					{ parallel: shared, bufferHours: 16 }
				],
				{
					marginRate: 0.5
				}
			)
		];
		const { streamFigures } = detail({ ...parts, streams }, 'orders');
		expect(
			streamFigures.map(({ figures }) => figures.map(({ kind, value }) => [kind, value]))
		).toEqual([
			[
				['marginRate', 0.5],
				['steps.parallel.share', 0.4],
				['steps.bufferHours', 16]
			]
		]);
	});
});
