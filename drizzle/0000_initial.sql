CREATE TABLE `basis` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`team_id` integer,
	`system_id` integer,
	`process_id` integer,
	`stream_id` integer,
	`scenario_id` integer,
	`measure_id` integer,
	`case_id` integer,
	`part` text NOT NULL,
	`field` text NOT NULL,
	`source` text NOT NULL,
	`date` text,
	`confidence` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stream_id`) REFERENCES `stream`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `what_if_case`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "basis_owner" CHECK(("basis"."team_id" is not null) + ("basis"."system_id" is not null) + ("basis"."process_id" is not null) + ("basis"."stream_id" is not null) + ("basis"."scenario_id" is not null) + ("basis"."measure_id" is not null) + ("basis"."case_id" is not null) <= 1),
	CONSTRAINT "basis_confidence" CHECK("basis"."confidence" in ('high', 'medium', 'low'))
);
--> statement-breakpoint
CREATE INDEX `basis_by_model` ON `basis` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_team` ON `basis` (`team_id`,`part`,`field`) WHERE "basis"."team_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_system` ON `basis` (`system_id`,`part`,`field`) WHERE "basis"."system_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_process` ON `basis` (`process_id`,`part`,`field`) WHERE "basis"."process_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_stream` ON `basis` (`stream_id`,`part`,`field`) WHERE "basis"."stream_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_scenario` ON `basis` (`scenario_id`,`part`,`field`) WHERE "basis"."scenario_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_measure` ON `basis` (`measure_id`,`part`,`field`) WHERE "basis"."measure_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `basis_by_case` ON `basis` (`case_id`,`part`,`field`) WHERE "basis"."case_id" is not null;--> statement-breakpoint
CREATE TABLE `cost_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`process_id` integer,
	`stream_id` integer,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`per_hour` real,
	`from_hour` real,
	`once` real,
	`at_hour` real,
	`below_capability` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stream_id`) REFERENCES `stream`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "cost_item_owner" CHECK(("cost_item"."process_id" is not null) + ("cost_item"."stream_id" is not null) = 1),
	CONSTRAINT "cost_item_amount" CHECK(("cost_item"."per_hour" is not null) + ("cost_item"."once" is not null) = 1),
	CONSTRAINT "cost_item_moment" CHECK(("cost_item"."once" is null) = ("cost_item"."at_hour" is null)),
	CONSTRAINT "cost_item_kind" CHECK("cost_item"."kind" in ('margin', 'penalty', 'extra', 'churn', 'regulatory', 'other')),
	CONSTRAINT "cost_item_shares" CHECK("cost_item"."below_capability" between 0 and 1),
	CONSTRAINT "cost_item_figures" CHECK("cost_item"."from_hour" >= 0 and "cost_item"."at_hour" >= 0)
);
--> statement-breakpoint
CREATE INDEX `cost_item_by_model` ON `cost_item` (`model_id`);--> statement-breakpoint
CREATE INDEX `cost_item_by_process` ON `cost_item` (`process_id`);--> statement-breakpoint
CREATE INDEX `cost_item_by_stream` ON `cost_item` (`stream_id`);--> statement-breakpoint
CREATE TABLE `effect_target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`effect_id` integer NOT NULL,
	`team_id` integer,
	`system_id` integer,
	`process_id` integer,
	`stream_id` integer,
	`scenario_id` integer,
	`position` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`effect_id`) REFERENCES `effect`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stream_id`) REFERENCES `stream`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "effect_target_object" CHECK(("effect_target"."team_id" is not null) + ("effect_target"."system_id" is not null) + ("effect_target"."process_id" is not null) + ("effect_target"."stream_id" is not null) + ("effect_target"."scenario_id" is not null) = 1)
);
--> statement-breakpoint
CREATE INDEX `effect_target_by_model` ON `effect_target` (`model_id`);--> statement-breakpoint
CREATE INDEX `effect_target_by_effect` ON `effect_target` (`effect_id`);--> statement-breakpoint
CREATE INDEX `effect_target_by_team` ON `effect_target` (`team_id`);--> statement-breakpoint
CREATE INDEX `effect_target_by_system` ON `effect_target` (`system_id`);--> statement-breakpoint
CREATE INDEX `effect_target_by_process` ON `effect_target` (`process_id`);--> statement-breakpoint
CREATE INDEX `effect_target_by_stream` ON `effect_target` (`stream_id`);--> statement-breakpoint
CREATE INDEX `effect_target_by_scenario` ON `effect_target` (`scenario_id`);--> statement-breakpoint
CREATE TABLE `effect` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`measure_id` integer,
	`case_id` integer,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`every_team` integer NOT NULL,
	`every_system` integer NOT NULL,
	`every_process` integer NOT NULL,
	`every_stream` integer NOT NULL,
	`every_scenario` integer NOT NULL,
	`system_id` integer,
	`process_id` integer,
	`repository_id` integer,
	`path` text,
	`strategy` text,
	`factor` real,
	`value` real,
	`hours` real,
	`added_units` real,
	`capability` real,
	`ready_after_hours` real,
	`sustainable_hours` real,
	`extra_cost_per_hour` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `what_if_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`repository_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "effect_owner" CHECK(("effect"."measure_id" is not null) + ("effect"."case_id" is not null) = 1),
	CONSTRAINT "effect_kind" CHECK("effect"."kind" in ('recoveryTime', 'backupLoss', 'hit', 'hold', 'frequency', 'stabilisation', 'costRate', 'revenue', 'recoveryPoint', 'capacity', 'manual', 'unstableCapability', 'deferrable', 'buffer', 'without', 'dependency', 'repository', 'strategy')),
	CONSTRAINT "effect_path" CHECK("effect"."path" in ('repair', 'restore', 'rebuild', 'all')),
	CONSTRAINT "effect_strategy" CHECK("effect"."strategy" in ('planned', 'adhoc', 'optimised')),
	CONSTRAINT "effect_factor" CHECK(("effect"."factor" is not null) = ("effect"."kind" in ('recoveryTime', 'backupLoss', 'hit', 'hold', 'frequency', 'stabilisation', 'costRate', 'revenue')))
);
--> statement-breakpoint
CREATE INDEX `effect_by_model` ON `effect` (`model_id`);--> statement-breakpoint
CREATE INDEX `effect_by_measure` ON `effect` (`measure_id`);--> statement-breakpoint
CREATE INDEX `effect_by_case` ON `effect` (`case_id`);--> statement-breakpoint
CREATE INDEX `effect_by_system` ON `effect` (`system_id`);--> statement-breakpoint
CREATE INDEX `effect_by_process` ON `effect` (`process_id`);--> statement-breakpoint
CREATE INDEX `effect_by_repository` ON `effect` (`repository_id`);--> statement-breakpoint
CREATE TABLE `what_if_case` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `what_if_case_by_key` ON `what_if_case` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `measure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`capex` real,
	`opex_per_year` real,
	`lifetime_years` real NOT NULL,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_by_key` ON `measure` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `appetite_point` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`position` integer NOT NULL,
	`loss` real NOT NULL,
	`probability` real NOT NULL,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "appetite_point_shares" CHECK("appetite_point"."probability" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `appetite_point_by_model` ON `appetite_point` (`model_id`);--> statement-breakpoint
CREATE TABLE `model` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`cost_of_capital` real,
	`rework` real,
	`strategy` text,
	`note` text,
	`annual_revenue` real,
	`materiality` real,
	`credit_line` real,
	`horizon_years` real,
	`company_note` text,
	`is_demonstration` integer NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "model_strategy" CHECK("model"."strategy" in ('planned', 'adhoc', 'optimised'))
);
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`current_model_id` integer,
	`demonstrated_at` integer,
	FOREIGN KEY (`current_model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "workspace_single" CHECK("workspace"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `manual_work` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`process_id` integer NOT NULL,
	`capability` real,
	`ready_after_hours` real,
	`sustainable_hours` real,
	`extra_cost_per_hour` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "manual_work_shares" CHECK("manual_work"."capability" between 0 and 1),
	CONSTRAINT "manual_work_figures" CHECK("manual_work"."ready_after_hours" >= 0 and "manual_work"."sustainable_hours" >= 0)
);
--> statement-breakpoint
CREATE INDEX `manual_work_by_model` ON `manual_work` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `manual_work_by_process` ON `manual_work` (`process_id`);--> statement-breakpoint
CREATE TABLE `process_use` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`process_id` integer NOT NULL,
	`system_id` integer NOT NULL,
	`position` integer NOT NULL,
	`without` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "process_use_shares" CHECK("process_use"."without" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `process_use_by_model` ON `process_use` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `process_use_by_process` ON `process_use` (`process_id`,`system_id`);--> statement-breakpoint
CREATE INDEX `process_use_by_system` ON `process_use` (`system_id`);--> statement-breakpoint
CREATE TABLE `process` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`category` text,
	`unit` text,
	`owner` text,
	`operating_hours_per_week` real,
	`mtpd_hours` real,
	`mbco` real,
	`cash_per_hour` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "process_shares" CHECK("process"."mbco" between 0 and 1),
	CONSTRAINT "process_figures" CHECK("process"."operating_hours_per_week" >= 0 and "process"."mtpd_hours" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `process_by_key` ON `process` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `unstable_phase` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`process_id` integer NOT NULL,
	`capability` real,
	`hours_per_outage_hour_kind` text,
	`hours_per_outage_hour_low` real,
	`hours_per_outage_hour_mode` real,
	`hours_per_outage_hour_high` real,
	`max_hours` real,
	`hours_per_manual_hour` real,
	`hours_per_lost_hour` real,
	`hours_per_gap_hour` real,
	`extra_cost_per_hour` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "unstable_phase_shares" CHECK("unstable_phase"."capability" between 0 and 1),
	CONSTRAINT "unstable_phase_hours_per_outage_hour" CHECK(case "unstable_phase"."hours_per_outage_hour_kind"
			when 'fixed' then "unstable_phase"."hours_per_outage_hour_low" is null and "unstable_phase"."hours_per_outage_hour_mode" is not null and "unstable_phase"."hours_per_outage_hour_high" is null
			when 'pert' then "unstable_phase"."hours_per_outage_hour_low" <= "unstable_phase"."hours_per_outage_hour_mode" and "unstable_phase"."hours_per_outage_hour_mode" <= "unstable_phase"."hours_per_outage_hour_high"
			when 'lognormal' then "unstable_phase"."hours_per_outage_hour_low" <= "unstable_phase"."hours_per_outage_hour_high" and "unstable_phase"."hours_per_outage_hour_mode" is null
			else "unstable_phase"."hours_per_outage_hour_kind" is null and "unstable_phase"."hours_per_outage_hour_low" is null and "unstable_phase"."hours_per_outage_hour_mode" is null and "unstable_phase"."hours_per_outage_hour_high" is null
		end is true),
	CONSTRAINT "unstable_phase_figures" CHECK("unstable_phase"."max_hours" >= 0 and "unstable_phase"."hours_per_manual_hour" >= 0 and "unstable_phase"."hours_per_lost_hour" >= 0 and "unstable_phase"."hours_per_gap_hour" >= 0)
);
--> statement-breakpoint
CREATE INDEX `unstable_phase_by_model` ON `unstable_phase` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `unstable_phase_by_process` ON `unstable_phase` (`process_id`);--> statement-breakpoint
CREATE TABLE `backup_loss` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`scenario_id` integer NOT NULL,
	`repository_id` integer NOT NULL,
	`position` integer NOT NULL,
	`probability` real NOT NULL,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`repository_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "backup_loss_shares" CHECK("backup_loss"."probability" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `backup_loss_by_model` ON `backup_loss` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `backup_loss_by_scenario` ON `backup_loss` (`scenario_id`,`repository_id`);--> statement-breakpoint
CREATE INDEX `backup_loss_by_repository` ON `backup_loss` (`repository_id`);--> statement-breakpoint
CREATE TABLE `hit_system` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`hit_id` integer NOT NULL,
	`system_id` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hit_id`) REFERENCES `hit`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hit_system_by_model` ON `hit_system` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hit_system_by_hit` ON `hit_system` (`hit_id`,`system_id`);--> statement-breakpoint
