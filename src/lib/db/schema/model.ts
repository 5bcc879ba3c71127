import { sql } from 'drizzle-orm';
import { strategies } from '#lib/impact/index.ts';
import {
	belongsTo,
	boolean,
	check,
	choice,
	id,
	index,
	integer,
	real,
	refersTo,
	table,
	text,
	timestamp
} from '../columns.ts';
import { isOneOf, isShare } from '../constraints.ts';

export const models = table(
	'model',
	{
		id: id(),
		name: text().notNull(),
		currency: text().notNull(),
		costOfCapital: real(),
		rework: real(),
		strategy: choice(strategies),
		note: text(),
		annualRevenue: real(),
		materiality: real(),
		creditLine: real(),
		horizonYears: real(),
		companyNote: text(),
		isDemonstration: boolean().notNull(),
		/** Raised by every write to the model or to anything in it. */
		revision: integer().notNull(),
		createdAt: timestamp().notNull(),
		updatedAt: timestamp().notNull()
	},
	(t) => [isOneOf('model_strategy', t.strategy, strategies)]
);

export const appetitePoints = table(
	'appetite_point',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		position: integer().notNull(),
		loss: real().notNull(),
		probability: real().notNull(),
		note: text()
	},
	(t) => [
		index('appetite_point_by_model').on(t.modelId),
		isShare('appetite_point_shares', t.probability)
	]
);

/** One row: what this database shows at present. */
export const workspace = table(
	'workspace',
	{
		id: id(),
		currentModelId: refersTo(() => models.id),
		/** When the demonstration company was brought in, so that it does not come back by itself. */
		demonstratedAt: timestamp()
	},
	(t) => [check('workspace_single', sql`${t.id} = 1`)]
);
