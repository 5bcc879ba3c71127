import { describe, expect, it } from 'vitest';
import type { YearReport, YearResult } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { Job } from '#lib/server/jobs/job.ts';
import { yearReportOf } from '#lib/view/testing/year-of.ts';
import { shownYear } from './year.server.ts';

const model = smallModel({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'], { id: 'fire', name: 'Fire' })]
});
const report = yearReportOf(model);

/** A year whose worker does what the test says. */
function controlled() {
	const { promise, resolve, reject } = Promise.withResolvers<YearResult>();
	let report: (progress: YearReport) => void = () => undefined;
	const job = new Job<YearReport, YearResult>((passOn) => {
		report = passOn;
		return promise;
	});
	return { job, resolve, reject, report: (progress: YearReport) => report(progress) };
}

describe('shownYear', () => {
	it('shows the final figures at once when they are there in time', async () => {
		const { job, resolve } = controlled();
		resolve({ ok: true, value: report });
		const { now, later } = await shownYear(model, job);
		expect(now).toMatchObject({ kind: 'known', isFirst: false, value: { events: report.events } });
		expect(later).toEqual([]);
	});

	it('shows first figures, and the final ones later', async () => {
		const year = controlled();
		year.report(report);
		const { now, later } = await shownYear(model, year.job);
		expect(now).toMatchObject({ kind: 'known', isFirst: true });
		year.resolve({ ok: true, value: report });
		expect(await Promise.all(later)).toMatchObject([{ kind: 'known', isFirst: false }]);
	});

	it('keeps nobody waiting for first figures', async () => {
		const year = controlled();
		const { now, later } = await shownYear(model, year.job);
		expect(now).toEqual({ kind: 'pending' });
		year.report(report);
		expect(await later[0]).toMatchObject({ kind: 'known', isFirst: true });
		year.resolve({ ok: true, value: report });
		expect(await later[1]).toMatchObject({ kind: 'known', isFirst: false });
	});

	it('names the cause and the systems that keep the year from being simulated', async () => {
		const { job, resolve } = controlled();
		const problem = { kind: 'missingRecovery', scenario: 'fire', systems: ['erp'] } as const;
		resolve({ ok: false, problem });
		expect((await shownYear(model, job)).now).toEqual({
			kind: 'missing',
			cause: 'Fire',
			systems: [model.systems[0].name]
		});
	});

	it('says that the simulation failed', async () => {
		const { job, reject } = controlled();
		job.done.catch(() => undefined);
		reject(new Error('the worker died'));
		expect(await shownYear(model, job)).toEqual({ now: { kind: 'failed' }, later: [] });
	});
});
