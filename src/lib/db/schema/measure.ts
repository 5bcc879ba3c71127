import { belongsTo, id, integer, real, table, text, uniqueIndex } from '../columns.ts';
import { models } from './model.ts';

export const measures = table(
	'measure',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		capex: real(),
		opexPerYear: real(),
		lifetimeYears: real().notNull(),
		note: text()
	},
	(t) => [uniqueIndex('measure_by_key').on(t.modelId, t.key)]
);

/** A saved what-if case. */
export const cases = table(
	'what_if_case',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		key: text().notNull(),
		position: integer().notNull(),
		name: text().notNull(),
		note: text()
	},
	(t) => [uniqueIndex('what_if_case_by_key').on(t.modelId, t.key)]
);
