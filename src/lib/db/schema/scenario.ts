import {
	belongsTo,
	choice,
	id,
	index,
	integer,
	real,
	table,
	text,
	uniqueIndex
} from '../columns.ts';
import { isNotNegative, isOneOf, isShare } from '../constraints.ts';
import { estimateColumns, isEstimate } from '../estimate-columns.ts';
import { models } from './model.ts';
import { systems } from './system.ts';

export const scenarios = table(
	'scenario',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		...estimateColumns('frequency'),
		...estimateColumns('holdHours'),
		...estimateColumns('responseCost'),
		note: text()
	},
	(t) => [
		uniqueIndex('scenario_by_key').on(t.modelId, t.key),
		isEstimate('frequency', t, 'scenario_frequency'),
		isEstimate('holdHours', t, 'scenario_hold_hours'),
		isEstimate('responseCost', t, 'scenario_response_cost'),
		isNotNegative(
			'scenario_figures',
			t.frequencyLow,
			t.frequencyMode,
			t.frequencyHigh,
			t.holdHoursLow,
			t.holdHoursMode,
			t.holdHoursHigh
		)
	]
);

const hitPaths = ['repair', 'restore'] as const;

export const hits = table(
	'hit',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		scenarioId: belongsTo(() => scenarios.id).notNull(),
		position: integer().notNull(),
		probability: real(),
		path: choice(hitPaths),
		note: text()
	},
	(t) => [
		index('hit_by_model').on(t.modelId),
		index('hit_by_scenario').on(t.scenarioId),
		isShare('hit_shares', t.probability),
		isOneOf('hit_path', t.path, hitPaths)
	]
);

export const hitSystems = table(
	'hit_system',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		hitId: belongsTo(() => hits.id).notNull(),
		systemId: belongsTo(() => systems.id).notNull(),
		position: integer().notNull()
	},
	(t) => [
		index('hit_system_by_model').on(t.modelId),
		uniqueIndex('hit_system_by_hit').on(t.hitId, t.systemId),
		index('hit_system_by_system').on(t.systemId)
	]
);

export const backupLosses = table(
	'backup_loss',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		scenarioId: belongsTo(() => scenarios.id).notNull(),
		repositoryId: belongsTo(() => systems.id).notNull(),
		position: integer().notNull(),
		probability: real().notNull(),
		note: text()
	},
	(t) => [
		index('backup_loss_by_model').on(t.modelId),
		uniqueIndex('backup_loss_by_scenario').on(t.scenarioId, t.repositoryId),
		index('backup_loss_by_repository').on(t.repositoryId),
		isShare('backup_loss_shares', t.probability)
	]
);
