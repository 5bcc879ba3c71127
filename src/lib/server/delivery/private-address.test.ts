import { expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

it.each([
	...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
	...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1'],
	...['::', '::1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1'],
	// Addresses of the old kind in the clothes of the new.
	...['::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:a00:1::', '::10.0.0.1']
])('%s is private', (address) => {
	expect(isPrivateAddress(address)).toBe(true);
});

it.each([
	'8.8.8.8',
	'172.32.0.1',
	'172.15.255.255',
	'193.99.144.80',
	'2606:4700::1111',
	'2a02:2e0::1'
])('%s is public', (address) => {
	expect(isPrivateAddress(address)).toBe(false);
});
