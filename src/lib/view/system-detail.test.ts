import { describe, expect, it } from 'vitest';
import { hitting, process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { analyse } from './analysis.ts';
import { shownEvent } from './shown-event.ts';
import { systemDetail } from './system-detail.ts';
import { systemList } from './system-list.ts';

type Parts = Parameters<typeof smallModel>[0];

function analysed(parts: Parts) {
	const analysis = analyse(smallModel(parts));
	return { analysis, found: shownEvent(analysis, new URLSearchParams()) };
}

function detail(parts: Parts, id: string) {
	const { analysis, found } = analysed(parts);
	const view = systemDetail(analysis, id, found);
	if (!view) throw new RangeError(`no system ${id}`);
	return view;
}

const layered = {
	systems: [
		system('network', 2),
		system('erp', 5, { dependsOn: ['network'], priority: 1 }),
		system('mail', 1, { dependsOn: ['network'] }),
		system('spare', 3)
	],
	processes: [
		{ ...process('orders', []), uses: [{ system: 'erp', without: 0.3 }, { system: 'mail' }] },
		process('shipping', ['erp']),
		{ ...process('lunch', []), uses: [{ system: 'spare', without: 1 }] }
	],
	scenarios: [hitting(['network', 'erp'])]
};

describe('systemList', () => {
	it('puts what is down longest first, and counts processes through other systems', () => {
		const { analysis, found } = analysed(layered);
		const { rows, hit } = systemList(analysis, found.event);
		expect(hit).toBe(2);
		expect(rows.map(({ id, usableAt, processes }) => [id, usableAt, processes])).toEqual([
			['erp', 7, 2],
			['network', 2, 2],
			['mail', 2, 1],
			['spare', 0, 0]
		]);
	});

	it('counts more processes than fit one machine word', () => {
		const processes = Array.from({ length: 70 }, (_, i) => process(`p${i}`, ['erp']));
		const { analysis } = analysed({ systems: [system('erp', 1)], processes });
		expect(systemList(analysis, undefined).rows[0].processes).toBe(70);
	});

	it('calls a recovery proven only by a source of high confidence', () => {
		const proof = { source: 'restore test', date: '2026-05-16', confidence: 'high' };
		const restore = (basis: object) => ({
			recovery: { restore: { hours: { fixed: 1 }, ...basis } }
		});
		const { analysis } = analysed({
			systems: [
				{ id: 'a', name: 'A', ...restore({ basis: { hours: proof } }) },
				{ id: 'b', name: 'B', ...restore({ basis: { hours: { ...proof, confidence: 'low' } } }) }
			]
		});
		const list = systemList(analysis, undefined);
		expect(list.rows.map(({ provenOn }) => provenOn)).toEqual(['2026-05-16', undefined]);
		expect(list).toMatchObject({ proven: 1, estimated: 2, hit: undefined });
	});
});

describe('systemDetail', () => {
	it('names the processes that lose output, and through what', () => {
		const { supports } = detail(layered, 'network');
		expect(supports.map(({ id, without, through }) => [id, without, through?.id])).toEqual([
			['orders', 0, 'mail'],
			['shipping', 0, 'erp']
		]);
	});

	it('tells a recovery by what it waits for', () => {
		const { event } = detail(layered, 'erp');
		expect(event?.recovery).toMatchObject({ ready: 2, start: 2, finish: 7 });
		expect(event?.recovery?.readyWait).toMatchObject({
			kind: 'dependency',
			system: { id: 'network' }
		});
	});

	it('tells a system that is not hit what it waits for', () => {
		const { event } = detail(layered, 'mail');
		expect(event).toMatchObject({
			usable: 2,
			recovery: undefined,
			usableWait: { system: { id: 'network' }, until: 2 }
		});
	});

	it('tells a deadlock from lost backups', () => {
		const rebuild = { restore: { hours: { fixed: 2 } }, rebuild: { hours: { fixed: 9 } } };
		const parts = {
			systems: [
				system('vault', 1, { dependsOn: ['identity'] }),
				{ ...system('identity', 2, { restoresFrom: 'vault' }), recovery: rebuild },
				system('tape', 1),
				{ ...system('files', 2, { restoresFrom: 'tape' }), recovery: rebuild }
			],
			processes: [process('orders', ['identity', 'files'])],
			scenarios: [
				hitting(['vault', 'identity', 'files'], {
					backupLoss: [{ repository: 'tape', probability: 0.9 }]
				})
			]
		};
		expect(detail(parts, 'identity').event?.recovery).toMatchObject({
			path: 'rebuild',
			rebuiltFor: 'deadlock',
			restoreHours: 2
		});
		expect(detail(parts, 'files').event?.recovery?.rebuiltFor).toBe('lostBackup');
	});

	it('joins the chances of several hits of one scenario', () => {
		const hits = [
			{ systems: ['erp'], probability: 0.5, path: 'repair' },
			{ systems: ['erp'], probability: 0.5 }
		];
		const [hit] = detail({ ...layered, scenarios: [{ ...hitting([]), hits }] }, 'erp').hits;
		expect(hit).toMatchObject({ chance: 0.75, path: 'restore' });
	});

	it('prices the system hit alone', () => {
		const { alone } = detail(layered, 'erp');
		expect(alone).toEqual({ loss: 0, hours: 5, processes: 2 });
	});

	it('knows no system that the model lacks', () => {
		const { analysis, found } = analysed(layered);
		expect(systemDetail(analysis, 'nothing', found)).toBeUndefined();
	});
});
