import { describe, expect, it } from 'vitest';
import { smallModel, system } from '#lib/impact/testing/small-model.ts';
import { catalogue } from './catalogue.ts';
import type { SliderControl } from './control.ts';
import { onSlider, typedValue } from './slider-moves.ts';
import { touchingMeasures } from './touching-measures.ts';

const model = smallModel({
	teams: [{ id: 'infra', name: 'Infra', capacity: 2.5 }],
	systems: [
		system('a', 4, { needs: { infra: 1 } }),
		system('b', 4),
		{ id: 'c', name: 'c', restoresFrom: 'a' }
	],
	processes: [{ id: 'p', name: 'P', manual: { capability: 0.333, readyAfterHours: 6.5 } }],
	scenarios: [
		{
			id: 's',
			name: 'S',
			frequency: { fixed: 1 },
			hits: [{ systems: ['a'] }],
			backupLoss: [{ repository: 'a', probability: 0.1 }]
		}
	],
	measures: [
		{
			id: 'all',
			name: 'All',
			lifetimeYears: 1,
			effects: [{ kind: 'recoveryTime', systems: 'all', path: 'restore', factor: 0.5 }]
		},
		{
			id: 'one',
			name: 'One',
			lifetimeYears: 1,
			effects: [
				{ kind: 'recoveryTime', systems: ['b'], path: 'all', factor: 0.5 },
				{ kind: 'backupLoss', repositories: ['a'], factor: 0.5 }
			]
		},
		{
			id: 'order',
			name: 'Order',
			lifetimeYears: 1,
			effects: [{ kind: 'strategy', value: 'optimised' }]
		}
	]
});

function sliderOf(id: string): SliderControl {
	const found = catalogue(model).find((control) => control.id === id);
	if (found?.type !== 'slider') throw new RangeError(`no slider ${id}`);
	return found;
}

describe('a slider that is moved', () => {
	it.each([
		{ id: 'recoveryTime.all', about: 49.6, at: 50 },
		{ id: 'recoveryTime.all', about: -3, at: 0 },
		{ id: 'recoveryTime.all', about: Infinity, at: 200 },
		{ id: 'manual.p', about: 33.3, at: 33.3 },
		{ id: 'manual.p', about: 38.3, at: 38 },
		{ id: 'manualReady.p', about: 6.5, at: 6.5 },
		{ id: 'capacity.infra', about: 3.4, at: 3.5 },
		{ id: 'capacity.infra', about: 0, at: 1.5 }
	])('stands on $at when $id is put to about $about', ({ id, about, at }) => {
		expect(onSlider(sliderOf(id), about)).toBe(at);
	});
});

describe('a typed value', () => {
	it.each([
		{ text: '50', value: 50 },
		{ text: '12.345678', value: 12.3457 },
		{ text: '', value: 'empty' },
		{ text: '201', value: 'outOfRange' },
		{ text: '-1', value: 'outOfRange' },
		{ text: 'x', value: 'outOfRange' }
	])('"$text" is $value', ({ text, value }) => {
		expect(typedValue(sliderOf('recoveryTime.all'), text)).toBe(value);
	});
});

describe('the measures that change what a control turns', () => {
	it('are those that set the order, for the order', () => {
		const order = catalogue(model).find((control) => control.type === 'choice');
		if (order?.type !== 'choice') return expect.unreachable();
		expect(touchingMeasures(order, model.measures).map((taken) => taken.id)).toEqual(['order']);
	});

	it.each([
		{ id: 'recoveryTime.a', measures: ['all'] },
		{ id: 'recoveryTime.b', measures: ['all', 'one'] },
		{ id: 'recoveryTime.all', measures: ['all', 'one'] },
		{ id: 'backupLoss.a', measures: ['one'] },
		{ id: 'frequency.s', measures: [] }
	])('are $measures for $id', ({ id, measures }) => {
		expect(touchingMeasures(sliderOf(id), model.measures).map((taken) => taken.id)).toEqual(
			measures
		);
	});
});
