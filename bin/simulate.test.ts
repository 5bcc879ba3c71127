import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Effect, WhatIf, parseModelText } from '#lib/impact/index.ts';

const demonstration = 'src/lib/demonstration/northline.json';

interface Year {
	readonly elapsedMs: number;
	readonly events: number | readonly number[];
	readonly seed: number;
	readonly expectedAnnualLoss: { readonly mean: number; readonly standardError: number };
	readonly byProcess: Readonly<Record<string, number>>;
	readonly lossExceedance: readonly { readonly percentile: number; readonly loss: number }[];
	readonly tailMean95: number;
	readonly probabilityOfLoss: number;
	readonly limits: { readonly materiality: { readonly probability: number } };
	readonly scenarios: Readonly<Record<string, { readonly mtpdBreach: Record<string, number> }>>;
}

function simulate(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['bin/impact.ts', 'simulate', demonstration, ...args],
		{ encoding: 'utf8' }
	);
	return { status, stderr, stdout };
}

function year(...args: readonly string[]): Year {
	return JSON.parse(simulate('--events', '500', ...args).stdout) as Year;
}

describe('simulate', () => {
	it('prints a year whose figures hang together', () => {
		const result = year();
		expect([result.events, result.seed]).toEqual([500, 1]);
		const { mean } = result.expectedAnnualLoss;
		const sum = Object.values(result.byProcess).reduce((total, part) => total + part, 0);
		expect(sum / mean).toBeCloseTo(1, 10);
		const losses = result.lossExceedance.map(({ loss }) => loss);
		expect([...losses].sort((a, b) => a - b)).toEqual(losses);
		const bad = result.lossExceedance.find(({ percentile }) => percentile === 95)?.loss;
		expect(result.tailMean95).toBeGreaterThan(bad ?? Infinity);
		expect(result.probabilityOfLoss).toBeGreaterThan(result.limits.materiality.probability);
		for (const share of Object.values(result.scenarios.ransomware.mtpdBreach)) {
			expect(share).toBeGreaterThanOrEqual(0);
			expect(share).toBeLessThanOrEqual(1);
		}
	});

	it('repeats itself for the same seed only', () => {
		const figures = ({ elapsedMs, ...rest }: Year) => [elapsedMs >= 0, rest];
		expect(figures(year())).toEqual(figures(year()));
		expect(year('--seed', '2').expectedAnnualLoss).not.toEqual(year().expectedAnnualLoss);
	});

	it('scales with the frequency of everything', () => {
		const twice = '[{"kind":"frequency","scenarios":"all","factor":2}]';
		const ratio = year('--apply', twice).expectedAnnualLoss.mean / year().expectedAnnualLoss.mean;
		expect(ratio).toBeCloseTo(2, 10);
	});

	it('says what a what-if case says, to the last digit', () => {
		const parsed = parseModelText(readFileSync(demonstration, 'utf8'));
		if (!parsed.ok) return expect.unreachable();
		const effects: Effect[] = [{ kind: 'hold', scenarios: ['ransomware'], factor: 0.5 }];
		const precision = { relativeError: 0.02, leastEvents: 100, mostEvents: 400_000 };
		const steps = new WhatIf(parsed.value, { seed: 1, precision }).answer({
			measures: [],
			effects,
			scenario: undefined
		});
		let step = steps.next();
		while (!step.done) step = steps.next();
		if (!step.value.ok) return expect.unreachable();
		const { events, year: answer } = step.value.value;
		const counts = events.join();
		expect(new Set(events).size).toBeGreaterThan(1);
		const { stdout } = simulate('--events', counts, '--apply', JSON.stringify(effects));
		const changed = JSON.parse(stdout) as Year;
		expect(changed.events).toEqual(events);
		expect(changed.expectedAnnualLoss).toEqual(answer.expectedAnnualLoss.case);
		const bad = changed.lossExceedance.find(({ percentile }) => percentile === 95)?.loss;
		expect(bad).toBe(answer.badYear95.case.mean);
		const today = JSON.parse(simulate('--events', counts).stdout) as Year;
		expect(today.expectedAnnualLoss).toEqual(answer.expectedAnnualLoss.today);
	});

	it.each([
		{ args: ['--events', '1,2'], words: '--events 1,2: one number is needed, or one for each' },
		{ args: ['--events', '0'], words: '--events 0: a whole number from 1' },
		{ args: ['--events', '1.5'], words: '--events 1.5' },
		{ args: ['--seed', 'x'], words: '--seed x: a whole number' },
		{ args: ['--strategy', 'best'], words: '--strategy best: one of planned, adhoc, optimised' }
	])('refuses $args in words', ({ args, words }) => {
		const { status, stderr, stdout } = simulate(...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(words);
	});

	it('prints a table for people', () => {
		const { stdout } = simulate('--events', '200', '--table');
		expect(stdout).toContain('Northline');
		expect(stdout).toMatch(/not exceeded in 99\.5 % of years +\d+/);
		expect(stdout).not.toMatch(/NaN|undefined/);
	});
});
