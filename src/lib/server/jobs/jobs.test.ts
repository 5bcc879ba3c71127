import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Model, type Strategy, WhatIf, parseModelText } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { whatIfSettings } from '#lib/what-if/what-if-settings.ts';
import { Jobs } from './jobs.ts';

function demonstrationModel(): Model {
	const file = new URL('../../demonstration/northline.json', import.meta.url);
	const parsed = parseModelText(readFileSync(file, 'utf8'));
	if (!parsed.ok) throw new RangeError('northline.json does not parse');
	return parsed.value;
}

function smallCompany(): Model {
	return smallModel({
		systems: [system('mail', 1), system('erp', 10)],
		processes: [process('orders', ['erp', 'mail'], { costs: [ratePenalty] })],
		scenarios: [hitting(['erp', 'mail'])]
	});
}

describe('long calculations', () => {
	const jobs = new Jobs();
	afterAll(() => jobs.close());

	it('show first figures, then the final ones', async () => {
		const job = jobs.start('year', demonstrationModel(), { strategy: 'planned' });
		await job.something(20_000);
		const first = job.progress;
		const result = await job.done;
		if (!first || !result.ok) return expect.unreachable();
		expect(first.events).toBeLessThan(result.value.events);
		const { mean, standardError = Infinity } = result.value.expected.expectedAnnualLoss;
		expect(standardError / mean).toBeLessThanOrEqual(0.005);
		const apart = Math.abs(first.expected.expectedAnnualLoss.mean - mean);
		const error = first.expected.expectedAnnualLoss.standardError ?? 0;
		expect(apart).toBeLessThan(4 * error);
		expect(first.unproven).toBeUndefined();
		expect(result.value.unproven?.mean).toBeGreaterThan(0);
		expect(job.result).toBe(result);
	});

	it('tell why the year of a model is not that of an earlier one', async () => {
		const model = smallCompany();
		const earlier = {
			...model,
			systems: smallModel({ systems: [system('mail', 1), system('erp', 8)] }).systems
		};
		const result = await jobs.start('bridge', model, { before: earlier, scenario: 'event' }).done;
		if (!result.ok) return expect.unreachable();
		const { before: first, after, steps } = result.value;
		expect([first.event, after.event]).toEqual([800, 1000]);
		expect(steps.find(({ step }) => step === 'systems')?.annual.mean).toBe(200);
		const year = await jobs.start('year', model, { strategy: 'planned' }).done;
		expect(year.ok && year.value.expected.expectedAnnualLoss.mean).toBe(after.annual.mean);
	});

	it('are found by whoever does not want to start them', async () => {
		const model = smallCompany();
		const options = { strategy: 'planned' } as const;
		expect(jobs.find('sensitivity', model, options)).toBeUndefined();
		const started = jobs.start('sensitivity', model, options);
		expect(jobs.find('sensitivity', model, options)).toBe(started);
		expect(jobs.find('sensitivity', model, { strategy: 'adhoc' })).toBeUndefined();
		await started.done;
	});

	it('compare orders of recovery', async () => {
		const model = demonstrationModel();
		const result = await jobs.start('order', model, { scenario: 'faulty-update' }).done;
		if (!result.ok) return expect.unreachable();
		const { planned, optimised, adhoc } = result.value;
		expect(optimised.loss).toBeLessThan(planned.loss);
		expect(planned.loss).toBeLessThan(adhoc.loss.mean);
	});

	it('simulate a year in which systems are recovered in the best order', async () => {
		const model = demonstrationModel();
		const expected = async (strategy: Strategy) => {
			const result = await jobs.start('year', model, { strategy }).done;
			return result.ok ? result.value.expected.expectedAnnualLoss.mean : NaN;
		};
		expect(await expected('optimised')).toBeLessThan(await expected('planned'));
	});

	it('are done once for the same question about the same model', () => {
		const model = demonstrationModel();
		const job = jobs.start('year', model, { strategy: 'planned' });
		expect(jobs.start('year', model, { strategy: 'planned' })).toBe(job);
		expect(jobs.start('year', model, { strategy: 'adhoc' })).not.toBe(job);
		expect(jobs.start('year', structuredClone(model), { strategy: 'planned' })).not.toBe(job);
	});

	it('answer what-if questions as the browser does', async () => {
		const model = demonstrationModel();
		const question = { measures: [model.measures[0].id], effects: [], scenario: 'ransomware' };
		const job = jobs.start('whatIf', model, question);
		await job.something(20_000);
		const first = job.progress;
		const result = await job.done;
		if (!first || !result.ok) return expect.unreachable();
		expect(first.isFinal).toBe(false);
		const steps = new WhatIf(model, whatIfSettings).answer(question);
		let step = steps.next();
		while (!step.done) step = steps.next();
		expect(step.value).toEqual(result);
	});

	it('name the systems that keep an event from being computed', async () => {
		const model = demonstrationModel();
		const [first, ...others] = model.systems;
		const bare = { ...model, systems: [{ ...first, recovery: {} }, ...others] };
		const result = await jobs.start('year', bare, { strategy: 'planned' }).done;
		expect(result).toMatchObject({ ok: false, problem: { systems: [first.id] } });
	});

	const few = { ...demonstrationModel(), measures: demonstrationModel().measures.slice(0, 3) };
	const choices = { basis: 'capex', fixed: [], excluded: [] } as const;

	it('appraise measures and find the best of them for a budget', async () => {
		const precision = 'first';
		const appraised = jobs.start('measures', few, { precision });
		const found = jobs.start('portfolio', few, { precision, ...choices });
		const [measures, portfolio] = await Promise.all([appraised.done, found.done]);
		if (!measures.ok || !portfolio.ok) return expect.unreachable();
		expect(measures.value.measures).toHaveLength(3);
		expect(portfolio.value).toMatchObject({ exact: true, sets: 8 });
		expect(found.progress).toMatchObject({ stage: 'finalists' });
	});

	it('can be stopped while they run or wait, and then started anew', async () => {
		const model = structuredClone(few);
		const asked = { precision: 'final', ...choices } as const;
		const running = jobs.start('portfolio', model, asked);
		const waiting = jobs.start('measures', model, { precision: 'final' });
		await running.something(20_000);
		jobs.cancel('measures', model, { precision: 'final' });
		jobs.cancel('portfolio', model, asked);
		await expect(running.done).rejects.toThrow('cancelled');
		await expect(waiting.done).rejects.toThrow('cancelled');
		expect([running.isCancelled, running.result]).toEqual([true, undefined]);
		const again = jobs.start('measures', model, { precision: 'final' });
		expect(again).not.toBe(waiting);
		expect((await again.done).ok).toBe(true);
	});

	it('rank systems while they count, and then exactly', async () => {
		const job = jobs.start('criticality', smallCompany(), { strategy: 'planned' });
		await job.something(20_000);
		const first = job.progress;
		const result = await job.done;
		if (!first || !result.ok) return expect.unreachable();
		const ids = ({ systems }: typeof first) => systems.map(({ id }) => id);
		expect(ids(first)).toEqual(['erp', 'mail']);
		expect(ids(result.value)).toEqual(['erp', 'mail']);
		expect(result.value.systems[0].events).toBeGreaterThan(first.systems[0].events);
	});

	it('make way for the next when nobody asks after them any more', async () => {
		const impatient = new Jobs({ forgottenAfter: 0 });
		const asked = { precision: 'final', ...choices } as const;
		const forgotten = impatient.start('portfolio', few, asked);
		const next = impatient.start('measures', few, { precision: 'final' });
		await expect(forgotten.done).rejects.toThrow('cancelled');
		expect((await next.done).ok).toBe(true);
		await impatient.close();
	});
});
