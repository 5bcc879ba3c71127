import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { usableQuery } from '../usable-query.ts';
import { appoint } from '../moderator.server.ts';
import type { RequestHandler } from './$types';

/** Starts a meeting about the current model, with the case of the page that it is started from. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	const { data, locale } = locals;
	const current = await data.current();
	const model = current && (await data.model(current.id));
	if (!model || model.scenarios.length === 0) error(409, m.meeting_no_model({}, { locale }));
	const asked = (await request.formData()).get('meeting');
	const query = usableQuery(model, catalogue(model), typeof asked === 'string' ? asked : '');
	const started = await data.meetings.start(current.id, query ?? '');
	appoint(cookies, started, url.protocol === 'https:');
	redirect(303, `/meeting/${started.key}`);
};
