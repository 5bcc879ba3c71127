import { sql } from 'drizzle-orm';
import { recoveryPaths, strategies, type EffectKind } from '#lib/impact/index.ts';
import {
	belongsTo,
	boolean,
	check,
	choice,
	id,
	index,
	integer,
	real,
	table,
	text
} from '../columns.ts';
import { hasOneOf, isOneOf, listed } from '../constraints.ts';
import { cases, measures } from './measure.ts';
import { models } from './model.ts';
import { processes } from './process.ts';
import { scenarios } from './scenario.ts';
import { streams } from './stream.ts';
import { systems, teams } from './system.ts';

const scalingKinds = [
	'recoveryTime',
	'backupLoss',
	'hit',
	'hold',
	'frequency',
	'stabilisation',
	'costRate',
	'revenue'
] as const satisfies readonly EffectKind[];

const effectKinds = [
	...scalingKinds,
	'recoveryPoint',
	'capacity',
	'manual',
	'unstableCapability',
	'deferrable',
	'buffer',
	'without',
	'dependency',
	'repository',
	'strategy'
] as const satisfies readonly EffectKind[];

const effectPaths = [...recoveryPaths, 'all'] as const;

/** One change to the model, of a measure or of a saved case. Which columns it fills depends on its kind. */
export const effects = table(
	'effect',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		measureId: belongsTo(() => measures.id),
		caseId: belongsTo(() => cases.id),
		position: integer().notNull(),
		kind: choice(effectKinds).notNull(),
		everyTeam: boolean().notNull(),
		everySystem: boolean().notNull(),
		everyProcess: boolean().notNull(),
		everyStream: boolean().notNull(),
		everyScenario: boolean().notNull(),
		/** The one system or process that the kind itself names, beside its targets. */
		systemId: belongsTo(() => systems.id),
		processId: belongsTo(() => processes.id),
		/** Of `repository`: where backups go from now on; empty for nowhere. */
		repositoryId: belongsTo(() => systems.id),
		path: choice(effectPaths),
		strategy: choice(strategies),
		factor: real(),
		value: real(),
		hours: real(),
		addedUnits: real(),
		capability: real(),
		readyAfterHours: real(),
		sustainableHours: real(),
		extraCostPerHour: real(),
		note: text()
	},
	(t) => [
		index('effect_by_model').on(t.modelId),
		index('effect_by_measure').on(t.measureId),
		index('effect_by_case').on(t.caseId),
		index('effect_by_system').on(t.systemId),
		index('effect_by_process').on(t.processId),
		index('effect_by_repository').on(t.repositoryId),
		hasOneOf('effect_owner', t.measureId, t.caseId),
		isOneOf('effect_kind', t.kind, effectKinds),
		isOneOf('effect_path', t.path, effectPaths),
		isOneOf('effect_strategy', t.strategy, strategies),
		check(
			'effect_factor',
			sql`(${t.factor} is not null) = (${t.kind} in (${listed(scalingKinds)}))`
		)
	]
);

/** What an effect reaches; none of these rows where the effect reaches every object of the kind. */
export const effectTargets = table(
	'effect_target',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		effectId: belongsTo(() => effects.id).notNull(),
		teamId: belongsTo(() => teams.id),
		systemId: belongsTo(() => systems.id),
		processId: belongsTo(() => processes.id),
		streamId: belongsTo(() => streams.id),
		scenarioId: belongsTo(() => scenarios.id),
		position: integer().notNull()
	},
	(t) => [
		index('effect_target_by_model').on(t.modelId),
		index('effect_target_by_effect').on(t.effectId),
		index('effect_target_by_team').on(t.teamId),
		index('effect_target_by_system').on(t.systemId),
		index('effect_target_by_process').on(t.processId),
		index('effect_target_by_stream').on(t.streamId),
		index('effect_target_by_scenario').on(t.scenarioId),
		hasOneOf('effect_target_object', t.teamId, t.systemId, t.processId, t.streamId, t.scenarioId)
	]
);
