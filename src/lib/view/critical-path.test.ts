import { describe, expect, it } from 'vitest';
import { type Organisation, prepareModel, typicalEvent } from '#lib/impact/index.ts';
import { hitting, process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { criticalPath } from './critical-path.ts';

type Parts = Parameters<typeof smallModel>[0];

function pathOf(parts: Parts, organisation: Organisation = 'planned') {
	const model = smallModel(parts);
	const prepared = prepareModel(model);
	const event = typicalEvent(prepared, model.scenarios[0], { organisation });
	if (!event.ok) throw new RangeError(JSON.stringify(event.problem));
	const path = criticalPath(prepared, event.value);
	return (
		path && {
			process: model.processes[path.process].id,
			waits: path.waits.map(
				({ kind, system: position, until }) => `${kind} ${model.systems[position].id} ${until}`
			),
			teams: path.waits.flatMap(({ team }) => (team === undefined ? [] : model.teams[team].id)),
			begins: path.begins
		}
	);
}

describe('criticalPath', () => {
	it('follows the process that is last to have all it needs', () => {
		const path = pathOf({
			systems: [system('fast', 2), system('slow', 9)],
			processes: [process('early', ['fast']), process('late', ['fast', 'slow'])],
			scenarios: [hitting(['fast', 'slow'])]
		});
		expect(path).toEqual({ process: 'late', waits: ['use slow 9'], teams: [], begins: 0 });
	});

	it('goes down dependencies, through systems that were not hit', () => {
		const path = pathOf({
			systems: [
				system('network', 4),
				system('cluster', 1, { dependsOn: ['network'] }),
				system('erp', 6, { dependsOn: ['cluster'] })
			],
			processes: [process('orders', ['erp'])],
			scenarios: [hitting(['network', 'erp'], { holdHours: { fixed: 3 } })]
		});
		expect(path?.waits).toEqual(['use erp 13', 'dependency cluster 7', 'dependency network 7']);
		expect(path?.begins).toBe(3);
	});

	it('names the repository when that is what a restore waits for', () => {
		const path = pathOf({
			systems: [
				system('network', 1),
				system('backup', 8),
				system('erp', 2, { dependsOn: ['network'], restoresFrom: 'backup' })
			],
			processes: [process('orders', ['erp'])],
			scenarios: [hitting(['network', 'backup', 'erp'])]
		});
		expect(path?.waits).toEqual(['use erp 10', 'repository backup 8']);
	});

	it('names the recovery that held the people', () => {
		const needs = { it: 1 };
		const path = pathOf({
			teams: [{ id: 'it', name: 'IT', capacity: 1 }],
			systems: [
				system('first', 5, { needs, priority: 1 }),
				system('second', 2, { needs, priority: 2 })
			],
			processes: [process('orders', ['second'])],
			scenarios: [hitting(['first', 'second'])]
		});
		expect(path?.waits).toEqual(['use second 7', 'team first 5']);
		expect(path?.teams).toEqual(['it']);
	});

	it('goes through a circle by the member that took longest', () => {
		const path = pathOf({
			systems: [
				system('base', 2),
				system('a', 1, { dependsOn: ['b', 'base'] }),
				system('b', 6, { dependsOn: ['a', 'base'] })
			],
			processes: [process('orders', ['a'])],
			scenarios: [hitting(['base', 'a', 'b'])]
		});
		expect(path?.waits).toEqual(['use a 8', 'circle b 8', 'dependency base 2']);
	});

	it('counts rework to the system that was started too early', () => {
		const path = pathOf(
			{
				rework: 0.5,
				systems: [system('network', 10), system('erp', 4, { dependsOn: ['network'] })],
				processes: [process('orders', ['erp'])],
				scenarios: [hitting(['network', 'erp'])]
			},
			'adhoc'
		);
		expect(path?.waits).toEqual(['use erp 12', 'dependency network 10']);
	});

	it('is nothing when no process is disrupted', () => {
		const path = pathOf({
			systems: [system('spare', 5)],
			processes: [process('orders', [])],
			scenarios: [hitting(['spare'])]
		});
		expect(path).toBeUndefined();
	});
});
