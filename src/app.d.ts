import type { DatabaseProblem } from '#lib/db/database-problem.ts';
import type { Data } from '#lib/db/data.server.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import type { Jobs } from '#lib/server/jobs/jobs.ts';
import type { MeetingHub } from '#lib/server/meetings/meeting-hub.ts';
import type { QuarterCloser } from '#lib/server/reports/quarter-closer.ts';
import type { Recomputations } from '#lib/server/reports/recomputations.ts';
import type { RenderPool } from '#lib/server/reports/render-pool.ts';
import type { Scheduler } from '#lib/server/schedule/scheduler.ts';
import type { Theme } from '#lib/theme.ts';
import type { MeetingState } from '#lib/view/meeting-state.ts';

declare global {
	namespace App {
		interface Error {
			/** What the reader can tell us, so that the failure is found in the log. */
			id?: string;
			/** Why the database could not be used, where that is known. */
			database?: DatabaseProblem['kind'];
		}
		interface Locals {
			/** The one way to what is stored: rights are checked here. */
			data: Data;
			/** Long calculations, off the request's thread. */
			jobs: Jobs;
			/** Reports are written here, off the request's thread. */
			renders: RenderPool;
			/** Closes quarters, off the request's thread. */
			closer: QuarterCloser;
			/** Computes closed quarters again and compares. */
			recomputations: Recomputations;
			/** Who follows which meeting. */
			meetings: MeetingHub<MeetingState>;
			/** Prepares drafts of reports when they are due. */
			scheduler: Scheduler;
			locale: Locale;
			theme: Theme;
		}
		interface PageData {
			/** What the page's figures rest on, one sentence each, for the foot of the page. */
			footnotes?: readonly string[];
			/** The page fills the screen, without navigation. */
			isBare?: boolean;
		}
	}
}
