import { fail, redirect } from '@sveltejs/kit';
import type { ModelSummary } from '#lib/db/data.server.ts';
import type { Schedule } from '#lib/db/schedule.ts';
import { isoDayOf } from '#lib/format/iso-day.ts';
import { lastEndedDraft } from '#lib/report/schedule/due-quarters.ts';
import { quarterWords } from '#lib/report/fiscal-quarter.ts';
import { parseSchedule, type TypedSchedule } from '#lib/report/schedule/schedule-form.ts';
import { dueQuarter } from '#lib/server/schedule/scheduler.ts';
import { readSettings } from '#lib/server/settings.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import { offeredTemplates } from '#lib/server/reports/offered-templates.ts';
import { typedText } from '../../model/typed-text.ts';
import { failWrite, write } from '../../model/write.server.ts';
import { isUnderWay, shownRun } from './run-words.server.ts';
import { scheduleWords } from './schedule-words.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Three years. */
const mostRuns = 12;

export const load: PageServerLoad = async ({ locals, depends }) => {
	depends('app:schedule');
	const current = await locals.data.current();
	return { shown: current && (await shown(current, locals)) };
};

async function shown({ id }: ModelSummary, { data, locale }: App.Locals) {
	const today = isoDayOf(new Date());
	const [schedule, runs, templates, reports] = await Promise.all([
		data.schedule.find(id),
		data.schedule.runs(id, mostRuns),
		offeredTemplates(data, locale),
		data.reports.list()
	]);
	const drafts = new Set(reports.map((report) => report.id));
	const settings = readSettings(process.env);
	const delivery = settings.ok ? settings.value.delivery : undefined;
	return {
		...scheduleWords(schedule, runs.at(0), today, locale),
		values: typedOf(schedule, locale),
		templates: templates.map(({ key, template }) => ({ value: key, name: template.name })),
		hasMail: delivery?.mail !== undefined,
		isSigned: delivery?.webhookSecret !== undefined,
		askFor: schedule && askable(schedule, runs, drafts, today, locale),
		runs: runs.map((run) => shownRun(run, drafts, locale)),
		isUnderWay: runs.some(isUnderWay)
	};
}

/** The quarter whose draft can be asked for: the last that ended, unless it is there or under way. */
function askable(
	schedule: Schedule,
	runs: Awaited<ReturnType<App.Locals['data']['schedule']['runs']>>,
	drafts: ReadonlySet<number>,
	today: string,
	locale: Locale
): string | undefined {
	const { quarter } = lastEndedDraft(schedule, today);
	const run = runs.find(({ startOn }) => startOn === quarter.start);
	const isThere = run?.reportId !== undefined && drafts.has(run.reportId);
	const isTried = run && (isUnderWay(run) || run.state === 'failed');
	return isThere || isTried ? undefined : quarterWords(quarter, locale);
}

function typedOf(schedule: Schedule | undefined, locale: Locale): TypedSchedule {
	return {
		isOn: schedule?.isOn ?? false,
		firstMonth: String(schedule?.firstMonth ?? 1),
		daysAfter: String(schedule?.daysAfter ?? 5),
		language: schedule?.language ?? locale,
		template: schedule?.template ?? 'board',
		reviewers: schedule?.reviewers.join('\n') ?? '',
		webhookUrl: schedule?.webhookUrl ?? ''
	};
}

export const actions = {
	save: async ({ locals, request }) => {
		const { data, locale, scheduler } = locals;
		const form = await request.formData();
		const values: TypedSchedule = {
			isOn: form.get('isOn') === 'on',
			firstMonth: typedText(form, 'firstMonth'),
			daysAfter: typedText(form, 'daysAfter'),
			language: typedText(form, 'language'),
			template: typedText(form, 'template'),
			reviewers: typedText(form, 'reviewers'),
			webhookUrl: typedText(form, 'webhookUrl')
		};
		const templates = await offeredTemplates(data, locale);
		const parsed = parseSchedule(
			values,
			templates.map(({ key }) => key)
		);
		if (!parsed.ok) return fail(422, { values, problems: parsed.problems });

		const current = await data.current();
		if (!current) redirect(303, '/model');
		const today = isoDayOf(new Date());
		const saved = await write(() => data.schedule.save(current.id, parsed.value, today));
		if (!saved.ok) return failWrite(saved.problem, { values, problems: [] });
		void scheduler.wake();
		redirect(303, '/reports/schedule');
	},
	ask: async ({ locals }) => {
		const { data, scheduler } = locals;
		const current = await data.current();
		const schedule = current && (await data.schedule.find(current.id));
		if (!schedule) redirect(303, '/reports/schedule');
		const now = new Date();
		const draft = lastEndedDraft(schedule, isoDayOf(now));
		const asked = await write(() =>
			data.schedule.ask(schedule.modelId, dueQuarter(draft, schedule.firstMonth), now)
		);
		if (!asked.ok) return failWrite(asked.problem, {});
		void scheduler.wake();
		redirect(303, '/reports/schedule#runs');
	},
	retry: ({ locals, request }) =>
		again(locals, request, (schedule, modelId, id, now) => schedule.retryRun(modelId, id, now)),
	tell: ({ locals, request }) =>
		again(locals, request, (schedule, modelId, id, now) => schedule.retryDelivery(modelId, id, now))
} satisfies Actions;

/** Tries at once again what has failed; what has meanwhile gone well is left alone. */
async function again(
	{ data, scheduler }: App.Locals,
	request: Request,
	work: (schedule: typeof data.schedule, modelId: number, id: number, now: Date) => Promise<boolean>
) {
	const id = Number((await request.formData()).get('id'));
	const current = await data.current();
	if (current) {
		const done = await write(() => work(data.schedule, current.id, id, new Date()));
		if (!done.ok) return failWrite(done.problem, {});
		void scheduler.wake();
	}
	redirect(303, '/reports/schedule#runs');
}
