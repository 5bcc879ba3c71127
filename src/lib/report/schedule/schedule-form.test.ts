import { describe, expect, it } from 'vitest';
import { fieldOf, parseSchedule, type TypedSchedule } from './schedule-form.ts';

const typed: TypedSchedule = {
	isOn: true,
	firstMonth: '10',
	daysAfter: ' 5',
	language: 'de',
	template: 'board',
	reviewers: ' cfo@example.com\r\nRisk@example.com, risk@example.com;\n',
	webhookUrl: ' https://hooks.example.com/a?b=c '
};

function problemsOf(change: Partial<TypedSchedule>) {
	const result = parseSchedule({ ...typed, ...change }, ['board']);
	return result.ok ? [] : result.problems;
}

describe('the form of a schedule', () => {
	it('is read, with each address once', () => {
		expect(parseSchedule(typed, ['board', 'plant'])).toEqual({
			ok: true,
			value: {
				isOn: true,
				firstMonth: 10,
				daysAfter: 5,
				language: 'de',
				template: 'board',
				reviewers: ['cfo@example.com', 'Risk@example.com'],
				webhookUrl: 'https://hooks.example.com/a?b=c'
			}
		});
	});

	it('needs nobody to tell', () => {
		expect(problemsOf({ reviewers: '', webhookUrl: '' })).toEqual([]);
	});

	it.each<{ change: Partial<TypedSchedule>; kind: string }>([
		{ change: { firstMonth: '0' }, kind: 'monthWrong' },
		{ change: { firstMonth: '13' }, kind: 'monthWrong' },
		{ change: { firstMonth: '' }, kind: 'monthWrong' },
		{ change: { daysAfter: '-1' }, kind: 'daysWrong' },
		{ change: { daysAfter: '81' }, kind: 'daysWrong' },
		{ change: { daysAfter: '1.5' }, kind: 'daysWrong' },
		{ change: { language: 'fr' }, kind: 'languageWrong' },
		{ change: { template: 'other' }, kind: 'templateWrong' },
		{ change: { reviewers: 'cfo' }, kind: 'addressWrong' },
		{ change: { webhookUrl: 'hooks.example.com' }, kind: 'webhookWrong' },
		{ change: { webhookUrl: 'ftp://hooks.example.com' }, kind: 'webhookWrong' },
		{ change: { webhookUrl: `https://a.example/${'x'.repeat(2000)}` }, kind: 'webhookWrong' },
		{ change: { webhookUrl: 'https://me:secret@a.example/' }, kind: 'webhookWithPassword' }
	])('names $change', ({ change, kind }) => {
		const problems = problemsOf(change);
		expect(problems.map((problem) => [problem.kind, fieldOf(problem)])).toEqual([
			[kind, Object.keys(change)[0]]
		]);
	});

	it('names everything at once, and every wrong address', () => {
		const change = { firstMonth: 'x', reviewers: 'cfo risk@example.com board@' };
		expect(problemsOf(change)).toEqual([
			{ kind: 'monthWrong', typed: 'x' },
			{ kind: 'addressWrong', typed: 'cfo' },
			{ kind: 'addressWrong', typed: 'board@' }
		]);
	});

	it('takes twenty reviewers and no more', () => {
		const many = Array.from({ length: 21 }, (_, index) => `a${index}@example.com`);
		expect(problemsOf({ reviewers: many.slice(1).join('\n') })).toEqual([]);
		expect(problemsOf({ reviewers: many.join('\n') })).toEqual([
			{ kind: 'tooManyReviewers', count: 21 }
		]);
	});
});
