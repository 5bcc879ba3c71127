import { afterAll, describe, expect, it } from 'vitest';
import { openData } from '#lib/db/data.server.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { fiscalQuarter } from '#lib/report/fiscal-quarter.ts';
import { ClosingPool } from '../reports/closing-pool.ts';
import { QuarterCloser } from '../reports/quarter-closer.ts';
import { draftPreparer } from './draft-preparer.ts';
import type { DraftRequest } from './prepare-draft.ts';

const company = smallModel({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'])]
});

describe('the draft of a quarter', () => {
	const pool = new ClosingPool();
	afterAll(() => pool.close());

	async function opened(model = company) {
		const data = await openData(':memory:');
		const modelId = await data.add(model);
		const request: DraftRequest = {
			...{ modelId, quarter: fiscalQuarter(2026, 3), firstMonth: 1 },
			...{ template: 'board', language: 'en' }
		};
		return { data, request, prepare: draftPreparer(data, new QuarterCloser(data, pool)) };
	}

	it('is prepared once, and found when asked for again', async () => {
		const { data, request, prepare } = await opened();
		const first = await prepare(request);
		if (first.kind === 'failed') return expect.unreachable();
		expect(first.kind).toBe('prepared');
		expect(first.title).not.toBe('');
		expect(await prepare(request)).toEqual({ ...first, kind: 'alreadyThere' });
		expect(await data.reports.list()).toMatchObject([
			{
				id: first.reportId,
				status: 'draft',
				prepared: { name: 'Schedule of reports' },
				snapshot: { quarter: '2026-Q3' }
			}
		]);
	});

	it('needs a scenario to tell of, and says so in the language of the report', async () => {
		const { request, prepare } = await opened({ ...company, scenarios: [] });
		expect(await prepare({ ...request, language: 'de' })).toEqual({
			kind: 'failed',
			reason: 'Das Modell hat kein Szenario, von dem ein Bericht handeln könnte.'
		});
	});

	it('needs its template, which may have been removed', async () => {
		const { request, prepare } = await opened();
		expect(await prepare({ ...request, template: '99' })).toEqual({
			kind: 'failed',
			reason: 'The template of the schedule is no longer there. Choose another.'
		});
	});
});
