CREATE TABLE `report_action` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`what` text NOT NULL,
	`owner` text NOT NULL,
	`due` text NOT NULL,
	`done` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `report_action_by_model` ON `report_action` (`model_id`);--> statement-breakpoint
CREATE TABLE `report_edit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`locale` text NOT NULL,
	`paragraph` text NOT NULL,
	`text` text NOT NULL,
	`edited_by` text NOT NULL,
	`edited_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_edit_by_place` ON `report_edit` (`report_id`,`locale`,`paragraph`);--> statement-breakpoint
CREATE TABLE `report_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_file_by_name` ON `report_file` (`report_id`,`name`);--> statement-breakpoint
CREATE TABLE `report_template` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_template_by_name` ON `report_template` (`name`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`snapshot_id` integer NOT NULL,
	`series` text NOT NULL,
	`version` integer NOT NULL,
	`correction` text NOT NULL,
	`template` text NOT NULL,
	`status` text NOT NULL,
	`prepared_by` text NOT NULL,
	`prepared_at` integer NOT NULL,
	`reviewed_by` text,
	`reviewed_at` integer,
	`approved_by` text,
	`approved_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshot`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "report_status" CHECK("report"."status" in ('draft', 'reviewed', 'approved')),
	CONSTRAINT "report_version" CHECK("report"."version" >= 1),
	CONSTRAINT "report_signatures" CHECK(("report"."reviewed_by" is null) = ("report"."reviewed_at" is null)
			and ("report"."approved_by" is null) = ("report"."approved_at" is null)
			and ("report"."status" = 'draft') = ("report"."reviewed_by" is null)
			and ("report"."status" = 'approved') = ("report"."approved_by" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_by_version` ON `report` (`series`,`version`);--> statement-breakpoint
CREATE INDEX `report_by_snapshot` ON `report` (`snapshot_id`);--> statement-breakpoint
CREATE TABLE `snapshot` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer,
	`quarter` text NOT NULL,
	`company` text NOT NULL,
	`closed_on` text NOT NULL,
	`engine` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshot_by_hash` ON `snapshot` (`hash`);--> statement-breakpoint
CREATE INDEX `snapshot_by_model` ON `snapshot` (`model_id`);--> statement-breakpoint
CREATE TRIGGER `snapshot_never_changes` BEFORE UPDATE OF `id`, `quarter`, `company`, `closed_on`, `engine`, `hash`, `content`, `created_at` ON `snapshot`
BEGIN
	SELECT RAISE(ABORT, 'a snapshot is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_never_goes` BEFORE DELETE ON `snapshot`
BEGIN
	SELECT RAISE(ABORT, 'a snapshot is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_is_never_replaced` BEFORE INSERT ON `snapshot`
WHEN EXISTS (SELECT 1 FROM `snapshot` WHERE `id` = NEW.`id` OR `hash` = NEW.`hash`)
BEGIN
	SELECT RAISE(ABORT, 'a snapshot is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `approved_report_never_changes` BEFORE UPDATE ON `report`
WHEN OLD.`status` = 'approved'
BEGIN
	SELECT RAISE(ABORT, 'an approved report is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `approved_report_never_goes` BEFORE DELETE ON `report`
WHEN OLD.`status` = 'approved'
BEGIN
	SELECT RAISE(ABORT, 'an approved report is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `report_is_never_replaced` BEFORE INSERT ON `report`
WHEN EXISTS (SELECT 1 FROM `report` WHERE `id` = NEW.`id` OR (`series` = NEW.`series` AND `version` = NEW.`version`))
BEGIN
	SELECT RAISE(ABORT, 'a report is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `report_edit_needs_draft` BEFORE INSERT ON `report_edit`
WHEN (SELECT `status` FROM `report` WHERE `id` = NEW.`report_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'only a draft is edited');
END;
--> statement-breakpoint
CREATE TRIGGER `report_edit_changes_in_draft` BEFORE UPDATE ON `report_edit`
WHEN (SELECT `status` FROM `report` WHERE `id` = OLD.`report_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'only a draft is edited');
END;
--> statement-breakpoint
CREATE TRIGGER `report_edit_goes_in_draft` BEFORE DELETE ON `report_edit`
WHEN (SELECT `status` FROM `report` WHERE `id` = OLD.`report_id`) <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'only a draft is edited');
END;
--> statement-breakpoint
CREATE TRIGGER `report_file_never_changes` BEFORE UPDATE ON `report_file`
BEGIN
	SELECT RAISE(ABORT, 'a file of an approved report is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `report_file_never_goes` BEFORE DELETE ON `report_file`
BEGIN
	SELECT RAISE(ABORT, 'a file of an approved report is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `report_file_is_never_replaced` BEFORE INSERT ON `report_file`
WHEN EXISTS (SELECT 1 FROM `report_file` WHERE `id` = NEW.`id` OR (`report_id` = NEW.`report_id` AND `name` = NEW.`name`))
BEGIN
	SELECT RAISE(ABORT, 'a file of an approved report is never replaced');
END;
