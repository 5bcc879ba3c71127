import { sql } from 'drizzle-orm';
import {
	belongsTo,
	boolean,
	check,
	choice,
	id,
	index,
	integer,
	json,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../columns.ts';
import { isNotNegative, isOneOf } from '../constraints.ts';
import {
	channels,
	deliveryReasons,
	deliveryStates,
	reportLanguages,
	runReasons,
	runStates
} from '../schedule.ts';
import { models } from './model.ts';

/** When drafts of a company's quarterly report are prepared, and who is told. */
export const schedules = table(
	'schedule',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		isOn: boolean().notNull(),
		/** The day from which quarters count; null while it is off. */
		since: text(),
		firstMonth: integer().notNull(),
		daysAfter: integer().notNull(),
		language: choice(reportLanguages).notNull(),
		template: text().notNull(),
		reviewers: json<readonly string[]>().notNull(),
		webhookUrl: text()
	},
	(t) => [
		uniqueIndex('schedule_by_model').on(t.modelId),
		check('schedule_first_month', sql`${t.firstMonth} between 1 and 12`),
		isNotNegative('schedule_days_after', t.daysAfter),
		isOneOf('schedule_language', t.language, reportLanguages)
	]
);

/** The draft of one quarter: that it is due, every attempt counted, and what came of it. */
export const scheduleRuns = table(
	'schedule_run',
	{
		id: id(),
		modelId: belongsTo(() => models.id).notNull(),
		quarter: text().notNull(),
		firstMonth: integer().notNull(),
		startOn: text().notNull(),
		dueOn: text().notNull(),
		state: choice(runStates).notNull(),
		attempts: integer().notNull(),
		/** Whose attempt is running; only its owner may finish it. */
		claim: text(),
		/** The owner's last sign of life. */
		beatAt: timestamp(),
		triedAt: timestamp(),
		nextTryAt: timestamp(),
		finishedAt: timestamp(),
		reportId: integer(),
		title: text(),
		reasonKind: choice(runReasons),
		reason: text()
	},
	(t) => [
		// By its days: where the fiscal year was changed, the same months may have another name.
		uniqueIndex('schedule_run_by_quarter').on(t.modelId, t.startOn),
		index('schedule_run_by_next_try').on(t.nextTryAt),
		isOneOf('schedule_run_state', t.state, runStates),
		isOneOf('schedule_run_reason', t.reasonKind, runReasons)
	]
);

/** Telling one reviewer or one other program of a draft, tried on its own until it is accepted. */
export const scheduleDeliveries = table(
	'schedule_delivery',
	{
		id: id(),
		runId: belongsTo(() => scheduleRuns.id).notNull(),
		channel: choice(channels).notNull(),
		target: text().notNull(),
		key: text().notNull(),
		state: choice(deliveryStates).notNull(),
		attempts: integer().notNull(),
		claim: text(),
		beatAt: timestamp(),
		nextTryAt: timestamp(),
		acceptedAt: timestamp(),
		reasonKind: choice(deliveryReasons),
		reason: text()
	},
	(t) => [
		uniqueIndex('schedule_delivery_by_target').on(t.runId, t.channel, t.target),
		index('schedule_delivery_by_next_try').on(t.nextTryAt),
		isOneOf('schedule_delivery_channel', t.channel, channels),
		isOneOf('schedule_delivery_state', t.state, deliveryStates),
		isOneOf('schedule_delivery_reason', t.reasonKind, deliveryReasons)
	]
);
