import { error, fail, redirect } from '@sveltejs/kit';
import type { MeetingOutcome } from '#lib/db/data.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { analyse } from '#lib/view/analysis.ts';
import { meetingState } from '#lib/view/meeting-state.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { longestText } from '#lib/view/what-if/case-address.ts';
import { caseQuestion } from '#lib/view/what-if/case-question.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { byImportance } from '#lib/view/what-if/control-order.ts';
import { readKept } from '#lib/view/what-if/read-address.ts';
import { typedText } from '../../model/typed-text.ts';
import { shownAnswer } from '../../what-if/answer.server.ts';
import { knownSensitivity } from '../../what-if/known-sensitivity.server.ts';
import { moderatorOf } from '../moderator.server.ts';
import { statusOf } from '../outcome-status.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals, params }) => {
	const { data, jobs, locale } = locals;
	const meeting = await data.meetings.find(params.key);
	const model = meeting && (await data.model(meeting.modelId));
	const choice = model && resolveChoice(analyse(model), null, null);
	if (!meeting || !model || !choice) error(404, m.meeting_not_found({}, { locale }));
	const controls = catalogue(model);
	const { whatIf, scenario } = readKept(model, controls, meeting.query);
	const question = caseQuestion(controls, whatIf, scenario ?? choice.scenario.id);
	return {
		isBare: true,
		key: params.key,
		isModerator: await data.meetings.isModerator(moderatorOf(cookies, params.key)),
		state: meetingState(meeting),
		model,
		question,
		answer: await shownAnswer(model, jobs.start('whatIf', model, question)),
		scenario: choice.scenario.id,
		order: byImportance(
			controls,
			analyse(model),
			choice,
			knownSensitivity(jobs, analyse(model))
		).map(({ id }) => id)
	};
};

export const actions = {
	note: async ({ cookies, locals, params, request }) => {
		const form = await request.formData();
		const text = typedText(form, 'text');
		const { locale } = locals;
		if (text.length > longestText.note) {
			const limits = { length: String(text.length), limit: String(longestText.note) };
			return fail(422, { text, problem: m.meeting_note_too_long(limits, { locale }) });
		}
		const isDecided = typedText(form, 'as') === 'decided';
		const outcome = await locals.data.meetings.note(moderatorOf(cookies, params.key), {
			text,
			isDecided
		});
		return answer(outcome, { locals, key: params.key, text });
	},
	end: async ({ cookies, locals, params }) => {
		const outcome = await locals.data.meetings.end(moderatorOf(cookies, params.key));
		return answer(outcome, { locals, key: params.key, text: '' });
	}
} satisfies Actions;

interface Asked {
	readonly locals: App.Locals;
	readonly key: string;
	/** What was typed, which is shown again when it was not noted. */
	readonly text: string;
}

/** Tells everybody who follows, or says why nothing changed. */
function answer(outcome: MeetingOutcome, { locals: { locale, meetings }, key, text }: Asked) {
	if (outcome.kind === 'done') {
		meetings.tell(key, meetingState(outcome.meeting));
		redirect(303, `/meeting/${key}`);
	}
	const problem = {
		gone: () => m.meeting_not_found({}, { locale }),
		notModerator: () => m.meeting_not_moderator({}, { locale }),
		ended: () => m.meeting_ended_title({}, { locale }),
		full: () => m.meeting_notes_full({}, { locale })
	}[outcome.kind]();
	return fail(statusOf(outcome), { text, problem });
}
