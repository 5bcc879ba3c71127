import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect, Model } from '#lib/impact/index.ts';
import { arbitraryModel } from '#lib/impact/testing/arbitrary-model.ts';
import { smallModel } from '#lib/impact/testing/small-model.ts';
import { effectLines } from './effect-words.ts';
import type { Locale } from './number.ts';

const hours = (fixed: number) => ({ fixed });
const model = smallModel({
	teams: [{ id: 'infra', name: 'Infrastructure', capacity: 2 }],
	systems: [
		{ id: 'identity', name: 'Identity', recovery: { restore: { hours: hours(8), rpoHours: 24 } } },
		{ id: 'erp', name: 'ERP', recovery: { restore: { hours: hours(20), rpoHours: 24 } } },
		{
			id: 'backup',
			name: 'Backup',
			dependsOn: ['identity'],
			recovery: { restore: { hours: hours(4) } }
		},
		{ id: 'crm', name: 'CRM', restoresFrom: 'backup' }
	],
	processes: [
		{
			id: 'orders',
			name: 'Orders',
			uses: [{ system: 'erp', without: 0.2 }],
			manual: { capability: 0.4, readyAfterHours: 8 },
			unstable: { capability: 0.7 }
		},
		{ id: 'shipping', name: 'Shipping', uses: [{ system: 'erp' }], unstable: { capability: 0.8 } }
	],
	streams: [
		{
			id: 'auto',
			name: 'Automotive',
			deferrable: 0.5,
			steps: [{ process: 'orders', bufferHours: 24 }]
		}
	],
	scenarios: [
		{
			id: 'fire',
			name: 'Fire',
			frequency: hours(0.1),
			hits: [{ systems: ['erp'], probability: 0.5 }]
		}
	]
});

function words(effect: Effect, locale: Locale = 'en', of: Model = model): readonly string[] {
	const nameOf = (_: string, id: string) =>
		[...of.teams, ...of.systems, ...of.processes, ...of.streams, ...of.scenarios].find(
			(item) => item.id === id
		)?.name ?? id;
	return effectLines(effect, { model: of, nameOf, locale }).map(({ subject, change }) =>
		`${subject}: ${change}`.replaceAll('\u00a0', ' ')
	);
}

describe('an effect in words', () => {
	const cases: readonly (readonly [Effect, ...string[]])[] = [
		[
			{ kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 },
			'Recovery time, all systems: 100 % → 50 %'
		],
		[
			{ kind: 'recoveryTime', systems: ['identity', 'erp'], path: 'rebuild', factor: 0.925 },
			'Rebuild time, Identity, ERP: 100 % → 92.5 %'
		],
		[
			{ kind: 'recoveryPoint', systems: ['identity', 'erp'], hours: 1 },
			'Age of the restored data, Identity, ERP: 1 day → 1 hour'
		],
		[
			{ kind: 'recoveryPoint', systems: 'all', hours: 1 },
			'Age of the restored data, all systems: differing → 1 hour'
		],
		[
			{ kind: 'backupLoss', repositories: 'all', factor: 0.1 },
			'Chance that backups are lost, all repositories: 100 % → 10 %'
		],
		[
			{ kind: 'hit', systems: ['identity', 'erp', 'backup', 'crm'], scenarios: 'all', factor: 0.4 },
			'Chance of being hit, Identity, ERP, Backup and 1 more in all causes: 100 % → 40 %'
		],
		[{ kind: 'hold', scenarios: ['fire'], factor: 0 }, 'Wait before recovery, Fire: 100 % → 0 %'],
		[{ kind: 'capacity', teams: ['infra'], add: 1 }, 'Recoveries at once, Infrastructure: 2 → 3'],
		[{ kind: 'capacity', teams: [], add: -1 }, 'Recoveries at once, : −1'],
		[
			{ kind: 'manual', processes: ['orders'], capability: 0.6, readyAfterHours: 4 },
			'Output by hand, Orders: 40 % → 60 %',
			'Manual work ready after, Orders: 8 hours → 4 hours'
		],
		[
			{ kind: 'manual', processes: 'all', sustainableHours: 240 },
			'Manual work kept up for, all processes: none → 10 days'
		],
		[
			{ kind: 'unstableCapability', processes: 'all', value: 0.9 },
			'Output in the unstable phase, all processes: differing → 90 %'
		],
		[
			{ kind: 'buffer', streams: ['auto'], process: 'orders', hours: 72 },
			'Stock behind Orders, Automotive: 1 day → 3 days'
		],
		[
			{ kind: 'without', process: 'orders', system: 'erp', value: 0.8 },
			'Output left without ERP, Orders: 20 % → 80 %'
		],
		[
			{ kind: 'dependency', system: 'backup', remove: ['identity'] },
			'What Backup cannot work without: no longer Identity'
		],
		[
			{ kind: 'repository', systems: ['crm'], value: null },
			'Where backups come from, CRM: Backup → none'
		],
		[{ kind: 'strategy', value: 'optimised' }, 'Order of recovery: as planned → as recommended']
	];

	it.each(cases.map(([effect, ...lines]) => ({ effect, lines })))(
		'$lines.0',
		({ effect, lines }) => {
			expect(words(effect)).toEqual(lines);
		}
	);

	it('is there in both languages for every effect of any model', () => {
		const models = fc.sample(arbitraryModel(), { seed: 3, numRuns: 40 });
		for (const any of models)
			for (const effect of [...any.measures, ...any.cases].flatMap(({ effects }) => effects)) {
				const english = words(effect, 'en', any);
				const german = words(effect, 'de', any);
				expect(german).toHaveLength(english.length);
				for (const line of german) expect(english).not.toContain(line);
			}
	});
});
