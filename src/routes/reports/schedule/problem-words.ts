import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	mostDaysAfter,
	mostReviewers,
	type ScheduleProblem
} from '#lib/report/schedule/schedule-form.ts';

/** What is wrong with a field, and what would be right. */
export function problemWords(problem: ScheduleProblem, locale: Locale): string {
	const options = { locale };
	switch (problem.kind) {
		case 'monthWrong':
			return m.schedule_problem_month({ typed: problem.typed }, options);
		case 'daysWrong': {
			const most = formatNumber(mostDaysAfter, locale);
			return m.schedule_problem_days({ typed: problem.typed, most }, options);
		}
		case 'languageWrong':
			return m.schedule_problem_language({ typed: problem.typed }, options);
		case 'templateWrong':
			return m.schedule_problem_template({ typed: problem.typed }, options);
		case 'addressWrong':
			return m.schedule_problem_address({ typed: problem.typed }, options);
		case 'tooManyReviewers': {
			const count = formatNumber(problem.count, locale);
			const most = formatNumber(mostReviewers, locale);
			return m.schedule_problem_too_many({ count, most }, options);
		}
		case 'webhookWrong':
			return m.schedule_problem_webhook({ typed: problem.typed }, options);
		case 'webhookWithPassword':
			return m.schedule_problem_webhook_password({}, options);
		default:
			return problem satisfies never;
	}
}
