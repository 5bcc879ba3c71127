import { describe, expect, it } from 'vitest';
import type { Schedule } from '#lib/db/schedule.ts';
import type { ScheduleProblem } from '#lib/report/schedule/schedule-form.ts';
import { problemWords } from './problem-words.ts';
import { scheduleWords } from './schedule-words.server.ts';

const schedule: Schedule = {
	...{ modelId: 1, company: 'Northline', isOn: true, since: '2026-01-01' },
	...{ firstMonth: 10, daysAfter: 5, language: 'en', template: 'board' },
	...{ reviewers: ['cfo@example.com'], webhookUrl: undefined }
};
const today = '2026-10-01';

describe('the title of the page', () => {
	it('says which draft comes next, and when', () => {
		expect(scheduleWords(schedule, undefined, today, 'en')).toEqual({
			title: 'The draft for the fourth quarter of fiscal year 2026 is prepared on 5 Oct 2026',
			lede: 'One recipient is told when it is ready.'
		});
	});

	it('says that nobody would hear of it', () => {
		const lonely = { ...schedule, reviewers: [] };
		expect(scheduleWords(lonely, undefined, today, 'en').lede).toMatch(/^Nobody is told/);
	});

	it('says that drafts are made by hand where nothing is set', () => {
		expect(scheduleWords(undefined, undefined, today, 'de').title).toBe(
			'Entwürfe entstehen von Hand'
		);
	});
});

it.each<ScheduleProblem>([
	{ kind: 'monthWrong', typed: 'TYPED' },
	{ kind: 'daysWrong', typed: 'TYPED' },
	{ kind: 'languageWrong', typed: 'TYPED' },
	{ kind: 'templateWrong', typed: 'TYPED' },
	{ kind: 'addressWrong', typed: 'TYPED' },
	{ kind: 'webhookWrong', typed: 'TYPED' }
])('$kind is named with what was typed', (problem) => {
	expect(problemWords(problem, 'en')).toContain('“TYPED”');
	expect(problemWords(problem, 'de')).toContain('„TYPED“');
});
