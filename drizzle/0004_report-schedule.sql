CREATE TABLE `schedule_delivery` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` integer NOT NULL,
	`channel` text NOT NULL,
	`target` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`claim` text,
	`beat_at` integer,
	`next_try_at` integer,
	`accepted_at` integer,
	`reason_kind` text,
	`reason` text,
	FOREIGN KEY (`run_id`) REFERENCES `schedule_run`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "schedule_delivery_channel" CHECK("schedule_delivery"."channel" in ('mail', 'webhook')),
	CONSTRAINT "schedule_delivery_state" CHECK("schedule_delivery"."state" in ('due', 'sending', 'done', 'failed')),
	CONSTRAINT "schedule_delivery_reason" CHECK("schedule_delivery"."reason_kind" in ('crashed', 'error', 'mailNotSet', 'unreachable', 'timeout', 'insecure', 'loginRefused', 'rejected', 'redirected', 'privateAddress'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_delivery_by_target` ON `schedule_delivery` (`run_id`,`channel`,`target`);--> statement-breakpoint
CREATE INDEX `schedule_delivery_by_next_try` ON `schedule_delivery` (`next_try_at`);--> statement-breakpoint
CREATE TABLE `schedule_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`quarter` text NOT NULL,
	`first_month` integer NOT NULL,
	`start_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`claim` text,
	`beat_at` integer,
	`tried_at` integer,
	`next_try_at` integer,
	`finished_at` integer,
	`report_id` integer,
	`title` text,
	`reason_kind` text,
	`reason` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "schedule_run_state" CHECK("schedule_run"."state" in ('due', 'running', 'done', 'failed', 'skipped')),
	CONSTRAINT "schedule_run_reason" CHECK("schedule_run"."reason_kind" in ('refused', 'error', 'crashed', 'missed', 'switchedOff'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_run_by_quarter` ON `schedule_run` (`model_id`,`start_on`);--> statement-breakpoint
CREATE INDEX `schedule_run_by_next_try` ON `schedule_run` (`next_try_at`);--> statement-breakpoint
CREATE TABLE `schedule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`is_on` integer NOT NULL,
	`since` text,
	`first_month` integer NOT NULL,
	`days_after` integer NOT NULL,
	`language` text NOT NULL,
	`template` text NOT NULL,
	`reviewers` text NOT NULL,
	`webhook_url` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "schedule_first_month" CHECK("schedule"."first_month" between 1 and 12),
	CONSTRAINT "schedule_days_after" CHECK("schedule"."days_after" >= 0),
	CONSTRAINT "schedule_language" CHECK("schedule"."language" in ('en', 'de'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_by_model` ON `schedule` (`model_id`);