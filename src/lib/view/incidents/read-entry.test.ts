import { describe, expect, it } from 'vitest';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { incidentOf } from '#lib/incident/incident.ts';
import { opening, recordOf } from '#lib/incident/testing/record-of.ts';
import { readEntry } from './read-entry.ts';
import { hitField, readOpening } from './read-opening.ts';

const model = smallModel({
	systems: [system('it', 48), { id: 'old', name: 'Old ERP' }],
	processes: [process('p', ['it'], { costs: [ratePenalty] })],
	scenarios: [hitting(['it'])]
});
const now = '2026-11-25T12:00:00.000Z';

type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

function formOf(fields: Typed): FormData {
	const form = new FormData();
	for (const [field, values] of Object.entries(fields))
		for (const value of [values ?? []].flat()) form.append(field, value);
	return form;
}

const opened = {
	name: 'Fire',
	text: 'The data centre burns.',
	author: 'A. Lang',
	zone: 'Europe/Berlin',
	beganAt: '2026-11-25T09:00',
	awareAt: '2026-11-25T09:20',
	scenario: 'event',
	regimes: ['nis2'],
	[hitField('it')]: 'restore',
	[hitField('old')]: 'none'
};
const openingFrom = (more: Typed = {}) => readOpening(formOf({ ...opened, ...more }), model, now);
const problemsOf = (read: { readonly ok: boolean }) =>
	'problems' in read ? read.problems : undefined;

describe('the form that opens a record', () => {
	it('gives its first entry, with moments in UTC and names beside ids', () => {
		expect(openingFrom()).toEqual({
			ok: true,
			value: {
				kind: 'opened',
				name: 'Fire',
				company: 'Small',
				text: 'The data centre burns.',
				author: 'A. Lang',
				zone: 'Europe/Berlin',
				beganAt: '2026-11-25T08:00:00.000Z',
				awareAt: '2026-11-25T08:20:00.000Z',
				knownAt: '2026-11-25T08:20:00.000Z',
				scenario: { id: 'event', name: 'Event' },
				hits: [{ id: 'it', name: 'it', path: 'restore' }],
				regimes: ['nis2'],
				isExercise: false
			}
		});
	});

	it.each([
		{ fields: { name: ' ' }, problem: { field: 'name', kind: 'missing' } },
		{
			fields: { name: 'x'.repeat(121) },
			problem: { field: 'name', kind: 'tooLong', limit: 120, length: 121 }
		},
		{ fields: { zone: 'Mars' }, problem: { field: 'zone', kind: 'noZone' } },
		{
			fields: { beganAt: 'at noon' },
			problem: { field: 'beganAt', kind: 'noMoment', value: 'at noon' }
		},
		{
			fields: { awareAt: '2026-11-25T13:01' },
			problem: { field: 'awareAt', kind: 'inFuture', value: '2026-11-25T13:01' }
		},
		{
			fields: { awareAt: '2026-11-25T08:59' },
			problem: { field: 'awareAt', kind: 'beforeOther', other: 'beganAt' }
		},
		{ fields: { scenario: 'none' }, problem: { field: 'scenario', kind: 'noChoice' } }
	])('refuses $fields', ({ fields, problem }) => {
		expect(problemsOf(openingFrom(fields))).toContainEqual(expect.objectContaining(problem));
	});
});

