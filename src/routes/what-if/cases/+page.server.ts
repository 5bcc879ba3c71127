import { fail, redirect } from '@sveltejs/kit';
import type { CaseOutcome, Data, SavedCase } from '#lib/db/data.server.ts';
import { formatDateTime } from '#lib/format/dates.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Model } from '#lib/impact/index.ts';
import { modelFingerprint } from '#lib/server/model-fingerprint.ts';
import { casePage, casePagePath, pageAt } from '#lib/view/cases/case-page.ts';
import { freeName } from '#lib/view/cases/case-texts.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { typedText } from '../../model/typed-text.ts';
import { failWrite, write } from '../../model/write.server.ts';
import { arrivingCases } from './arriving-case.server.ts';
import { describedCase, savedQuestion } from './described-case.server.ts';
import { keepFigures } from './keep-figures.server.ts';
import { saveCase } from './save-case.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { data, jobs, locale } = locals;
	const current = await data.current();
	const model = current && (await data.model(current.id));
	if (!model) return { cases: undefined, told: undefined };
	const saved = await data.cases.list(current.id);
	const controls = catalogue(model);
	const told = toldOf(url.searchParams, saved);
	const page = casePage(
		saved.length,
		told?.position === undefined ? Number(url.searchParams.get('page') ?? 1) : pageAt(told.position)
	);
	const shown = saved.slice(page.from, page.until);
	const computed = model.scenarios.length > 0 ? shown : [];
	const states = await arrivingCases(
		model,
		computed.map((one) => jobs.start('whatIf', model, savedQuestion(model, controls, one))),
		locale
	);
	return {
		currency: model.currency,
		count: saved.length,
		page,
		cases: shown.map((one, i) => ({
			...describedCase({ model, controls }, one, locale),
			state: states.at(i),
			before: figuresBefore(model, one, locale)
		})),
		told
	};
};

export const actions = {
	save: async ({ locals, request }) => {
		const saved = await saveCase(locals, await request.formData());
		if (!saved) redirect(303, '/what-if/cases?gone');
		if (!saved.ok) return fail(saved.status, { failure: saved.failure });
		// With scripts the reader goes on with the case.
		if (request.headers.has('x-sveltekit-action')) return { saved: saved.saved };
		const { id } = saved.saved;
		redirect(303, `/what-if/cases?saved=${id}#case-${id}`);
	},
	copy: async ({ locals, request }) => {
		const { data } = locals;
		const known = await casesOf(data);
		const original = find(known.cases, await request.formData());
		if (!original) redirect(303, '/what-if/cases?gone');
		const name = freeName(
			original.name,
			known.cases.map((one) => one.name)
		);
		const { author, note, measures, effects } = original;
		const copy = { name, author, note, measures, effects };
		const copied = await write(() => data.cases.add(known.modelId, copy));
		if (!copied.ok) return failWrite(copied.problem, {});
		redirect(303, addressAfter('copied', copied.value));
	},
	pin: async ({ locals, request }) => {
		const { data } = locals;
		const form = await request.formData();
		const { modelId, cases } = await casesOf(data);
		const one = find(cases, form);
		if (!one) redirect(303, '/what-if/cases?gone');
		const isPinned = typedText(form, 'pinned') === 'true';
		const pinned = await write(() => data.cases.pin(modelId, one.id, isPinned));
		if (!pinned.ok) return failWrite(pinned.problem, {});
		redirect(303, pinned.value ? addressOf(one, cases) : '/what-if/cases?gone');
	},
	accept: async ({ locals, request }) => {
		const { data, jobs } = locals;
		const { modelId, cases } = await casesOf(data);
		const one = find(cases, await request.formData());
		const model = await data.model(modelId);
		if (!one || !model) redirect(303, '/what-if/cases?gone');
		const job = jobs.start('whatIf', model, savedQuestion(model, catalogue(model), one));
		const kept = await write(() => keepFigures(data, job, { ...one, modelId, model }));
		if (!kept.ok) return failWrite(kept.problem, {});
		redirect(303, addressOf(one, cases));
	}
} satisfies Actions;

/** What a case came to with a model that was another one; undefined where nothing has changed. */
function figuresBefore(model: Model, { computed }: SavedCase, locale: Locale) {
	if (!computed || computed.fingerprint === modelFingerprint(model)) return undefined;
	return { moment: formatDateTime(computed.at, locale), loss: computed.figures.case };
}

/** What became of the reader's last action, from the address it led to. */
function toldOf(query: URLSearchParams, saved: readonly SavedCase[]) {
	for (const kind of ['deleted', 'gone', 'full'] as const)
		if (query.has(kind)) return { kind, position: undefined };
	for (const kind of ['saved', 'copied'] as const) {
		const position = saved.findIndex(({ id }) => String(id) === query.get(kind));
		if (position >= 0) return { kind, name: saved[position].name, position } as const;
	}
	return undefined;
}

async function casesOf(data: Data) {
	const current = await data.current();
	const modelId = current?.id ?? 0;
	return { modelId, cases: current ? await data.cases.list(modelId) : [] };
}

function find(cases: readonly SavedCase[], form: FormData): SavedCase | undefined {
	return cases.find(({ id }) => String(id) === form.get('id'));
}

/** Where a case stands in the list. */
function addressOf({ id }: SavedCase, cases: readonly SavedCase[]): string {
	const page = pageAt(cases.findIndex((one) => one.id === id));
	return `${casePagePath(page)}#case-${id}`;
}

function addressAfter(kind: 'copied', outcome: CaseOutcome): string {
	if (outcome.kind === 'saved') return `/what-if/cases?${kind}=${outcome.id}#case-${outcome.id}`;
	return outcome.kind === 'full' ? '/what-if/cases?full' : '/what-if/cases?gone';
}