CREATE INDEX `hit_system_by_system` ON `hit_system` (`system_id`);--> statement-breakpoint
CREATE TABLE `hit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`scenario_id` integer NOT NULL,
	`position` integer NOT NULL,
	`probability` real,
	`path` text,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenario`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "hit_shares" CHECK("hit"."probability" between 0 and 1),
	CONSTRAINT "hit_path" CHECK("hit"."path" in ('repair', 'restore'))
);
--> statement-breakpoint
CREATE INDEX `hit_by_model` ON `hit` (`model_id`);--> statement-breakpoint
CREATE INDEX `hit_by_scenario` ON `hit` (`scenario_id`);--> statement-breakpoint
CREATE TABLE `scenario` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`frequency_kind` text,
	`frequency_low` real,
	`frequency_mode` real,
	`frequency_high` real,
	`hold_hours_kind` text,
	`hold_hours_low` real,
	`hold_hours_mode` real,
	`hold_hours_high` real,
	`response_cost_kind` text,
	`response_cost_low` real,
	`response_cost_mode` real,
	`response_cost_high` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "scenario_frequency" CHECK(case "scenario"."frequency_kind"
			when 'fixed' then "scenario"."frequency_low" is null and "scenario"."frequency_mode" is not null and "scenario"."frequency_high" is null
			when 'pert' then "scenario"."frequency_low" <= "scenario"."frequency_mode" and "scenario"."frequency_mode" <= "scenario"."frequency_high"
			when 'lognormal' then "scenario"."frequency_low" <= "scenario"."frequency_high" and "scenario"."frequency_mode" is null
			else "scenario"."frequency_kind" is null and "scenario"."frequency_low" is null and "scenario"."frequency_mode" is null and "scenario"."frequency_high" is null
		end is true),
	CONSTRAINT "scenario_hold_hours" CHECK(case "scenario"."hold_hours_kind"
			when 'fixed' then "scenario"."hold_hours_low" is null and "scenario"."hold_hours_mode" is not null and "scenario"."hold_hours_high" is null
			when 'pert' then "scenario"."hold_hours_low" <= "scenario"."hold_hours_mode" and "scenario"."hold_hours_mode" <= "scenario"."hold_hours_high"
			when 'lognormal' then "scenario"."hold_hours_low" <= "scenario"."hold_hours_high" and "scenario"."hold_hours_mode" is null
			else "scenario"."hold_hours_kind" is null and "scenario"."hold_hours_low" is null and "scenario"."hold_hours_mode" is null and "scenario"."hold_hours_high" is null
		end is true),
	CONSTRAINT "scenario_response_cost" CHECK(case "scenario"."response_cost_kind"
			when 'fixed' then "scenario"."response_cost_low" is null and "scenario"."response_cost_mode" is not null and "scenario"."response_cost_high" is null
			when 'pert' then "scenario"."response_cost_low" <= "scenario"."response_cost_mode" and "scenario"."response_cost_mode" <= "scenario"."response_cost_high"
			when 'lognormal' then "scenario"."response_cost_low" <= "scenario"."response_cost_high" and "scenario"."response_cost_mode" is null
			else "scenario"."response_cost_kind" is null and "scenario"."response_cost_low" is null and "scenario"."response_cost_mode" is null and "scenario"."response_cost_high" is null
		end is true),
	CONSTRAINT "scenario_figures" CHECK("scenario"."frequency_low" >= 0 and "scenario"."frequency_mode" >= 0 and "scenario"."frequency_high" >= 0 and "scenario"."hold_hours_low" >= 0 and "scenario"."hold_hours_mode" >= 0 and "scenario"."hold_hours_high" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_by_key` ON `scenario` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `catch_up` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`stream_id` integer NOT NULL,
	`surplus` real,
	`premium_per_hour` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stream_id`) REFERENCES `stream`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `catch_up_by_model` ON `catch_up` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `catch_up_by_stream` ON `catch_up` (`stream_id`);--> statement-breakpoint
