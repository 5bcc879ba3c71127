import { describe, expect, it } from 'vitest';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { askedStrategy, chosenEvent, resolveChoice } from './choice.ts';
import { shownEvent } from './shown-event.ts';
import { analysed } from './testing/analysed.ts';

/** Three scenarios: cheap, dear, and one that cannot be computed as its system has no hours. */
const parts = {
	systems: [system('a', 2), system('b', 6), { id: 'c', name: 'C (never estimated)' }],
	processes: [
		process('p', ['a', 'c'], { costs: [ratePenalty] }),
		process('q', ['b'], { costs: [ratePenalty] })
	],
	scenarios: [
		hitting(['a', 'c'], { id: 'unknown', name: 'Unknown' }),
		hitting(['a'], { id: 'cheap', name: 'Cheap' }),
		hitting(['b'], { id: 'dear', name: 'Dear' })
	]
};
const analysis = analysed(parts);

describe('resolveChoice', () => {
	it('offers the dearest first, and last what cannot be computed, without a figure', () => {
		expect(resolveChoice(analysis, null, null)?.options).toEqual([
			{ id: 'dear', name: 'Dear', loss: 600 },
			{ id: 'cheap', name: 'Cheap', loss: 200 },
			{ id: 'unknown', name: 'Unknown', loss: undefined }
		]);
	});

	it('shows the dearest unless another is asked for', () => {
		expect(resolveChoice(analysis, null, null)?.scenario.id).toBe('dear');
		expect(resolveChoice(analysis, 'cheap', null)?.scenario.id).toBe('cheap');
		expect(resolveChoice(analysis, 'nothing', null)).toBeUndefined();
		expect(resolveChoice(analysis, '', null)).toBeUndefined();
	});

	it('puts a scenario that costs nothing before one that cannot be computed', () => {
		const free = analysed({ ...parts, processes: [] });
		const losses = resolveChoice(free, null, null)?.options.map(({ loss }) => loss);
		expect(losses).toEqual([0, 0, undefined]);
	});

	it.each([
		{ strategy: undefined, asked: null, organisation: 'planned' },
		{ strategy: 'adhoc', asked: null, organisation: 'adhoc' },
		{ strategy: 'optimised', asked: null, organisation: 'planned' },
		{ strategy: 'adhoc', asked: 'planned', organisation: 'planned' },
		{ strategy: 'planned', asked: 'adhoc', organisation: 'adhoc' },
		{ strategy: 'adhoc', asked: 'optimised', organisation: 'planned' },
		{ strategy: 'planned', asked: 'nonsense', organisation: 'planned' }
	])('organises $asked in a model with $strategy as $organisation', (example) => {
		const own = analysed({ ...parts, ...(example.strategy && { strategy: example.strategy }) });
		expect(resolveChoice(own, null, example.asked)?.organisation).toBe(example.organisation);
	});

	it('follows the address, then the model, then the plan', () => {
		const own = analysed({ ...parts, strategy: 'optimised' });
		expect(askedStrategy(own, 'adhoc')).toBe('adhoc');
		expect(askedStrategy(own, 'nonsense')).toBe('optimised');
		expect(askedStrategy(analysed(parts), null)).toBe('planned');
	});

	it('shows the plan until the best order is known, and says so', () => {
		const dear = analysis.model.scenarios.find(({ id }) => id === 'dear');
		if (!dear) return expect.unreachable();
		const asked = (of: typeof analysis) => resolveChoice(of, 'dear', 'optimised');
		expect(asked(analysis)).toMatchObject({ strategy: 'planned', awaitsOrder: true });
		const ordered = analysis.inOrder(dear, []);
		expect(asked(ordered)).toMatchObject({ strategy: 'optimised', awaitsOrder: false });
		expect(resolveChoice(ordered, 'cheap', 'optimised')?.awaitsOrder).toBe(true);
		expect(resolveChoice(ordered, 'dear', 'adhoc')).toMatchObject({ strategy: 'adhoc' });
	});

	it('has nothing to choose in a model without scenarios', () => {
		expect(resolveChoice(analysed({}), null, null)).toBeUndefined();
	});
});

describe('chosenEvent', () => {
	it('names the systems whose hours are missing', () => {
		const choice = resolveChoice(analysis, 'unknown', null);
		expect(choice && chosenEvent(analysis, choice)).toEqual({
			missing: { systems: [{ id: 'c', name: 'C (never estimated)' }] }
		});
	});
});

describe('shownEvent', () => {
	const shown = (query: string, of = analysis) => shownEvent(of, new URLSearchParams(query));

	it('shows what the address asks for', () => {
		expect(shown('scenario=cheap&strategy=adhoc').shown).toMatchObject({
			id: 'cheap',
			name: 'Cheap',
			organisation: 'adhoc',
			isFallback: false,
			missing: [],
			loss: 200
		});
	});

	it('shows the dearest in place of an unknown scenario, and says so', () => {
		expect(shown('scenario=nothing').shown).toMatchObject({ id: 'dear', isFallback: true });
		expect(shown('').shown).toMatchObject({ id: 'dear', isFallback: false });
	});

	it('has no loss and no event when hours are missing', () => {
		const { scenario, shown: view, event } = shown('scenario=unknown');
		expect(scenario?.id).toBe('unknown');
		expect(view).toMatchObject({ loss: undefined, missing: [{ id: 'c' }] });
		expect(event).toBeUndefined();
	});

	it('shows nothing of a model without scenarios', () => {
		expect(shown('scenario=cheap', analysed({}))).toEqual({
			scenario: undefined,
			shown: undefined,
			event: undefined
		});
	});
});
