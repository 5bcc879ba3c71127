import { describe, expect, it } from 'vitest';
import { sheetName } from './sheet-name.ts';

describe('the name of a sheet', () => {
	it.each([
		{ title: 'What moved the year', name: '3 What moved the year' },
		{ title: 'Loss [M EUR]: today/then?', name: '3 Loss M EUR today then' },
		{ title: "The board's limits", name: '3 The board s limits' },
		{ title: '\u0000', name: '3' },
		{ title: 'A'.repeat(80), name: `3 ${'A'.repeat(29)}` },
		{ title: `${'A'.repeat(28)}😀`, name: `3 ${'A'.repeat(28)}` }
	])('of "$title" is "$name"', ({ title, name }) => {
		expect(sheetName(3, title)).toBe(name);
	});
});
