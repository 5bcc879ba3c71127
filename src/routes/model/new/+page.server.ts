import { fail, redirect } from '@sveltejs/kit';
import { readIdentity } from '#lib/view/model-identity.ts';
import { failWrite, write } from '../write.server.ts';
import { typedText } from '../typed-text.ts';
import type { Actions } from './$types';

export const actions = {
	default: async ({ locals, request }) => {
		const { data } = locals;
		const form = await request.formData();
		const values = { name: typedText(form, 'name'), currency: typedText(form, 'currency') };
		const identity = readIdentity(values);
		if (!identity.ok) return fail(422, { values, problems: identity.problems });

		const { name, currency } = identity.value;
		const started = await write(() => data.startEmpty(name, currency));
		if (!started.ok) return failWrite(started.problem, { values });
		redirect(303, '/model');
	}
} satisfies Actions;
