import type { InputTopic } from './bridge-result.ts';

/** The lists of a model whose objects are compared, by what their objects are. */
export const lists = {
	process: 'processes',
	stream: 'streams',
	team: 'teams',
	system: 'systems',
	scenario: 'scenarios'
} as const;
export type ListedKind = keyof typeof lists;
export const listedKinds = Object.keys(lists) as readonly ListedKind[];

/** An object within an object: its fields change one by one where both models have it, else whole. */
interface Nested {
	readonly whole: InputTopic;
	readonly fields: Readonly<Record<string, InputTopic>>;
}

const path: Nested = {
	whole: 'recoveryTime',
	fields: { hours: 'recoveryTime', rpoHours: 'recoveryPoint' }
};

/**
 * The inputs of each kind of object by the topic that they belong to. What is not named here (names,
 * owners, notes, sources, limits and tolerable periods) is in no loss. Source: docs/bridge.md.
 */
export const inputsOf: Readonly<Record<ListedKind, Readonly<Record<string, InputTopic | Nested>>>> =
	{
		process: {
			operatingHoursPerWeek: 'operatingHours',
			costs: 'costs',
			manual: {
				whole: 'manual',
				fields: {
					capability: 'manual',
					readyAfterHours: 'manual',
					sustainableHours: 'manual',
					extraCostPerHour: 'costs'
				}
			},
			unstable: {
				whole: 'stabilisation',
				fields: {
					capability: 'stabilisation',
					hoursPerOutageHour: 'stabilisation',
					maxHours: 'stabilisation',
					hoursPerManualHour: 'stabilisation',
					hoursPerLostHour: 'stabilisation',
					hoursPerGapHour: 'stabilisation',
					extraCostPerHour: 'costs'
				}
			},
			uses: 'use'
		},
		stream: {
			operatingHoursPerWeek: 'operatingHours',
			revenuePerHour: 'revenue',
			marginRate: 'revenue',
			deferrable: 'deferral',
			backlogLimitHours: 'deferral',
			catchUp: { whole: 'deferral', fields: { surplus: 'deferral', premiumPerHour: 'costs' } },
			steps: 'flow',
			costs: 'costs'
		},
		team: { capacity: 'team' },
		system: {
			needs: 'team',
			dependsOn: 'dependency',
			restoresFrom: 'dependency',
			'recovery.repair': path,
			'recovery.restore': path,
			'recovery.rebuild': path,
			priority: 'order'
		},
		scenario: {
			frequency: 'frequency',
			hits: 'hit',
			backupLoss: 'backupLoss',
			holdHours: 'hold',
			responseCost: 'response'
		}
	};

/** Topic of an object that only one of the models has. */
export const presenceTopic: Readonly<Record<ListedKind, InputTopic>> = {
	process: 'process',
	stream: 'stream',
	team: 'team',
	system: 'system',
	scenario: 'scenario'
};

/** Topic of the order in which a list stands: that of the systems decides between equal priorities. */
export const orderTopic: Readonly<Record<ListedKind, InputTopic>> = {
	...presenceTopic,
	system: 'order'
};

/** Inputs of the model itself. */
export const modelInputs = { strategy: 'strategy', rework: 'rework' } as const;
