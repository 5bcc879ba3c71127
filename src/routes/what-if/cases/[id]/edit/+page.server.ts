import { fail, redirect } from '@sveltejs/kit';
import { freeName, readTexts, type TextProblem } from '#lib/view/cases/case-texts.ts';
import { typedText } from '../../../../model/typed-text.ts';
import { failWrite, write } from '../../../../model/write.server.ts';
import { seenCase } from '../../described-case.server.ts';
import { readSeen, type Conflict } from '../../save-case.server.ts';
import { findCase } from '../find-case.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { saved } = await findCase(locals.data, params.id);
	const { name, author, note } = saved;
	return { values: { name, author, note }, seen: seenCase(saved, locals.locale).seen };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { data, locale } = locals;
		const { modelId, saved, names } = await findCase(data, params.id);
		const form = await request.formData();
		const values = {
			name: typedText(form, 'name'),
			author: typedText(form, 'author'),
			note: typedText(form, 'note')
		};
		const seen = readSeen(typedText(form, 'over')) ?? readSeen(typedText(form, 'seen'));
		const refuse = (
			status: number,
			why: { readonly problems?: readonly TextProblem[]; readonly conflict?: Conflict }
		) => fail(status, { values, seen: typedText(form, 'seen'), problems: [], ...why });
		const texts = readTexts(values);
		if (!texts.ok) return refuse(422, { problems: texts.problems });

		const isCopy = typedText(form, 'intent') === 'copy';
		const { name } = texts.value;
		const { measures, effects } = saved;
		const copy = { ...texts.value, name: names.includes(name) ? freeName(name, names) : name };
		const stored = await write(() =>
			isCopy || !seen
				? data.cases.add(modelId, { ...copy, measures, effects })
				: data.cases.change(modelId, { ...seen, id: saved.id }, texts.value)
		);
		if (!stored.ok) return failWrite(stored.problem, { values, seen: '', problems: [] });
		const outcome = stored.value;
		switch (outcome.kind) {
			case 'saved':
				redirect(303, `/what-if/cases?saved=${outcome.id}#case-${outcome.id}`);
			// eslint-disable-next-line no-fallthrough -- a redirect throws
			case 'nameTaken':
				return refuse(409, { conflict: { kind: 'nameTaken', by: seenCase(outcome.by, locale) } });
			case 'changedMeanwhile':
				return refuse(409, {
					conflict: { kind: 'changedMeanwhile', by: seenCase(outcome.now, locale) }
				});
			case 'full':
				redirect(303, '/what-if/cases?full');
			// eslint-disable-next-line no-fallthrough -- a redirect throws
			case 'gone':
				redirect(303, '/what-if/cases?gone');
		}
	}
} satisfies Actions;
