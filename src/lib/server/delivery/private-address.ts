import { BlockList, isIPv4 } from 'node:net';

/** Not on the public internet, by the registries of special-purpose addresses (RFC 6890). */
const privateIpv4 = blockList('ipv4', [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3]
]);

/** All but the global addresses (2000::/3), and of these what leads back to others. */
const privateIpv6 = blockList('ipv6', [
	['::', 3],
	['4000::', 2],
	['8000::', 1],
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
]);

/** Whether an IP address leads to this machine, into its own network or nowhere. */
export function isPrivateAddress(address: string): boolean {
	return isIPv4(address) ? privateIpv4.check(address, 'ipv4') : privateIpv6.check(address, 'ipv6');
}

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]) {
	const list = new BlockList();
	for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
	return list;
}
