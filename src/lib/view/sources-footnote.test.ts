import { expect, it } from 'vitest';
import { sourcesFootnote } from './sources-footnote.ts';

it.each([
	{
		counts: { figures: 1200, sourced: 1150 },
		en: '1,150 of 1,200 figures have a source; 50 are assumptions',
		de: '1.150 von 1.200 Angaben haben eine Quelle; 50 sind Annahmen'
	},
	{
		counts: { figures: 2, sourced: 1 },
		en: '1 of 2 figures has a source; 1 is an assumption',
		de: '1 von 2 Angaben hat eine Quelle; 1 ist eine Annahme'
	}
])('counts $counts.sourced of $counts.figures', ({ counts, en, de }) => {
	expect(sourcesFootnote(counts, 'en')).toBe(en);
	expect(sourcesFootnote(counts, 'de')).toBe(de);
});
