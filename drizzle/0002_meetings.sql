CREATE TABLE `meeting_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	`query` text NOT NULL,
	`text` text NOT NULL,
	`is_decided` integer NOT NULL,
	`noted_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_note_by_place` ON `meeting_note` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`moderator_hash` text NOT NULL,
	`query` text NOT NULL,
	`revision` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_by_key` ON `meeting` (`key`);--> statement-breakpoint
CREATE INDEX `meeting_by_model` ON `meeting` (`model_id`);