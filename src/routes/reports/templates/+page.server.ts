import { fail, redirect } from '@sveltejs/kit';
import { usualAccent } from '#lib/report/built-in-templates.ts';
import { type ChapterId, type ReportTemplate, chapterIds } from '#lib/report/report-template.ts';
import { offeredTemplates } from '#lib/server/reports/offered-templates.ts';
import { typedText } from '../../model/typed-text.ts';
import { failWrite, write } from '../../model/write.server.ts';
import { type TemplateValues, readTemplate } from './template-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { data, locale } = locals;
	const own = await data.reports.templates.list();
	const offered = await offeredTemplates(data, locale);
	const edited = own.find(({ id }) => String(id) === url.searchParams.get('edit'));
	const from = offered.find(({ key }) => key === url.searchParams.get('from')) ?? offered[0];
	const template = edited ? (JSON.parse(edited.content) as ReportTemplate) : from.template;
	return {
		chapterIds,
		own: own.map(({ id, name }) => ({ id, name })),
		offered: offered.map(({ key, template: { name } }) => ({ key, name })),
		seen: edited && { id: edited.id, revision: edited.revision, name: edited.name },
		hasLogo: template.logo !== undefined,
		values: {
			name: edited ? template.name : '',
			places: placesOf(template.chapters),
			accent: template.accent || usualAccent,
			confidentiality: template.confidentiality
		} satisfies TemplateValues
	};
};

export const actions = {
	save: async ({ locals, request }) => {
		const { templates } = locals.data.reports;
		const form = await request.formData();
		const values: TemplateValues = {
			name: typedText(form, 'name'),
			places: Object.fromEntries(
				chapterIds.map((id) => [id, typedText(form, `place.${id}`)])
			) as TemplateValues['places'],
			accent: typedText(form, 'accent'),
			confidentiality: typedText(form, 'confidentiality')
		};
		const id = Number(typedText(form, 'id'));
		const before = (await templates.list()).find((known) => known.id === id);
		const read = readTemplate(values, await uploaded(form));
		if (!read.ok) return fail(422, { values, problems: read.problems, wrong: undefined });
		const kept = before && (JSON.parse(before.content) as ReportTemplate).logo;
		const keepsLogo = kept && !read.value.logo && typedText(form, 'withoutLogo') === '';
		const template = keepsLogo ? { ...read.value, logo: kept } : read.value;
		const stored = { name: template.name, content: JSON.stringify(template) };
		const saved = await write(() =>
			before
				? templates.change({ ...stored, id, revision: Number(typedText(form, 'revision')) })
				: templates.add(stored)
		);
		if (!saved.ok) return failWrite(saved.problem, { values, problems: [], wrong: undefined });
		if (saved.value.kind === 'saved') redirect(303, '/reports/templates');
		return fail(409, { values, problems: [], wrong: saved.value.kind });
	},
	remove: async ({ locals, request }) => {
		const id = Number(typedText(await request.formData(), 'id'));
		const removed = await write(() => locals.data.reports.templates.remove(id));
		if (!removed.ok) return failWrite(removed.problem, {});
		redirect(303, '/reports/templates');
	}
} satisfies Actions;

/** A picture that was chosen; browsers send an empty file where none was. */
async function uploaded(form: FormData): Promise<Uint8Array | undefined> {
	const file = form.get('logo');
	if (!(file instanceof File) || file.size === 0) return undefined;
	return new Uint8Array(await file.arrayBuffer());
}

function placesOf(chapters: readonly ChapterId[]): TemplateValues['places'] {
	return Object.fromEntries(
		chapterIds.map((id) => {
			const place = chapters.indexOf(id);
			return [id, place < 0 ? '' : String(place + 1)];
		})
	) as TemplateValues['places'];
}
