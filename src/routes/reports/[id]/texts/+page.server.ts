import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { isLocale } from '#lib/paraglide/runtime.js';
import { paragraphsOf } from '#lib/report/paragraphs.ts';
import { typedText } from '../../../model/typed-text.ts';
import { failWrite, write } from '../../../model/write.server.ts';
import { longestName } from '../../close-form.ts';
import { foundReport, foundSource } from '../found-report.server.ts';
import type { Actions, PageServerLoad } from './$types';

const longestParagraph = 4_000;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { data, renders, locale } = locals;
	const report = await foundReport(data, params.id, locale);
	const source = await foundSource(data, report, locale);
	const written = await renders.render({ format: 'content', source, paper: 'A4' });
	if (!written.ok) error(503, m.reports_busy({}, { locale }));
	const placed = paragraphsOf(written.value);
	return {
		report: { id: report.id, revision: report.revision, status: report.status },
		locale,
		longestParagraph,
		texts: placed.map(({ chapter, paragraph }, i) => ({
			chapter: placed[i - 1]?.chapter === chapter ? undefined : chapter,
			id: paragraph.id,
			text: paragraph.text,
			isEdited: paragraph.isEdited
		}))
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { data, locale: own } = locals;
		const report = await foundReport(data, params.id, own);
		const form = await request.formData();
		const language = typedText(form, 'language');
		const locale = isLocale(language) ? language : own;
		const paragraph = typedText(form, 'paragraph');
		const isBack = typedText(form, 'intent') === 'generated';
		const text = typedText(form, 'text').trim();
		const editedBy = typedText(form, 'name').trim();
		const refused = { paragraph, text, name: editedBy };
		if (editedBy === '' || editedBy.length > longestName)
			return fail(422, { ...refused, wrong: 'name' as const });
		if (!isBack && (text === '' || text.length > longestParagraph))
			return fail(422, { ...refused, wrong: 'text' as const });
		const seen = { id: report.id, revision: Number(typedText(form, 'revision')) };
		const edit = { locale, paragraph, editedBy, editedAt: new Date() };
		const done = await write(() =>
			data.reports.edit(seen, { ...edit, text: isBack ? undefined : text })
		);
		if (!done.ok) return failWrite(done.problem, refused);
		if (done.value.kind !== 'done') return fail(409, { ...refused, wrong: 'changed' as const });
		redirect(303, `/reports/${report.id}/texts#${paragraph}`);
	}
} satisfies Actions;
