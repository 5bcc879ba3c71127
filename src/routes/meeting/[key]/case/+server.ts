import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { meetingState } from '#lib/view/meeting-state.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { moderatorOf } from '../../moderator.server.ts';
import { statusOf } from '../../outcome-status.server.ts';
import { usableQuery } from '../../usable-query.ts';
import type { RequestHandler } from './$types';

/** The moderator's sliders: shows everybody the case that the body names. */
export const PUT: RequestHandler = async ({ request, cookies, locals, params }) => {
	const { data, meetings, locale } = locals;
	const by = moderatorOf(cookies, params.key);
	// Rights first: nobody else learns whether a case could be used.
	if (!(await data.meetings.isModerator(by))) error(403, m.meeting_not_moderator({}, { locale }));
	const meeting = await data.meetings.find(params.key);
	const model = meeting && (await data.model(meeting.modelId));
	if (!model) error(404, m.meeting_not_found({}, { locale }));
	const asked = await request.text();
	const query = usableQuery(model, catalogue(model), asked);
	if (query === undefined) error(422, m.meeting_bad_case({}, { locale }));
	const outcome = await data.meetings.move(by, query);
	if (outcome.kind !== 'done') error(statusOf(outcome), m.meeting_ended_title({}, { locale }));
	const state = meetingState(outcome.meeting);
	meetings.tell(params.key, state);
	return Response.json(state);
};
