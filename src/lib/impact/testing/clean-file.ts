/** The day on which the clean file is checked. */
export const checkDay = '2026-07-01';

const high = { source: 'restore test', date: '2026-05-16', confidence: 'high' };
const needs = { infra: 1 };

/** A model file that a careful analyst would not ask anything about. */
export const cleanFile = {
	version: 1,
	name: 'Clean',
	currency: 'EUR',
	basis: { '*': high },
	company: { annualRevenue: 8_000_000, materiality: 1_000_000 },
	teams: [{ id: 'infra', name: 'Infrastructure', capacity: 1 }],
	systems: [
		{
			id: 'erp',
			name: 'ERP',
			kind: 'application',
			priority: 2,
			dependsOn: ['network'],
			restoresFrom: 'vault',
			needs,
			recovery: {
				restore: { hours: { fixed: 4 }, rpoHours: 12 },
				rebuild: { hours: { fixed: 90 }, rpoHours: 12 }
			}
		},
		{
			id: 'network',
			name: 'Network',
			priority: 1,
			needs,
			recovery: { restore: { hours: { fixed: 2 } } }
		},
		{
			id: 'vault',
			name: 'Vault',
			priority: 3,
			needs,
			recovery: { restore: { hours: { fixed: 2 } } }
		}
	],
	processes: [
		{
			id: 'orders',
			name: 'Orders',
			mtpdHours: 48,
			uses: [{ system: 'erp' }],
			manual: { capability: 0.5, sustainableHours: 24 }
		}
	],
	streams: [
		{
			id: 'cars',
			name: 'Cars',
			revenuePerHour: 900,
			marginRate: 0.3,
			deferrable: 0.5,
			catchUp: { surplus: 0.2 },
			// One system alone is back before the buffer is used up.
			steps: [{ process: 'orders', bufferHours: 24 }]
		}
	],
	scenarios: [
		{
			id: 'attack',
			name: 'Attack',
			frequency: { fixed: 0.1 },
			hits: [{ systems: ['erp'] }],
			backupLoss: [{ repository: 'vault', probability: 0.3 }]
		}
	]
};
