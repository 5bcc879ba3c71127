import { parseModel } from '#lib/impact/index.ts';
import type { DueQuarter, ScheduleSettings } from '../schedule.ts';
import { openDatabase, type Database } from '../open.server.ts';
import { saveModel } from '../models.server.ts';
import { saveSchedule } from '../schedules.server.ts';

export const quarterlySettings: ScheduleSettings = {
	isOn: true,
	firstMonth: 1,
	daysAfter: 5,
	language: 'en',
	template: 'board',
	reviewers: ['cfo@northline.example', 'risk@northline.example'],
	webhookUrl: 'https://hooks.northline.example/reports'
};

/** A quarter of the calendar year, with a draft five days after its end. */
export const quarters = {
	first: { quarter: '2026-Q1', firstMonth: 1, startOn: '2026-01-01', dueOn: '2026-04-05' },
	second: { quarter: '2026-Q2', firstMonth: 1, startOn: '2026-04-01', dueOn: '2026-07-05' },
	third: { quarter: '2026-Q3', firstMonth: 1, startOn: '2026-07-01', dueOn: '2026-10-05' }
} as const satisfies Readonly<Record<string, DueQuarter>>;

/** A database with a model whose schedule is on since February 2026. */
export async function scheduled(
	settings: Partial<ScheduleSettings> = {},
	path = ':memory:'
): Promise<{ readonly db: Database; readonly modelId: number }> {
	const db = openDatabase(path);
	const model = parseModel({ version: 1, name: 'Northline Drives', currency: 'EUR' });
	if (!model.ok) throw new Error('the model does not parse');
	const modelId = await saveModel(db, model.value);
	await saveSchedule(db, modelId, { ...quarterlySettings, ...settings }, '2026-02-01');
	return { db, modelId };
}
