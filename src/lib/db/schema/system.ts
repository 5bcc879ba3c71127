import { sql } from 'drizzle-orm';
import { recoveryPaths } from '#lib/impact/index.ts';
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
import { isNotNegative, isOneOf } from '../constraints.ts';
import { estimateColumns, isEstimate } from '../estimate-columns.ts';
import { models } from './model.ts';

export const teams = table(
	'team',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		capacity: real().notNull(),
		note: text()
	},
	(t) => [
		uniqueIndex('team_by_key').on(t.modelId, t.key),
		isNotNegative('team_figures', t.capacity)
	]
);

export const systems = table(
	'system',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		kind: text(),
		owner: text(),
		priority: real(),
		recoveryNote: text(),
		note: text()
	},
	(t) => [uniqueIndex('system_by_key').on(t.modelId, t.key)]
);

const edgeKinds = ['dependsOn', 'restoresFrom'] as const;

/** `systemId` cannot work without `onSystemId`, or is restored from it. */
export const dependencies = table(
	'dependency',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		systemId: belongsTo(() => systems.id).notNull(),
		onSystemId: belongsTo(() => systems.id).notNull(),
		kind: choice(edgeKinds).notNull(),
		position: integer().notNull()
	},
	(t) => [
		index('dependency_by_model').on(t.modelId),
		uniqueIndex('dependency_by_system').on(t.systemId, t.onSystemId, t.kind),
		index('dependency_by_on_system').on(t.onSystemId),
		uniqueIndex('dependency_one_repository')
			.on(t.systemId)
			.where(sql`${t.kind} = 'restoresFrom'`),
		isOneOf('dependency_kind', t.kind, edgeKinds)
	]
);

export const teamNeeds = table(
	'team_need',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		systemId: belongsTo(() => systems.id).notNull(),
		teamId: belongsTo(() => teams.id).notNull(),
		position: integer().notNull(),
		units: real().notNull()
	},
	(t) => [
		index('team_need_by_model').on(t.modelId),
		uniqueIndex('team_need_by_system').on(t.systemId, t.teamId),
		index('team_need_by_team').on(t.teamId),
		isNotNegative('team_need_figures', t.units)
	]
);

export const recoveryOptions = table(
	'recovery_option',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		systemId: belongsTo(() => systems.id).notNull(),
		path: choice(recoveryPaths).notNull(),
		...estimateColumns('hours'),
		rpoHours: real(),
		note: text()
	},
	(t) => [
		index('recovery_option_by_model').on(t.modelId),
		uniqueIndex('recovery_option_by_system').on(t.systemId, t.path),
		isOneOf('recovery_option_path', t.path, recoveryPaths),
		isEstimate('hours', t, 'recovery_option_hours'),
		isNotNegative('recovery_option_figures', t.hoursLow, t.hoursMode, t.hoursHigh, t.rpoHours)
	]
);
