import { belongsTo, id, index, integer, real, table, text, uniqueIndex } from '../columns.ts';
import { isNotNegative, isShare } from '../constraints.ts';
import { models } from './model.ts';
import { processes } from './process.ts';

export const streams = table(
	'stream',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		operatingHoursPerWeek: real(),
		revenuePerHour: real(),
		marginRate: real(),
		deferrable: real(),
		backlogLimitHours: real(),
		note: text()
	},
	(t) => [
		uniqueIndex('stream_by_key').on(t.modelId, t.key),
		isShare('stream_shares', t.deferrable),
		isNotNegative('stream_figures', t.operatingHoursPerWeek, t.backlogLimitHours)
	]
);

export const catchUps = table(
	'catch_up',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		streamId: belongsTo(() => streams.id).notNull(),
		surplus: real(),
		premiumPerHour: real(),
		note: text()
	},
	(t) => [
		index('catch_up_by_model').on(t.modelId),
		uniqueIndex('catch_up_by_stream').on(t.streamId)
	]
);

export const steps = table(
	'step',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		streamId: belongsTo(() => streams.id).notNull(),
		/** Empty when the step has parallel parts. */
		processId: belongsTo(() => processes.id),
		position: integer().notNull(),
		bufferHours: real(),
		note: text()
	},
	(t) => [
		index('step_by_model').on(t.modelId),
		index('step_by_stream').on(t.streamId),
		index('step_by_process').on(t.processId),
		isNotNegative('step_figures', t.bufferHours)
	]
);

export const parallelParts = table(
	'parallel_part',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		stepId: belongsTo(() => steps.id).notNull(),
		processId: belongsTo(() => processes.id).notNull(),
		position: integer().notNull(),
		share: real().notNull(),
		note: text()
	},
	(t) => [
		index('parallel_part_by_model').on(t.modelId),
		uniqueIndex('parallel_part_by_step').on(t.stepId, t.processId),
		index('parallel_part_by_process').on(t.processId),
		isShare('parallel_part_shares', t.share)
	]
);
