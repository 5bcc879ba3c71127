import { fail, redirect } from '@sveltejs/kit';
import type { Data } from '#lib/db/data.server.ts';
import { formatDay } from '#lib/format/dates.ts';
import { isoToday } from '../../iso-today.ts';
import { typedText } from '../../model/typed-text.ts';
import { failWrite, write } from '../../model/write.server.ts';
import { longestName } from '../close-form.ts';
import { readAction } from './action-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { data, locale } = locals;
	const current = await data.current();
	const today = isoToday();
	const actions = current ? await data.reports.actions.list(current.id) : [];
	return {
		hasModel: current !== undefined,
		longestName,
		actions: actions.map(({ id, what, owner, due, done }) => ({
			...{ id, what, owner },
			due: formatDay(due, locale),
			done: done && formatDay(done, locale),
			isOverdue: !done && due < today
		}))
	};
};

export const actions = {
	add: async ({ locals, request }) => {
		const form = await request.formData();
		const values = {
			what: typedText(form, 'what'),
			owner: typedText(form, 'owner'),
			due: typedText(form, 'due')
		};
		const read = readAction(values);
		if (!read.ok) return fail(422, { values, problems: read.problems });
		const modelId = await currentId(locals.data);
		const added = await write(() => locals.data.reports.actions.add(modelId, read.value));
		if (!added.ok) return failWrite(added.problem, { values, problems: [] });
		redirect(303, '/reports/actions');
	},
	finish: async ({ locals, request }) => {
		const form = await request.formData();
		const modelId = await currentId(locals.data);
		const done = typedText(form, 'isDone') === 'true' ? isoToday() : undefined;
		const action = { id: Number(typedText(form, 'id')), done };
		const finished = await write(() => locals.data.reports.actions.finish(modelId, action));
		if (!finished.ok) return failWrite(finished.problem, {});
		redirect(303, '/reports/actions');
	},
	remove: async ({ locals, request }) => {
		const id = Number(typedText(await request.formData(), 'id'));
		const modelId = await currentId(locals.data);
		const removed = await write(() => locals.data.reports.actions.remove(modelId, id));
		if (!removed.ok) return failWrite(removed.problem, {});
		redirect(303, '/reports/actions');
	}
} satisfies Actions;

/** Nothing is kept without a model. */
async function currentId(data: Data): Promise<number> {
	const current = await data.current();
	if (!current) redirect(303, '/reports/actions');
	return current.id;
}
