import {
	belongsTo,
	boolean,
	id,
	index,
	integer,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../columns.ts';
import { models } from './model.ts';

/** A room that looks at what-if cases together, led by one person. */
export const meetings = table(
	'meeting',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		/** Stands in the meeting's link; whoever has it may look on. */
		key: text().notNull(),
		/** SHA-256 of the secret that only the browser of whoever leads has. */
		moderatorHash: text().notNull(),
		/** The case that everybody sees, as the query of an address. */
		query: text().notNull(),
		/** Raised by every change, so that a state that arrives late is known to be old. */
		revision: integer().notNull(),
		startedAt: timestamp().notNull(),
		endedAt: timestamp()
	},
	(t) => [uniqueIndex('meeting_by_key').on(t.key), index('meeting_by_model').on(t.modelId)]
);

/** A case that a meeting noted as tried, and whether it decided for it. */
export const meetingNotes = table(
	'meeting_note',
	{
		id: id(),
		meetingId: belongsTo(() => meetings.id).notNull(),
		position: integer().notNull(),
		query: text().notNull(),
		text: text().notNull(),
		isDecided: boolean().notNull(),
		notedAt: timestamp().notNull()
	},
	(t) => [uniqueIndex('meeting_note_by_place').on(t.meetingId, t.position)]
);
