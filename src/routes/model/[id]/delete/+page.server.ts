import { redirect } from '@sveltejs/kit';
import { failWrite, write } from '../../write.server.ts';
import { findListed } from '../find-listed.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, name, isDemonstration } = await findListed(locals.data, params.id);
	return { id, name, isDemonstrationModel: isDemonstration };
};

export const actions = {
	default: async ({ locals, params }) => {
		const { data } = locals;
		const { id } = await findListed(data, params.id);
		const removed = await write(() => data.remove(id));
		if (!removed.ok) return failWrite(removed.problem, {});
		redirect(303, '/model');
	}
} satisfies Actions;
