import { describe, expect, it } from 'vitest';
import { smallModel } from '../testing/small-model.ts';
import { measure } from '../testing/investments.ts';
import { type Choices, CompiledChoices, compileChoices } from './choices.ts';
import { setOf } from './measure-set.ts';

const model = smallModel({ measures: ['a', 'b', 'c', 'd'].map((id) => measure(id, [])) });

function compiled(choices: Choices): CompiledChoices {
	return new CompiledChoices(model.measures, choices);
}

function setsOf(choices: Choices): readonly bigint[] {
	return [...compiled(choices).sets()].sort();
}

describe('choices', () => {
	it('leave all sets open when nothing is decided', () => {
		expect(new Set(setsOf({})).size).toBe(16);
	});

	it('keep what is fixed in and what is excluded out', () => {
		expect(setsOf({ fixed: ['a'], excluded: ['d'] })).toEqual(
			[setOf([0]), setOf([0, 1]), setOf([0, 2]), setOf([0, 1, 2])].sort()
		);
	});

	it('never take both of a pair that conflicts', () => {
		const sets = setsOf({ conflicts: [['a', 'c']] });
		expect(sets).toHaveLength(12);
		for (const set of sets) expect(set & setOf([0, 2])).not.toBe(setOf([0, 2]));
	});

	it('take a measure only with what it requires, and that with what it requires in turn', () => {
		const chain = compiled({
			requires: [
				['a', 'b'],
				['b', 'c']
			]
		});
		expect(chain.add(0n, 0)).toBe(setOf([0, 1, 2]));
		expect(chain.drop(setOf([0, 1, 2, 3]), 2)).toBe(setOf([3]));
		expect([...chain.sets()]).toHaveLength(8);
	});

	it('take what a fixed measure requires as fixed', () => {
		expect(compiled({ fixed: ['a'], requires: [['a', 'b']] }).least).toBe(setOf([0, 1]));
	});

	it('leave nothing open when what is fixed requires what is excluded', () => {
		expect(setsOf({ fixed: ['a'], excluded: ['b'], requires: [['a', 'b']] })).toEqual([]);
	});

	it.each<{ name: string; choices: Choices; problem: object }>([
		{
			name: 'a measure that the model lacks',
			choices: { requires: [['a', 'z']] },
			problem: { kind: 'unknownMeasure', id: 'z' }
		},
		{
			name: 'a measure that is fixed and excluded',
			choices: { fixed: ['a', 'b'], excluded: ['b'] },
			problem: { kind: 'fixedAndExcluded', id: 'b' }
		}
	])('say so of $name', ({ choices, problem }) => {
		expect(compileChoices(model, choices)).toEqual({ ok: false, problem });
	});
});
