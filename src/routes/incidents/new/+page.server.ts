import { fail, redirect } from '@sveltejs/kit';
import { readOpening } from '#lib/view/incidents/read-opening.ts';
import { wallTime } from '#lib/incident/zoned-time.ts';
import { failWrite, write } from '../../model/write.server.ts';
import { typedIn } from '../form-state.ts';
import { modelNow } from '../stored.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const model = await modelNow(locals.data);
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	return {
		zone,
		zones: [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])],
		now: wallTime(new Date().toISOString(), zone),
		currency: model.currency,
		systems: model.systems.map(({ id, name }) => ({ id, name })),
		scenarios: model.scenarios.map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const { data } = locals;
		const form = await request.formData();
		const typed = typedIn(form);
		const opening = readOpening(form, await modelNow(data), new Date().toISOString());
		if (!opening.ok) return fail(422, { typed, problems: opening.problems, notStored: undefined });

		const opened = await write(() => data.incidents.open(opening.value));
		if (!opened.ok) return failWrite(opened.problem, { typed, problems: [] });
		redirect(303, `/incidents/${opened.value}`);
	}
} satisfies Actions;
