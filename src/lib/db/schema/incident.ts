import { belongsTo, id, integer, table, text, uniqueIndex } from '../columns.ts';

/**
 * The record of a real event. It belongs to no model, so that it outlives all of them. Triggers refuse
 * to change or delete a row of either table.
 */
export const incidents = table(
	'incident',
	{
		id: id(),
		/** Tells this incident from all others, in exports too. */
		key: text().notNull()
	},
	(t) => [uniqueIndex('incident_by_key').on(t.key)]
);

export const incidentEntries = table(
	'incident_entry',
	{
		id: id(),
		incidentId: belongsTo(() => incidents.id).notNull(),
		/** 0 for the first, without gaps. */
		position: integer().notNull(),
		/** All that the entry says, as the canonical JSON from which its hash was made. */
		record: text().notNull(),
		hash: text().notNull()
	},
	(t) => [uniqueIndex('incident_entry_by_place').on(t.incidentId, t.position)]
);
