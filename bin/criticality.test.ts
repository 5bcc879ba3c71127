import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const demonstration = 'src/lib/demonstration/northline.json';

interface Figure {
	readonly mean: number;
	readonly standardError: number;
}

interface Output {
	readonly events: number;
	readonly seed: number;
	readonly expectedAnnualLoss: Figure;
	readonly systems: readonly { readonly id: string; readonly ifNeverHit: Figure }[];
	readonly processes: readonly { readonly id: string; readonly tenPointsMore: Figure }[];
	readonly uncertainties: readonly { readonly field: string; readonly swing: Figure }[];
	readonly assumptions: readonly { readonly basis: string }[];
}

function impact(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/impact.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

const figures = (...args: readonly string[]): Output =>
	JSON.parse(impact(...args, demonstration, '--events', '30').stdout) as Output;

describe('criticality on the command line', () => {
	it('prints every system and process with what hangs on it', () => {
		const { events, seed, expectedAnnualLoss, systems, processes } = figures('criticality');
		expect([events, seed, systems.length, processes.length]).toEqual([30, 1, 36, 16]);
		expect(systems[0].ifNeverHit.mean).toBeGreaterThan(0);
		expect(systems[0].ifNeverHit.mean).toBeLessThan(expectedAnnualLoss.mean);
		for (const { tenPointsMore } of processes)
			expect(tenPointsMore.standardError).toBeLessThan(expectedAnnualLoss.standardError);
	});

	it('follows the effects it is given', () => {
		const never = '[{"kind":"hit","systems":["identity"],"scenarios":"all","factor":0}]';
		const { systems } = figures('criticality', '--apply', never);
		const identity = systems.find(({ id }) => id === 'identity');
		expect(identity?.ifNeverHit).toEqual({ mean: 0, standardError: 0 });
	});

	it('prints tables for people', () => {
		const { stdout } = impact('criticality', demonstration, '--events', '10', '--table');
		expect(stdout).toMatch(/^identity +\d+ +\d+ +\d+ +\d+$/m);
		expect(stdout).toMatch(/^shipping +-?\d+ +\d+ +-?\d+ +\d+$/m);
		expect(stdout).not.toMatch(/NaN|undefined/);
	});
});

describe('sensitivity on the command line', () => {
	it('prints the inputs that move the result most first', () => {
		const { uncertainties, assumptions } = figures('sensitivity');
		const swings = uncertainties.map(({ swing }) => Math.abs(swing.mean));
		expect(swings).toEqual([...swings].sort((a, b) => b - a));
		expect(new Set(assumptions.map(({ basis }) => basis))).toEqual(new Set(['none']));
	});

	it.each([
		{ args: ['--events', '0'], words: '--events 0: a whole number from 1' },
		{ args: ['--strategy', 'best'], words: '--strategy best: one of' }
	])('refuses $args in words', ({ args, words }) => {
		const { status, stderr } = impact('sensitivity', demonstration, ...args);
		expect(status).toBe(2);
		expect(stderr).toContain(words);
	});

	it('prints tables for people', () => {
		const { stdout } = impact('sensitivity', demonstration, '--events', '10', '--table');
		expect(stdout).toMatch(/^scenario ransomware frequency +0\.03 +0\.12 +-\d+ +\d+ +\d+ +\d+$/m);
		expect(stdout).not.toMatch(/NaN|undefined/);
	});
});
