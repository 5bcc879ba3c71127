import { describe, expect, it } from 'vitest';
import { freeName, readTexts } from './case-texts.ts';

const good = { name: 'Budget B', author: 'Anna', note: 'For March' };

describe('what is typed about a case', () => {
	it('is taken without the blanks around it', () => {
		const typed = { name: ' Budget \n B ', author: '\tAnna', note: ' one\r\ntwo ' };
		expect(readTexts(typed)).toEqual({
			ok: true,
			value: { name: 'Budget B', author: 'Anna', note: 'one\ntwo' }
		});
	});

	it.each([
		{ typed: { name: '  ' }, problem: { kind: 'missing', field: 'name' } },
		{ typed: { name: 'x'.repeat(81) }, problem: { kind: 'tooLong', field: 'name', length: 81 } },
		{
			typed: { author: 'x'.repeat(81) },
			problem: { kind: 'tooLong', field: 'author', length: 81 }
		},
		{ typed: { note: 'x'.repeat(601) }, problem: { kind: 'tooLong', field: 'note', length: 601 } }
	])('is refused with the field and its length: $problem', ({ typed, problem }) => {
		expect(readTexts({ ...good, ...typed })).toEqual({ ok: false, problems: [problem] });
	});

	it('may be as long as the limit', () => {
		const longest = { name: 'x'.repeat(80), author: 'x'.repeat(80), note: 'x'.repeat(600) };
		expect(readTexts(longest)).toEqual({ ok: true, value: longest });
	});
});

describe('a free name', () => {
	it.each([
		{ name: 'Plan', taken: ['Plan'], free: 'Plan (2)' },
		{ name: 'Plan', taken: ['Plan', 'Plan (2)'], free: 'Plan (3)' },
		{ name: 'Plan (2)', taken: ['Plan', 'Plan (2)'], free: 'Plan (3)' }
	])('of $name beside $taken is $free', ({ name, taken, free }) => {
		expect(freeName(name, [...taken])).toBe(free);
	});

	it('is as short as a name must be', () => {
		const name = 'x'.repeat(80);
		expect(readTexts({ ...good, name: freeName(name, [name]) }).ok).toBe(true);
	});
});
