import { sql } from 'drizzle-orm';
import type { Effect, Id } from '#lib/impact/index.ts';
import {
	belongsTo,
	boolean,
	check,
	id,
	integer,
	json,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../columns.ts';
import type { CaseFigures } from '../saved-case.ts';
import { cases } from './measure.ts';

/**
 * What this program knows of a saved case beyond what a model file says. A case that came with a file
 * has none until something is kept of it here.
 */
export const caseRecords = table(
	'case_record',
	{
		id: id(),
		caseId: belongsTo(() => cases.id).notNull(),
		author: text().notNull(),
		/** Raised by every change; 0 while the case is as a model file brought it. */
		version: integer().notNull(),
		isPinned: boolean().notNull(),
		savedAt: timestamp(),
		/**
		 * The case as it was meant, by the ids of the model. The case's rows in `effect` say the same with
		 * the measures written out, but lose what they point at when that leaves the model.
		 */
		measures: json<readonly Id[]>().notNull(),
		effects: json<readonly Effect[]>().notNull(),
		/** What the case came to, and the fingerprint of the model with which it did. */
		figures: json<CaseFigures>(),
		fingerprint: text(),
		computedAt: timestamp()
	},
	(t) => [
		uniqueIndex('case_record_by_case').on(t.caseId),
		check('case_record_version', sql`${t.version} >= 0`),
		check(
			'case_record_computed',
			sql`(${t.figures} is null) = (${t.fingerprint} is null)
			and (${t.figures} is null) = (${t.computedAt} is null)`
		)
	]
);
