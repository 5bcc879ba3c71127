import { sql } from 'drizzle-orm';
import {
	belongsTo,
	bytes,
	check,
	choice,
	id,
	index,
	integer,
	refersTo,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../columns.ts';
import { isOneOf } from '../constraints.ts';
import { reportStatuses } from '../report.ts';
import { models } from './model.ts';

/** Closed quarters. Triggers let none of them change or go, even when its model does. */
export const snapshots = table(
	'snapshot',
	{
		id: id(),
		/** Undefined once the model it was closed from is gone. */
		modelId: refersTo(() => models.id),
		quarter: text().notNull(),
		company: text().notNull(),
		closedOn: text().notNull(),
		engine: text().notNull(),
		/** SHA-256 of the content. */
		hash: text().notNull(),
		/** The whole snapshot, as canonical JSON. */
		content: text().notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [uniqueIndex('snapshot_by_hash').on(t.hash), index('snapshot_by_model').on(t.modelId)]
);

/** Versions of reports about closed quarters. Triggers let an approved one neither change nor go. */
export const reports = table(
	'report',
	{
		id: id(),
		snapshotId: belongsTo(() => snapshots.id).notNull(),
		/** Versions of one report share it. */
		series: text().notNull(),
		version: integer().notNull(),
		/** What a correction changes; empty in a first version. */
		correction: text().notNull(),
		/** As it was when the report was prepared, as JSON. */
		template: text().notNull(),
		status: choice(reportStatuses).notNull(),
		preparedBy: text().notNull(),
		preparedAt: timestamp().notNull(),
		reviewedBy: text(),
		reviewedAt: timestamp(),
		approvedBy: text(),
		approvedAt: timestamp(),
		/** Raised by every change, so that nobody signs what they have not seen. */
		revision: integer().notNull()
	},
	(t) => [
		uniqueIndex('report_by_version').on(t.series, t.version),
		index('report_by_snapshot').on(t.snapshotId),
		isOneOf('report_status', t.status, reportStatuses),
		check('report_version', sql`${t.version} >= 1`),
		check(
			'report_signatures',
			sql`(${t.reviewedBy} is null) = (${t.reviewedAt} is null)
			and (${t.approvedBy} is null) = (${t.approvedAt} is null)
			and (${t.status} = 'draft') = (${t.reviewedBy} is null)
			and (${t.status} = 'approved') = (${t.approvedBy} is not null)`
		)
	]
);

/** Texts that somebody wrote in place of generated ones. Only a draft's can change. */
export const reportEdits = table(
	'report_edit',
	{
		id: id(),
		reportId: belongsTo(() => reports.id).notNull(),
		locale: text().notNull(),
		paragraph: text().notNull(),
		text: text().notNull(),
		editedBy: text().notNull(),
		editedAt: timestamp().notNull()
	},
	(t) => [uniqueIndex('report_edit_by_place').on(t.reportId, t.locale, t.paragraph)]
);

/** An approved report as it was written when it was approved: it is never written again. */
export const reportFiles = table(
	'report_file',
	{
		id: id(),
		reportId: belongsTo(() => reports.id).notNull(),
		/** "en-A4.pdf". */
		name: text().notNull(),
		hash: text().notNull(),
		content: bytes().notNull()
	},
	(t) => [uniqueIndex('report_file_by_name').on(t.reportId, t.name)]
);

/** Templates that somebody made, beside those that come with the product. */
export const reportTemplates = table(
	'report_template',
	{
		id: id(),
		name: text().notNull(),
		/** As JSON. */
		content: text().notNull(),
		revision: integer().notNull()
	},
	(t) => [uniqueIndex('report_template_by_name').on(t.name)]
);

/** What was decided and has to be done. Days are ISO days. */
export const reportActions = table(
	'report_action',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		what: text().notNull(),
		owner: text().notNull(),
		due: text().notNull(),
		done: text()
	},
	(t) => [index('report_action_by_model').on(t.modelId)]
);
