import { expect, it } from 'vitest';
import { isMailAddress } from './mail-address.ts';

it.each(['cfo@example.com', 'first.last+board@mail.example.co.uk', "o'hara@localhost"])(
	'%s is an address',
	(text) => {
		expect(isMailAddress(text)).toBe(true);
	}
);

it.each([
	...['', 'cfo', '@example.com', 'cfo@', 'a b@example.com', 'a@b@example.com', 'a@ex ample.com'],
	...['CFO <cfo@example.com>', 'a@example.com,b@example.com', 'a@example.com;b@example.com'],
	...['a@example.com\nBcc: b@example.com', 'a@example.com\r\n', 'a@.com', 'a@example..com'],
	...[`${'a'.repeat(65)}@example.com`, `a@${'b.'.repeat(130)}com`]
])('%j is none', (text) => {
	expect(isMailAddress(text)).toBe(false);
});
