import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
	it.each([
		{
			name: 'orders names, at every depth',
			value: { b: 1, a: { d: 2, c: 3 } },
			text: '{"a":{"c":3,"d":2},"b":1}'
		},
		{ name: 'keeps the order of a list', value: [3, 1, 2], text: '[3,1,2]' },
		// From RFC 8785, section 3.2.2: after its example.
		{
			name: 'writes numbers as ECMAScript does',
			value: { numbers: [1e9 / 3, 1e30, 4.5, 2e-3, 1e-27, -0] },
			text: '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}'
		},
		{
			name: 'escapes as little as it may',
			value: '\u20ac$\u000F\u000aA\'B"\\\\"/',
			text: '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'
		},
		{ name: 'leaves out what is undefined', value: { a: undefined, b: null }, text: '{"b":null}' }
	])('$name', ({ value, text }) => {
		expect(canonicalJson(value)).toBe(text);
	});

	it('reads back as the same value', () => {
		fc.assert(
			fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
				// JSON has no negative zero.
				const written = JSON.stringify(value);
				expect(JSON.stringify(sorted(JSON.parse(canonicalJson(value))))).toBe(
					JSON.stringify(sorted(JSON.parse(written)))
				);
			})
		);
	});

	it.each([NaN, Infinity, [undefined], { at: new Date(0) }, '\ud800'])('refuses %j', (value) => {
		expect(() => canonicalJson(value)).toThrow(RangeError);
	});
});

/** The same value with all names in one order, by another way. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const names = Object.keys(value).sort();
	return names.map((name) => [name, sorted(Reflect.get(value, name))]);
}
