import { sql } from 'drizzle-orm';
import { costKinds } from '#lib/impact/index.ts';
import { belongsTo, check, choice, id, index, integer, real, table, text } from '../columns.ts';
import { hasOneOf, isNotNegative, isOneOf, isShare } from '../constraints.ts';
import { models } from './model.ts';
import { processes } from './process.ts';
import { streams } from './stream.ts';

/** A rate (`perHour`) or a one-off (`once`), of a process or of a stream. */
export const costItems = table(
	'cost_item',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		processId: belongsTo(() => processes.id),
		streamId: belongsTo(() => streams.id),
		position: integer().notNull(),
		kind: choice(costKinds).notNull(),
		name: text(),
		perHour: real(),
		fromHour: real(),
		once: real(),
		atHour: real(),
		belowCapability: real(),
		note: text()
	},
	(t) => [
		index('cost_item_by_model').on(t.modelId),
		index('cost_item_by_process').on(t.processId),
		index('cost_item_by_stream').on(t.streamId),
		hasOneOf('cost_item_owner', t.processId, t.streamId),
		hasOneOf('cost_item_amount', t.perHour, t.once),
		check('cost_item_moment', sql`(${t.once} is null) = (${t.atHour} is null)`),
		isOneOf('cost_item_kind', t.kind, costKinds),
		isShare('cost_item_shares', t.belowCapability),
		isNotNegative('cost_item_figures', t.fromHour, t.atHour)
	]
);
