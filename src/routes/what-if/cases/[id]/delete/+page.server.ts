import { fail, redirect } from '@sveltejs/kit';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { typedText } from '../../../../model/typed-text.ts';
import { failWrite, write } from '../../../../model/write.server.ts';
import { describedCase } from '../../described-case.server.ts';
import { readSeen } from '../../save-case.server.ts';
import { findCase } from '../find-case.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { model, saved } = await findCase(locals.data, params.id);
	return { whatIf: describedCase({ model, controls: catalogue(model) }, saved, locals.locale) };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { data } = locals;
		const { modelId, saved } = await findCase(data, params.id);
		const seen = readSeen(typedText(await request.formData(), 'seen'));
		const version = seen?.version ?? -1;
		const removed = await write(() => data.cases.remove(modelId, { id: saved.id, version }));
		if (!removed.ok) return failWrite(removed.problem, {});
		if (removed.value.kind === 'changedMeanwhile') return fail(409, { isChanged: true });
		if (removed.value.kind === 'gone') redirect(303, '/what-if/cases?gone');
		redirect(303, '/what-if/cases?deleted');
	}
} satisfies Actions;
