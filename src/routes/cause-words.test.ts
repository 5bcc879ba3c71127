import { describe, expect, it } from 'vitest';
import type { LossCause } from '#lib/view/loss-causes.ts';
import { causeName, sourceWords } from './cause-words.ts';

const cause: LossCause = {
	owner: 'process',
	ownerName: 'Plant',
	itemName: undefined,
	item: 'cost',
	kind: 'penalty',
	amount: 100,
	source: undefined
};

describe('causeName', () => {
	it.each([
		{
			item: 'margin',
			en: 'Plant: lost contribution margin',
			de: 'Plant: entgangener Deckungsbeitrag'
		},
		{
			item: 'catch-up',
			en: 'Plant: premium for catching up',
			de: 'Plant: Zuschlag fürs Nachholen'
		},
		{
			item: 'manual',
			en: 'Plant: extra cost of manual work',
			de: 'Plant: Mehrkosten der Handarbeit'
		},
		{
			item: 'unstable',
			en: 'Plant: extra cost of the unstable phase',
			de: 'Plant: Mehrkosten der instabilen Phase'
		},
		{
			item: 'response',
			en: 'Response: forensics, lawyers, helpers',
			de: 'Einsatz: Forensik, Anwälte, Helfer'
		},
		{ item: 'cost', en: 'Plant: Penalties', de: 'Plant: Vertragsstrafen' }
	] as const)('names $item', ({ item, en, de }) => {
		expect(causeName({ ...cause, item }, 'en')).toBe(en);
		expect(causeName({ ...cause, item }, 'de')).toBe(de);
	});

	it('prefers the name that the model gives a cost', () => {
		expect(causeName({ ...cause, itemName: 'Line stop at {owner}' }, 'en')).toBe(
			'Plant: Line stop at {owner}'
		);
	});
});

describe('sourceWords', () => {
	it.each([
		{ source: undefined, en: 'Assumption: no source', de: 'Annahme: keine Quelle' },
		{
			source: { source: 'controlling', date: '2026-06-30', confidence: 'high' },
			en: 'controlling, 30 Jun 2026, high confidence',
			de: 'controlling, 30. Juni 2026, hohe Sicherheit'
		},
		{
			source: { source: 'owner', confidence: 'medium' },
			en: 'owner, medium confidence',
			de: 'owner, mittlere Sicherheit'
		},
		{
			source: { source: 'owner', confidence: 'low' },
			en: 'owner, low confidence',
			de: 'owner, geringe Sicherheit'
		},
		{
			source: { source: 'owner', date: '2026-01-02' },
			en: 'owner, 2 Jan 2026, confidence not stated',
			de: 'owner, 2. Jan. 2026, Sicherheit nicht angegeben'
		}
	] as const)('writes $en', ({ source, en, de }) => {
		expect(sourceWords(source, 'en')).toBe(en);
		expect(sourceWords(source, 'de')).toBe(de);
	});
});
