import { expect, it } from 'vitest';
import { parseModel } from '#lib/impact/index.ts';
import { analyse } from './analysis.ts';
import { countBySeverity, findingEntries, severityAsked } from './model-findings.ts';
import { countSources } from './model-sources.ts';

const parsed = parseModel({
	version: 1,
	name: 'Small AG',
	currency: 'EUR',
	systems: [{ id: 'erp & co/1', name: 'ERP', recovery: { restore: { hours: { fixed: 4 } } } }],
	processes: [
		{ id: 'orders', name: 'Orders', basis: { mtpdHours: { source: 'owner' } }, mtpdHours: 8 }
	]
});
if (!parsed.ok) throw new Error('the example does not parse');
const analysis = analyse(parsed.value);

it('links each finding to the pages of what it concerns, under addresses that are safe', () => {
	const entries = findingEntries(analysis, '2026-07-01', 'en');
	const links = entries.flatMap((entry) => entry.links);
	expect(links).toContainEqual({ href: '/systems/erp%20%26%20co%2F1', name: 'ERP' });
	expect(links).toContainEqual({ href: '/processes/orders', name: 'Orders' });
	const counts = countBySeverity(entries);
	expect(counts.error + counts.warning + counts.note).toBe(entries.length);
});

it('counts the figures that say where they come from', () => {
	const { figures, sourced, byOwner } = countSources(analysis.figures);
	expect([figures, sourced]).toEqual([2, 1]);
	expect(byOwner).toEqual([
		{ owner: 'system', figures: 1, sourced: 0 },
		{ owner: 'process', figures: 1, sourced: 1 }
	]);
});

it('takes an unknown severity in the address for none', () => {
	expect(severityAsked('warning')).toBe('warning');
	expect(severityAsked('grave')).toBeUndefined();
	expect(severityAsked(null)).toBeUndefined();
});
