CREATE TABLE `incident_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`incident_id` integer NOT NULL,
	`position` integer NOT NULL,
	`record` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_entry_by_place` ON `incident_entry` (`incident_id`,`position`);--> statement-breakpoint
CREATE TABLE `incident` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_by_key` ON `incident` (`key`);--> statement-breakpoint
CREATE TRIGGER `incident_never_changes` BEFORE UPDATE ON `incident`
BEGIN
	SELECT RAISE(ABORT, 'an incident is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `incident_never_goes` BEFORE DELETE ON `incident`
BEGIN
	SELECT RAISE(ABORT, 'an incident is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `incident_is_never_replaced` BEFORE INSERT ON `incident`
WHEN EXISTS (SELECT 1 FROM `incident` WHERE `id` = NEW.`id` OR `key` = NEW.`key`)
BEGIN
	SELECT RAISE(ABORT, 'an incident is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `incident_entry_never_changes` BEFORE UPDATE ON `incident_entry`
BEGIN
	SELECT RAISE(ABORT, 'an entry of an incident is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `incident_entry_never_goes` BEFORE DELETE ON `incident_entry`
BEGIN
	SELECT RAISE(ABORT, 'an entry of an incident is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `incident_entry_comes_last` BEFORE INSERT ON `incident_entry`
WHEN NEW.`position` <> (SELECT count(*) FROM `incident_entry` WHERE `incident_id` = NEW.`incident_id`)
	OR EXISTS (SELECT 1 FROM `incident_entry` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'an entry of an incident comes after all others');
END;
