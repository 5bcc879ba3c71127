import { afterAll, describe, expect, it } from 'vitest';
import { openData } from '#lib/db/data.server.ts';
import { hitting, process, ratePenalty, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { finish } from '#lib/impact/testing/finish.ts';
import { chapterIds } from '#lib/report/report-template.ts';
import { parseSnapshot } from '#lib/report/snapshot/parse-snapshot.ts';
import { recompute } from '#lib/report/snapshot/recompute.ts';
import { ClosingPool } from './closing-pool.ts';
import { type CloseRequest, QuarterCloser } from './quarter-closer.ts';

const measure = {
	id: 'spare',
	name: 'Spare server',
	capex: 1_000,
	lifetimeYears: 5,
	effects: [{ kind: 'recoveryTime', systems: 'all', path: 'restore', factor: 0.5 }]
} as const;

function company(hours: number) {
	return smallModel({
		systems: [system('erp', hours)],
		processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp'])],
		measures: hours > 8 ? [measure] : []
	});
}

describe('closing a quarter', () => {
	const pool = new ClosingPool();
	afterAll(() => pool.close());

	async function opened() {
		const data = await openData(':memory:');
		const modelId = await data.add(company(10));
		const closer = new QuarterCloser(data, pool, () => new Date('2026-10-05T08:00:00Z'));
		const request: CloseRequest = {
			...{ modelId, quarter: '2026-Q3', firstMonth: 1, scenario: company(10).scenarios[0].id },
			...{ strategy: 'planned', precision: 'first', budget: undefined },
			template: { name: 'Board', chapters: chapterIds, accent: '#1450b8', confidentiality: '' },
			...{ preparedBy: 'M. Okafor', correction: '' }
		};
		return { data, modelId, closer, request };
	}

	it('stores a snapshot that can be computed again, and a draft', async () => {
		const { data, closer, request } = await opened();
		const state = await closer.close(request);
		if (state?.kind !== 'done') return expect.unreachable();
		expect(state.result).toMatchObject({ status: 'draft', version: 1 });
		const stored = await data.reports.snapshot(state.result.snapshot.id);
		const parsed = parseSnapshot(stored?.content ?? '');
		if (!parsed.ok) return expect.unreachable();
		expect(parsed.value.closedOn).toBe('2026-10-05');
		expect(finish(recompute(parsed.value)).isSame).toBe(true);
	});

	it('compares with the quarter before, and knows which measures were taken', async () => {
		const { data, closer, request } = await opened();
		await closer.close(request);
		const before = (await data.reports.list())[0].snapshot.hash;
		// Brought in anew, as most models are.
		const later = { modelId: await data.add(company(5)), quarter: '2026-Q4' };
		const state = await closer.close({ ...request, ...later });
		if (state?.kind !== 'done') return expect.unreachable();
		const stored = await data.reports.snapshot(state.result.snapshot.id);
		const parsed = parseSnapshot(stored?.content ?? '');
		if (!parsed.ok) return expect.unreachable();
		expect(parsed.value.previous).toMatchObject({ quarter: '2026-Q3', hash: before });
		expect(parsed.value.taken).toEqual([measure.id]);
	});

	it('says why it failed and stores nothing', async () => {
		const { data, closer, request } = await opened();
		const state = await closer.close({ ...request, scenario: 'flood' });
		expect(state?.kind).toBe('failed');
		expect(await data.reports.list()).toEqual([]);
	});

	it('makes the next version of a quarter that was closed before', async () => {
		const { closer, request } = await opened();
		await closer.close(request);
		const state = await closer.close({ ...request, precision: 'final', correction: 'Finer' });
		expect(state).toMatchObject({ kind: 'done', result: { version: 2, correction: 'Finer' } });
	});
});
