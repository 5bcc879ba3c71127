import { describe, expect, it } from 'vitest';
import { asStored, canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
	it('writes equal values as equal texts, whatever the order of their fields', () => {
		expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: undefined })).toBe('{"b":[1,{"c":3,"d":2}]}');
		expect(canonicalJson({ Z: 1, a: 2, é: 3 })).toBe(canonicalJson({ é: 3, a: 2, Z: 1 }));
	});

	it('keeps the order of lists', () => {
		expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
	});

	it.each([NaN, Infinity, -Infinity])('refuses %d: it would be read as nothing', (figure) => {
		expect(() => canonicalJson({ year: { loss: figure } })).toThrow(/loss/);
	});

	it('keeps every digit of a figure', () => {
		const figures = [0.1 + 0.2, 1e21, 5e-324, -0.000123456789012345];
		expect(asStored(figures)).toEqual(figures);
	});
});
