import { describe, expect, it } from 'vitest';
import { prepareModel, typicalEvent } from '#lib/impact/index.ts';
import { hitting, process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { dependencyMap } from './map.ts';
import { pathView } from './map-path.ts';
import { mapRows } from './map-table.ts';

const needs = { it: 1 };
const model = smallModel({
	teams: [{ id: 'it', name: 'IT', capacity: 1 }],
	systems: [
		system('network', 4, { needs, priority: 1 }),
		system('vault', 2, { needs, priority: 2 }),
		system('erp', 6, { dependsOn: ['network'], restoresFrom: 'vault', needs, priority: 3 }),
		system('mail', 1, { dependsOn: ['network'] })
	],
	processes: [process('orders', ['erp']), process('lunch', [])],
	scenarios: [hitting(['network', 'vault', 'erp'], { holdHours: { fixed: 3 } })]
});
const prepared = prepareModel(model);
const result = typicalEvent(prepared, model.scenarios[0], { organisation: 'planned' });
if (!result.ok) throw new RangeError('the event must be computable');
const event = result.value;
const map = dependencyMap(prepared, event);
const named = (i: number) => map.nodes[i].id;

describe('dependencyMap', () => {
	it('puts everything above what it depends on, and processes on top', () => {
		expect(map.nodes.map(({ id, level }) => [id, level])).toEqual([
			['network', 0],
			['vault', 0],
			['erp', 1],
			['mail', 1],
			['orders', 2],
			['lunch', 2]
		]);
		expect(map.levels).toBe(3);
	});

	it('tells what is hit from what waits and what works on', () => {
		expect(map.nodes.map(({ state }) => state)).toEqual([
			'hit',
			'hit',
			'hit',
			'waits',
			'waits',
			'works'
		]);
	});

	it('draws the critical path, also where the model has no link', () => {
		const path = map.edges
			.filter(({ isOnPath }) => isOnPath)
			.map(({ from, to, kind }) => [named(from), named(to), kind]);
		expect(path).toEqual([
			['erp', 'vault', 'restores'],
			['orders', 'erp', 'uses'],
			['vault', 'network', 'waits']
		]);
		expect(map.nodes.filter(({ isOnPath }) => isOnPath).map(({ id }) => id)).toEqual([
			'network',
			'vault',
			'erp',
			'orders'
		]);
	});

	it('has no states and no path without an event', () => {
		const { nodes, edges } = dependencyMap(prepared, undefined);
		expect(nodes.every(({ state, isOnPath }) => state === undefined && !isOnPath)).toBe(true);
		expect(edges.every(({ isOnPath }) => !isOnPath)).toBe(true);
	});

	it('marks circles and restore deadlocks', () => {
		const tangled = smallModel({
			systems: [
				system('a', 1, { dependsOn: ['b'] }),
				system('b', 1, { dependsOn: ['a'] }),
				system('vault', 1, { dependsOn: ['identity'] }),
				system('identity', 1, { restoresFrom: 'vault' }),
				system('free', 1)
			]
		});
		const { nodes } = dependencyMap(prepareModel(tangled), undefined);
		expect(nodes.filter(({ isTangled }) => isTangled).map(({ id }) => id)).toEqual([
			'a',
			'b',
			'identity'
		]);
	});
});

describe('pathView', () => {
	it('adds up to the time until the last process works again', () => {
		const path = pathView(prepared, event);
		expect(path?.steps.map(({ id, kind, from, until }) => [id, kind, from, until])).toEqual([
			['network', 'team', 3, 7],
			['vault', 'repository', 7, 9],
			['erp', 'use', 9, 15]
		]);
		expect(path).toMatchObject({ begins: 3, usableAt: 15, process: { id: 'orders' } });
		expect(path?.longest.id).toBe('erp');
	});
});

describe('mapRows', () => {
	it('lists every node once, from the top down, with both sides of its links', () => {
		const rows = mapRows(map);
		expect(rows.map(({ node }) => node.level)).toEqual([2, 2, 1, 1, 0, 0]);
		const network = rows.find(({ node }) => node.id === 'network');
		expect(network?.usedBy.map(named)).toEqual(['erp', 'mail']);
		const erp = rows.find(({ node }) => node.id === 'erp');
		expect(erp?.dependsOn.map(named)).toEqual(['network']);
		expect(erp?.restoresFrom.map(named)).toEqual(['vault']);
	});
});
