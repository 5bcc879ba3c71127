import { belongsTo, id, index, integer, real, table, text, uniqueIndex } from '../columns.ts';
import { isNotNegative, isShare } from '../constraints.ts';
import { estimateColumns, isEstimate } from '../estimate-columns.ts';
import { models } from './model.ts';
import { systems } from './system.ts';

export const processes = table(
	'process',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		category: text(),
		unit: text(),
		owner: text(),
		operatingHoursPerWeek: real(),
		mtpdHours: real(),
		mbco: real(),
		cashPerHour: real(),
		note: text()
	},
	(t) => [
		uniqueIndex('process_by_key').on(t.modelId, t.key),
		isShare('process_shares', t.mbco),
		isNotNegative('process_figures', t.operatingHoursPerWeek, t.mtpdHours)
	]
);

export const processUses = table(
	'process_use',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		processId: belongsTo(() => processes.id).notNull(),
		systemId: belongsTo(() => systems.id).notNull(),
		position: integer().notNull(),
		without: real(),
		note: text()
	},
	(t) => [
		index('process_use_by_model').on(t.modelId),
		uniqueIndex('process_use_by_process').on(t.processId, t.systemId),
		index('process_use_by_system').on(t.systemId),
		isShare('process_use_shares', t.without)
	]
);

export const manualWork = table(
	'manual_work',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		processId: belongsTo(() => processes.id).notNull(),
		capability: real(),
		readyAfterHours: real(),
		sustainableHours: real(),
		extraCostPerHour: real(),
		note: text()
	},
	(t) => [
		index('manual_work_by_model').on(t.modelId),
		uniqueIndex('manual_work_by_process').on(t.processId),
		isShare('manual_work_shares', t.capability),
		isNotNegative('manual_work_figures', t.readyAfterHours, t.sustainableHours)
	]
);

export const unstablePhases = table(
	'unstable_phase',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		processId: belongsTo(() => processes.id).notNull(),
		capability: real(),
		...estimateColumns('hoursPerOutageHour'),
		maxHours: real(),
		hoursPerManualHour: real(),
		hoursPerLostHour: real(),
		hoursPerGapHour: real(),
		extraCostPerHour: real(),
		note: text()
	},
	(t) => [
		index('unstable_phase_by_model').on(t.modelId),
		uniqueIndex('unstable_phase_by_process').on(t.processId),
		isShare('unstable_phase_shares', t.capability),
		isEstimate('hoursPerOutageHour', t, 'unstable_phase_hours_per_outage_hour'),
		isNotNegative(
			'unstable_phase_figures',
			t.maxHours,
			t.hoursPerManualHour,
			t.hoursPerLostHour,
			t.hoursPerGapHour
		)
	]
);
