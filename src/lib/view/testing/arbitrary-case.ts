import fc from 'fast-check';
import type { Control } from '../what-if/control.ts';
import { type ControlValue, type WhatIfCase, today, withValue } from '../what-if/what-if-case.ts';

/** A value that a control offers, in steps of a hundredth. */
function arbitraryValue(control: Control): fc.Arbitrary<ControlValue> {
	if (control.type === 'switch') return fc.constant(true as const);
	if (control.type === 'choice') return fc.constantFrom(...control.options);
	const { min, max, stride } = control;
	if (control.unit === 'units')
		return fc.integer({ min: 0, max: Math.round((max - min) / stride) }).map((n) => min + n);
	return fc.integer({ min: 100 * min, max: 100 * max }).map((n) => n / 100);
}

/** A case that sets some of the controls. */
export function arbitraryCase(controls: readonly Control[]): fc.Arbitrary<WhatIfCase> {
	const text = fc.string({ unit: 'grapheme', maxLength: 12 });
	return fc
		.record({
			set: fc.subarray([...controls], { maxLength: 12 }),
			name: text,
			author: text,
			note: text
		})
		.chain(({ set, ...texts }) =>
			fc.tuple(...set.map(arbitraryValue)).map((values) =>
				values.reduce<WhatIfCase>((whatIf, value, i) => withValue(whatIf, set[i], value), {
					...today,
					...texts
				})
			)
		);
}
