CREATE TABLE `case_record` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`author` text NOT NULL,
	`version` integer NOT NULL,
	`is_pinned` integer NOT NULL,
	`saved_at` integer,
	`measures` text NOT NULL,
	`effects` text NOT NULL,
	`figures` text,
	`fingerprint` text,
	`computed_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `what_if_case`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "case_record_version" CHECK("case_record"."version" >= 0),
	CONSTRAINT "case_record_computed" CHECK(("case_record"."figures" is null) = ("case_record"."fingerprint" is null)
			and ("case_record"."figures" is null) = ("case_record"."computed_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_record_by_case` ON `case_record` (`case_id`);