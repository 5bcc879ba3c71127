import { describe, expect, it } from 'vitest';
import { incidentOf } from './incident.ts';
import type { Correction, Moment } from './record.ts';
import { opening, recordOf, type Said } from './testing/record-of.ts';

const monday = '2026-11-23T10:00:00.000Z';
const tuesday = '2026-11-24T10:00:00.000Z';
const fact = (knownAt: Moment) => ({ kind: 'fact', knownAt, isForAmendment: false }) as const;
const status = (knownAt: Moment, isClosed: boolean) =>
	({ kind: 'status', knownAt, isClosed }) as const;
const correction = (corrects: number, more: Partial<Correction>): Said => ({
	kind: 'correction',
	knownAt: tuesday,
	corrects,
	isWithdrawn: false,
	moments: {},
	...more
});

describe('a record, taken together', () => {
	it('has what was known first first, whenever it was recorded', () => {
		const incident = incidentOf(recordOf([fact(tuesday), fact(monday)]));
		expect(incident?.facts.map(({ knownAt }) => knownAt)).toEqual([monday, tuesday]);
		expect(incident?.entries.map(({ content }) => content.knownAt)).toEqual([
			opening.knownAt,
			tuesday,
			monday
		]);
	});

	it('is closed and open again by its last change', () => {
		const isClosed = (...said: readonly Said[]) => incidentOf(recordOf(said))?.isClosed;
		expect(isClosed()).toBe(false);
		expect(isClosed(status(monday, true))).toBe(true);
		expect(isClosed(status(monday, true), status(tuesday, false))).toBe(false);
	});

	it('puts moments right and still shows what was written', () => {
		const beganAt = '2026-11-22T23:00:00.000Z';
		const moments = { beganAt };
		const incident = incidentOf(recordOf([correction(0, { moments })]));
		expect(incident?.opened).toMatchObject({ beganAt, awareAt: opening.awareAt });
		expect(incident?.entries[0]).toMatchObject({ original: opening, correctedBy: [1] });
	});

	it('takes the last of several corrections, moment by moment', () => {
		const [beganAt, first, second] = [
			'2026-11-22T22:00:00.000Z',
			'2026-11-23T05:00:00.000Z',
			'2026-11-23T05:30:00.000Z'
		];
		const said = [
			correction(0, { moments: { beganAt, awareAt: first } }),
			correction(0, { moments: { awareAt: second } })
		];
		expect(incidentOf(recordOf(said))?.opened).toMatchObject({ beganAt, awareAt: second });
	});

	it('leaves out what was withdrawn, until that is taken back', () => {
		const withdrawn = [fact(monday), correction(1, { isWithdrawn: true })];
		const incident = incidentOf(recordOf(withdrawn));
		expect(incident?.facts).toEqual([]);
		expect(incident?.entries[1]).toMatchObject({ isWithdrawn: true, correctedBy: [2] });
		const again = incidentOf(recordOf([...withdrawn, correction(1, {})]));
		expect(again?.facts).toHaveLength(1);
	});

	it('says nothing where its first entry cannot be read', () => {
		const { entries, ...record } = recordOf([fact(monday)]);
		expect(incidentOf({ ...record, entries: entries.slice(1) })).toBeUndefined();
	});
});
