import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { eventStream } from '#lib/server/meetings/event-stream.ts';
import { meetingState } from '#lib/view/meeting-state.ts';
import type { RequestHandler } from './$types';

/** A room is not larger; more would only be somebody opening connections. */
const mostFollowers = 200;

/** The state of a meeting now, and every new one. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { data, meetings, locale } = locals;
	const meeting = await data.meetings.find(params.key);
	if (!meeting) error(404, m.meeting_not_found({}, { locale }));
	if (meetings.count(params.key) >= mostFollowers) error(503, m.meeting_full({}, { locale }));
	return eventStream((send) => {
		const stop = meetings.follow(params.key, send);
		// Read only now: what changed before somebody follows would never be told.
		data.meetings
			.find(params.key)
			.then((now) => send(meetingState(now ?? meeting)))
			.catch(stop);
		return stop;
	});
};