describe('the form of a further entry', () => {
	const incident = incidentOf(
		recordOf([{ kind: 'fact', knownAt: opening.knownAt, isForAmendment: false }])
	);
	const read = (kind: Parameters<typeof readEntry>[0], fields: Typed) => {
		if (!incident) throw new RangeError('expected a record that can be read');
		const common = { knownAt: '2026-11-25T10:00', author: 'B. Ruiz', text: 'Said.' };
		return readEntry(kind, formOf({ ...common, ...fields }), {
			incident,
			model,
			fingerprint: 'f',
			now
		});
	};
	const hit = { [hitField('it')]: 'restore', backups: 'usable' };

	it('computes an estimate as of the moment that it names', () => {
		// From 23 November, 2:00 UTC, to 25 November, 9:00 UTC.
		expect(read('estimate', hit)).toMatchObject({
			ok: true,
			value: {
				model: { name: 'Small', fingerprint: 'f', currency: 'EUR' },
				input: { hoursSinceStart: 55, operatingAgain: null },
				courses: { expected: { loss: 4800, accrued: 4800, operatingAt: 48 } }
			}
		});
	});

	it.each([
		{ kind: 'fact', fields: { text: '' }, problem: { field: 'text', kind: 'missing' } },
		{
			kind: 'estimate',
			fields: { backups: 'usable' },
			problem: { field: 'hits', kind: 'noSystem' }
		},
		{
			kind: 'estimate',
			fields: { ...hit, quick: '10' },
			problem: { field: 'operatingAgain', kind: 'allOrNone' }
		},
		{
			kind: 'estimate',
			fields: { ...hit, quick: '10', expected: '9', full: '11' },
			problem: { field: 'operatingAgain', kind: 'notRising' }
		},
		{
			kind: 'estimate',
			fields: { ...hit, holdHours: '-1' },
			problem: { field: 'holdHours', kind: 'noNumber', value: '-1' }
		},
		{
			kind: 'estimate',
			fields: { ...hit, [hitField('old')]: 'restore' },
			problem: { field: 'hits', kind: 'noRecovery', systems: ['Old ERP'] }
		},
		{
			kind: 'estimate',
			fields: { ...hit, knownAt: '2026-11-23T02:59' },
			problem: { field: 'knownAt', kind: 'beforeOther', other: 'beganAt' }
		},
		{
			kind: 'determination',
			fields: { outcome: 'perhaps', determinedBy: 'CFO' },
			problem: { field: 'outcome', kind: 'noChoice' }
		},
		{
			kind: 'determination',
			fields: { outcome: 'material' },
			problem: { field: 'determinedBy', kind: 'missing' }
		},
		{
			kind: 'correction',
			fields: { corrects: '7' },
			problem: { field: 'corrects', kind: 'noChoice' }
		},
		{
			kind: 'correction',
			fields: { corrects: '0', isWithdrawn: 'true' },
			problem: { field: 'isWithdrawn', kind: 'opening' }
		},
		{
			kind: 'correction',
			fields: { corrects: '0', awareAt: '2026-11-23T02:00' },
			problem: { field: 'awareAt', kind: 'beforeOther' }
		}
	] as const)('refuses $kind with $fields', ({ kind, fields, problem }) => {
		expect(problemsOf(read(kind, fields))).toContainEqual(expect.objectContaining(problem));
	});

	it('leaves out the scenario that the incident resembles when the model has lost it', () => {
		const scenario = { id: 'event', name: 'Event' };
		const scenarioIn = (of: typeof model) => {
			const resembling = incidentOf(recordOf([], { ...opening, scenario }));
			if (!resembling) throw new RangeError('expected a record that can be read');
			const said = { knownAt: '2026-11-25T10:00', author: 'B. Ruiz', ...hit };
			const context = { incident: resembling, model: of, fingerprint: 'f', now };
			const entry = readEntry('estimate', formOf(said), context);
			return entry.ok && entry.value.kind === 'estimate' ? entry.value.input.scenario : undefined;
		};
		expect(scenarioIn(model)).toEqual(scenario);
		expect(scenarioIn({ ...model, scenarios: [] })).toBeNull();
	});

	it('corrects the moments of the entry that it names, and no others', () => {
		const moments = { awareAt: '2026-11-23T06:00', rightKnownAt: '2026-11-23T10:00' };
		expect(read('correction', { corrects: '0', ...moments })).toMatchObject({
			value: { corrects: 0, moments: { awareAt: '2026-11-23T05:00:00.000Z' } }
		});
		expect(read('correction', { corrects: '1', ...moments })).toMatchObject({
			value: { corrects: 1, moments: { knownAt: '2026-11-23T09:00:00.000Z' } }
		});
	});
});
