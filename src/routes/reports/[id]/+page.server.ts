import { error, fail, redirect } from '@sveltejs/kit';
import type { ReportOutcome, SignedBy } from '#lib/db/data.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';
import { papers } from '#lib/report/report-template.ts';
import { type Approval, approve } from '#lib/server/reports/approve.ts';
import { typedText } from '../../model/typed-text.ts';
import { failWrite, write } from '../../model/write.server.ts';
import { longestName, longestText } from '../close-form.ts';
import { foundReport, foundSource } from './found-report.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('app:recomputation');
	const { data, renders, recomputations, locale } = locals;
	const report = await foundReport(data, params.id, locale);
	const source = await foundSource(data, report, locale);
	const written = await renders.render({ format: 'content', source, paper: 'A4' });
	if (!written.ok) error(503, m.reports_busy({}, { locale }));
	return {
		content: written.value,
		report: {
			id: report.id,
			revision: report.revision,
			status: report.status,
			version: report.version,
			fingerprint: report.snapshot.hash,
			quarter: report.snapshot.quarter
		},
		languages: locales,
		papers,
		recomputation: recomputations.state(report.snapshot.id)
	};
};

export const actions = {
	review: async ({ locals, params, request }) => {
		const form = await request.formData();
		const by = signedBy(form);
		if (!by) return fail(422, { wrong: 'name' as const });
		const done = await write(() => locals.data.reports.review(seen(params.id, form), by));
		return done.ok ? answer(done.value) : failWrite(done.problem, {});
	},
	return: async ({ locals, params, request }) => {
		const form = await request.formData();
		const done = await write(() => locals.data.reports.return(seen(params.id, form)));
		return done.ok ? answer(done.value) : failWrite(done.problem, {});
	},
	approve: async ({ locals, params, request }) => {
		const form = await request.formData();
		const by = signedBy(form);
		if (!by) return fail(422, { wrong: 'name' as const });
		const done = await write(() => approve(locals, seen(params.id, form), by));
		return done.ok ? answer(done.value) : failWrite(done.problem, {});
	},
	correct: async ({ locals, params, request }) => {
		const form = await request.formData();
		const prepared = signedBy(form);
		const correction = typedText(form, 'correction').trim();
		if (!prepared) return fail(422, { wrong: 'name' as const });
		if (correction === '' || correction.length > longestText)
			return fail(422, { wrong: 'correction' as const });
		const done = await write(() =>
			locals.data.reports.correct(seen(params.id, form), { prepared, correction })
		);
		return done.ok ? answer(done.value) : failWrite(done.problem, {});
	},
	discard: async ({ locals, params, request }) => {
		const form = await request.formData();
		const done = await write(() => locals.data.reports.discard(seen(params.id, form)));
		if (!done.ok) return failWrite(done.problem, {});
		if (done.value.kind === 'done') redirect(303, '/reports');
		return answer(done.value);
	},
	recompute: async ({ locals, params }) => {
		const report = await foundReport(locals.data, params.id, locals.locale);
		locals.recomputations.start(report.snapshot.id);
		redirect(303, `/reports/${report.id}#proof`);
	}
} satisfies Actions;

/** Which report was looked at, and in which state. */
function seen(id: string, form: FormData) {
	return { id: Number(id), revision: Number(typedText(form, 'revision')) };
}

/** Typed until there are accounts. */
function signedBy(form: FormData): SignedBy | undefined {
	const name = typedText(form, 'name').trim();
	return name === '' || name.length > longestName ? undefined : { name, at: new Date() };
}

function answer(outcome: ReportOutcome | Approval) {
	switch (outcome.kind) {
		case 'done':
			redirect(303, `/reports/${outcome.report.id}`);
		// eslint-disable-next-line no-fallthrough -- a redirect throws
		case 'gone':
			redirect(303, '/reports');
		// eslint-disable-next-line no-fallthrough -- a redirect throws
		case 'busy':
			return fail(503, { wrong: 'busy' as const });
		case 'changedMeanwhile':
		case 'wrongStatus':
			return fail(409, { wrong: 'changed' as const });
	}
}
