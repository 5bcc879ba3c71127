import { expect, it } from 'vitest';
import { readIdentity } from './model-identity.ts';

it('takes a name and a currency as people type them', () => {
	expect(readIdentity({ name: '  Example AG ', currency: ' chf' })).toEqual({
		ok: true,
		value: { name: 'Example AG', currency: 'CHF' }
	});
});

it.each([
	{ name: ' ', currency: 'EUR', problems: ['nameMissing'] },
	{ name: 'x'.repeat(501), currency: 'EUR', problems: ['nameTooLong'] },
	{ name: 'Example AG', currency: 'euro', problems: ['currencyWrong'] },
	{ name: '', currency: '', problems: ['nameMissing', 'currencyWrong'] }
])('names what is wrong with "$name" in "$currency"', ({ name, currency, problems }) => {
	expect(readIdentity({ name, currency })).toEqual({ ok: false, problems });
});