CREATE TABLE `parallel_part` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`step_id` integer NOT NULL,
	`process_id` integer NOT NULL,
	`position` integer NOT NULL,
	`share` real NOT NULL,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "parallel_part_shares" CHECK("parallel_part"."share" between 0 and 1)
);
--> statement-breakpoint
CREATE INDEX `parallel_part_by_model` ON `parallel_part` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `parallel_part_by_step` ON `parallel_part` (`step_id`,`process_id`);--> statement-breakpoint
CREATE INDEX `parallel_part_by_process` ON `parallel_part` (`process_id`);--> statement-breakpoint
CREATE TABLE `step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`stream_id` integer NOT NULL,
	`process_id` integer,
	`position` integer NOT NULL,
	`buffer_hours` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stream_id`) REFERENCES `stream`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "step_figures" CHECK("step"."buffer_hours" >= 0)
);
--> statement-breakpoint
CREATE INDEX `step_by_model` ON `step` (`model_id`);--> statement-breakpoint
CREATE INDEX `step_by_stream` ON `step` (`stream_id`);--> statement-breakpoint
CREATE INDEX `step_by_process` ON `step` (`process_id`);--> statement-breakpoint
CREATE TABLE `stream` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`operating_hours_per_week` real,
	`revenue_per_hour` real,
	`margin_rate` real,
	`deferrable` real,
	`backlog_limit_hours` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "stream_shares" CHECK("stream"."deferrable" between 0 and 1),
	CONSTRAINT "stream_figures" CHECK("stream"."operating_hours_per_week" >= 0 and "stream"."backlog_limit_hours" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stream_by_key` ON `stream` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `dependency` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`system_id` integer NOT NULL,
	`on_system_id` integer NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`on_system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "dependency_kind" CHECK("dependency"."kind" in ('dependsOn', 'restoresFrom'))
);
--> statement-breakpoint
CREATE INDEX `dependency_by_model` ON `dependency` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `dependency_by_system` ON `dependency` (`system_id`,`on_system_id`,`kind`);--> statement-breakpoint
CREATE INDEX `dependency_by_on_system` ON `dependency` (`on_system_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `dependency_one_repository` ON `dependency` (`system_id`) WHERE "dependency"."kind" = 'restoresFrom';--> statement-breakpoint
CREATE TABLE `recovery_option` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`system_id` integer NOT NULL,
	`path` text NOT NULL,
	`hours_kind` text,
	`hours_low` real,
	`hours_mode` real,
	`hours_high` real,
	`rpo_hours` real,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "recovery_option_path" CHECK("recovery_option"."path" in ('repair', 'restore', 'rebuild')),
	CONSTRAINT "recovery_option_hours" CHECK(case "recovery_option"."hours_kind"
			when 'fixed' then "recovery_option"."hours_low" is null and "recovery_option"."hours_mode" is not null and "recovery_option"."hours_high" is null
			when 'pert' then "recovery_option"."hours_low" <= "recovery_option"."hours_mode" and "recovery_option"."hours_mode" <= "recovery_option"."hours_high"
			when 'lognormal' then "recovery_option"."hours_low" <= "recovery_option"."hours_high" and "recovery_option"."hours_mode" is null
			else "recovery_option"."hours_kind" is null and "recovery_option"."hours_low" is null and "recovery_option"."hours_mode" is null and "recovery_option"."hours_high" is null
		end is true),
	CONSTRAINT "recovery_option_figures" CHECK("recovery_option"."hours_low" >= 0 and "recovery_option"."hours_mode" >= 0 and "recovery_option"."hours_high" >= 0 and "recovery_option"."rpo_hours" >= 0)
);
--> statement-breakpoint
CREATE INDEX `recovery_option_by_model` ON `recovery_option` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_option_by_system` ON `recovery_option` (`system_id`,`path`);--> statement-breakpoint
CREATE TABLE `system` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text,
	`owner` text,
	`priority` real,
	`recovery_note` text,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `system_by_key` ON `system` (`model_id`,`key`);--> statement-breakpoint
CREATE TABLE `team_need` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`system_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	`position` integer NOT NULL,
	`units` real NOT NULL,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `system`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "team_need_figures" CHECK("team_need"."units" >= 0)
);
--> statement-breakpoint
CREATE INDEX `team_need_by_model` ON `team_need` (`model_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_need_by_system` ON `team_need` (`system_id`,`team_id`);--> statement-breakpoint
CREATE INDEX `team_need_by_team` ON `team_need` (`team_id`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`model_id` integer NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`capacity` real NOT NULL,
	`note` text,
	FOREIGN KEY (`model_id`) REFERENCES `model`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "team_figures" CHECK("team"."capacity" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_by_key` ON `team` (`model_id`,`key`);