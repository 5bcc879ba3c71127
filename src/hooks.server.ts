import { building } from '$app/env';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { DatabaseRefused } from '#lib/db/database-problem.ts';
import { openData, type Data } from '#lib/db/data.server.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { statusOfRefusal } from '#lib/server/refusal-status.ts';
import { Jobs } from '#lib/server/jobs/jobs.ts';
import { ClosingPool } from '#lib/server/reports/closing-pool.ts';
import { QuarterCloser } from '#lib/server/reports/quarter-closer.ts';
import { Recomputations } from '#lib/server/reports/recomputations.ts';
import { RenderPool } from '#lib/server/reports/render-pool.ts';
import { draftPreparer } from '#lib/server/schedule/draft-preparer.ts';
import type { Scheduler } from '#lib/server/schedule/scheduler.ts';
import { startScheduler } from '#lib/server/schedule/start-scheduler.ts';
import { describeSettingProblem, readSettings } from '#lib/server/settings.ts';
import { MeetingHub } from '#lib/server/meetings/meeting-hub.ts';
import { isTheme, themeCookie } from '#lib/theme.ts';
import type { MeetingState } from '#lib/view/meeting-state.ts';

let opened: Data | undefined;
let jobs: Jobs | undefined;
let renders: RenderPool | undefined;
let closer: QuarterCloser | undefined;
let recomputations: Recomputations | undefined;
let scheduler: Scheduler | undefined;
const meetings = new MeetingHub<MeetingState>();

/** Opens the database before the first request. While building there is none to open. */
export const init: ServerInit = async () => {
	if (building) return;
	const settings = readSettings(process.env);
	if (!settings.ok) throw new Error(settings.problems.map(describeSettingProblem).join('\n'));
	opened = await openData(settings.value.databasePath);
	jobs = new Jobs();
	renders = new RenderPool();
	const closing = new ClosingPool();
	closer = new QuarterCloser(opened, closing);
	recomputations = new Recomputations(opened, closing);
	scheduler = startScheduler(opened, draftPreparer(opened, closer), settings.value.delivery);
	process.once('sveltekit:shutdown', () => {
		scheduler?.stop();
		opened?.close();
		void jobs?.close();
		void renders?.close();
		void closing.close();
	});
};

export const handle: Handle = ({ event, resolve }) => {
	if (!opened || !jobs || !renders || !closer || !recomputations || !scheduler)
		throw new Error('a request arrived before the database was opened');
	event.locals.data = opened;
	event.locals.jobs = jobs;
	event.locals.renders = renders;
	event.locals.closer = closer;
	event.locals.recomputations = recomputations;
	event.locals.scheduler = scheduler;
	event.locals.meetings = meetings;
	const chosen = event.cookies.get(themeCookie);
	const theme = isTheme(chosen) ? chosen : 'system';
	event.locals.theme = theme;
	const { url, headers } = event.request;
	// Without its body: the middleware reads headers only, and would keep a copy of every upload.
	return paraglideMiddleware(new Request(url, { headers }), ({ locale }) => {
		event.locals.locale = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%app.lang%', locale)
					.replace('%app.theme%', theme === 'system' ? '' : `data-theme="${theme}"`)
		});
	});
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`Error ${id}: ${event.request.method} ${event.url.pathname}`, error);
	if (!(error instanceof DatabaseRefused)) return { id };
	return { id, status: statusOfRefusal(error.kind), database: error.kind };
};
