import { fail, redirect } from '@sveltejs/kit';
import { readIdentity } from '#lib/view/model-identity.ts';
import { typedText } from '../../typed-text.ts';
import { failWrite, write } from '../../write.server.ts';
import { findListed } from '../find-listed.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { name } = await findListed(locals.data, params.id);
	return { name };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { data } = locals;
		const { id, currency } = await findListed(data, params.id);
		const name = typedText(await request.formData(), 'name');
		const identity = readIdentity({ name, currency });
		if (!identity.ok) return fail(422, { typed: name, problems: identity.problems });

		const renamed = await write(() => data.rename(id, identity.value.name));
		if (!renamed.ok) return failWrite(renamed.problem, { typed: name });
		redirect(303, renamed.value ? '/model' : '/model?gone');
	}
} satisfies Actions;
