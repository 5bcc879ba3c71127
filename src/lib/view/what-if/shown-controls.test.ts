import { describe, expect, it } from 'vitest';
import { analysed, deliveredModels } from '../testing/analysed.ts';
import { analyse } from '../analysis.ts';
import { catalogue } from './catalogue.ts';
import { byImportance } from './control-order.ts';
import { controlLabel, groupQuestion } from './control-words.ts';
import type { Control } from './control.ts';
import { shownControls } from './shown-controls.ts';
import { today, withValue } from './what-if-case.ts';

const analysis = analyse(deliveredModels()[0]);
const controls = catalogue(analysis.model);
const ransomware = analysis.model.scenarios[0];
const ordered = byImportance(controls, analysis, {
	scenario: ransomware,
	organisation: 'planned'
});
const textOf = (control: Control) =>
	`${groupQuestion(control.group, 'en')} ${controlLabel(control, 'en')}`;
const shown = (find: string, show?: string, whatIf = today) =>
	shownControls(ordered, whatIf, { find, show, textOf });
const idsOf = (group: string) =>
	ordered.filter((control) => control.group === group).map(({ id }) => id);

describe('the order of controls', () => {
	it('begins with what concerns all, then what saves most', () => {
		expect(idsOf('return').slice(0, 2)).toEqual(['recoveryTime.all', 'recoveryTime.identity']);
		expect(idsOf('often').slice(0, 2)).toEqual(['frequency.all', 'frequency.ransomware']);
		expect(idsOf('hand').slice(0, 2)).toEqual(['manual.shipping', 'manualReady.shipping']);
		expect(idsOf('worth').slice(0, 3)).toEqual([
			'revenue.all',
			'revenue.industrial',
			'deferrable.industrial'
		]);
	});

	it('keeps every control and measures in file order', () => {
		expect(ordered).toHaveLength(controls.length);
		expect(idsOf('measures')).toEqual(analysis.model.measures.map(({ id }) => `measure.${id}`));
	});

	it('stands where the event cannot be computed', () => {
		const bare = analysed({
			systems: [
				{ id: 'a', name: 'A', recovery: { restore: { hours: { fixed: 1 } } } },
				{ id: 'b', name: 'B' }
			],
			processes: [{ id: 'p', name: 'P', uses: [{ system: 'b' }] }],
			scenarios: [{ id: 's', name: 'S', frequency: { fixed: 1 }, hits: [{ systems: ['b'] }] }]
		});
		const offered = catalogue(bare.model);
		const [scenario] = bare.model.scenarios;
		expect(byImportance(offered, bare, { scenario, organisation: 'planned' })).toHaveLength(
			offered.length
		);
	});
});

describe('the controls that are shown', () => {
	it('are the first three of each question', () => {
		const groups = shown('');
		expect(groups).toHaveLength(11);
		for (const { controls: few } of groups) expect(few.length).toBeLessThanOrEqual(3);
		const measures = groups.find(({ group }) => group === 'measures');
		expect(measures).toMatchObject({ more: 11, canShowMore: true });
	});

	it('are all of a question that the reader opened', () => {
		const measures = shown('', 'measures').find(({ group }) => group === 'measures');
		expect(measures).toMatchObject({ more: 0, canShowMore: false });
		expect(measures?.controls).toHaveLength(14);
	});

	it('are always those that the case has set', () => {
		const last = controls.find(({ id }) => id === 'measure.mes-autonomy');
		if (!last) return expect.unreachable();
		const groups = shown('', undefined, withValue(today, last, true));
		expect(groups.find(({ group }) => group === 'measures')?.controls).toContain(last);
	});

	it('are found by all words that are typed, in any order and without accents', () => {
		const found = shown('SHIPPING hand').flatMap((group) => group.controls);
		expect(found.map(({ id }) => id)).toContain('manual.shipping');
		expect(found.map(({ id }) => id)).not.toContain('manual.orders');
		expect(shown('no such thing')).toEqual([]);
	});
});
