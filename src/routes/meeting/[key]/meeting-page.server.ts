import type { MeetingPage } from '#lib/report/meeting-page.ts';
import { noteName } from '#lib/format/note-name.ts';
import { analyse } from '#lib/view/analysis.ts';
import { changeLines } from '#lib/view/cases/change-lines.ts';
import { resolveChoice } from '#lib/view/choice.ts';
import { caseFigures } from '#lib/view/what-if/case-figures.ts';
import { caseQuestion } from '#lib/view/what-if/case-question.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import { readKept } from '#lib/view/what-if/read-address.ts';

/** What the page of a meeting says: every noted case, worked out to the end. */
export async function meetingPageOf(
	{ data, jobs, locale }: Pick<App.Locals, 'data' | 'jobs' | 'locale'>,
	key: string
): Promise<MeetingPage | undefined> {
	const meeting = await data.meetings.find(key);
	const model = meeting && (await data.model(meeting.modelId));
	const choice = model && resolveChoice(analyse(model), null, null);
	if (!meeting || !model || !choice) return undefined;
	const controls = catalogue(model);
	const notes = meeting.notes.map(async ({ query, text, isDecided }, i) => {
		const { whatIf, scenario } = readKept(model, controls, query);
		const shown = model.scenarios.find(({ id }) => id === scenario) ?? choice.scenario;
		const job = jobs.start('whatIf', model, caseQuestion(controls, whatIf, shown.id));
		const result = await job.done;
		return {
			name: noteName(whatIf.name, i, locale),
			changes: changeLines(model, controls, whatIf, locale),
			text,
			isDecided,
			figures: result.ok ? caseFigures(model, result.value) : undefined,
			scenario: shown.name
		};
	});
	return {
		company: model.name,
		currency: model.currency,
		locale,
		startedAt: meeting.startedAt,
		endedAt: meeting.endedAt ?? new Date(),
		notes: await Promise.all(notes)
	};
}
