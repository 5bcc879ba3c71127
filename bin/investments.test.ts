import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const demonstration = 'src/lib/demonstration/northline.json';

interface Figure {
	readonly mean: number;
	readonly standardError: number;
}

interface Gain {
	readonly benefit: Figure;
	readonly netPresentValue: Figure;
	readonly paybackYears: number | null;
}

interface Measures {
	readonly events: number;
	readonly seed: number;
	readonly today: { readonly expectedAnnualLoss: Figure };
	readonly measures: readonly { readonly id: string; readonly alone: Gain; readonly last: Gain }[];
}

interface Entry {
	readonly measures: readonly string[];
	readonly capex: number;
	readonly annualCost: number;
	readonly netBenefit: Figure;
}

interface Portfolio {
	readonly basis: string;
	readonly budget: number;
	readonly exact: boolean;
	readonly sets: number;
	readonly best: Entry;
	readonly nothing: Entry;
	readonly finalists: readonly Entry[];
	readonly frontier: readonly Entry[];
}

function impact(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/impact.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

const measures = (...args: readonly string[]): Measures =>
	JSON.parse(impact('measures', demonstration, '--events', '40', ...args).stdout) as Measures;

/** All but five measures are out of the question, so that a run takes a moment. */
const few = [
	'--exclude',
	'restore-exercise,recovery-runbook,second-team,clean-room,fast-restore,aligned-points,segmentation,oem-stock,mes-autonomy'
];
const quick = ['portfolio', demonstration, '--events', '40', '--draws', '20', ...few];

const portfolio = (...args: readonly string[]): Portfolio =>
	JSON.parse(impact(...quick, ...args).stdout) as Portfolio;

describe('measures on the command line', () => {
	const plain = measures();

	it('prints every measure, alone and on top of the others', () => {
		const { events, seed, today, measures: all } = plain;
		expect([events, seed, all.length]).toEqual([40, 1, 14]);
		for (const { alone, last } of all) {
			expect(alone.benefit.standardError).toBeLessThan(today.expectedAnnualLoss.standardError);
			expect(last.benefit.mean).toBeLessThan(today.expectedAnnualLoss.mean);
			if (alone.netPresentValue.mean > 0) expect(alone.paybackYears).toBeGreaterThan(0);
		}
	});

	it('brings the difference between two runs of simulate', () => {
		const { measures: all, today } = plain;
		const cut = '[{"kind":"dependency","system":"backup-server","remove":["identity"]}]';
		const changed = measures('--apply', cut).today.expectedAnnualLoss.mean;
		const benefit = all.find(({ id }) => id === 'separate-backup-identity')?.alone.benefit.mean;
		expect(benefit).toBe(today.expectedAnnualLoss.mean - changed);
	});

	it('prints a table that begins with the best', () => {
		const { stdout } = impact('measures', demonstration, '--events', '40', '--table');
		const rows = stdout.split('\n').filter((line) => /^[a-z-]+ +\d/.test(line));
		expect(rows).toHaveLength(14);
		const worths = rows.map((row) => Number(row.split(/\s{2,}/)[3].split(' ')[0]));
		expect(worths.toSorted((a, b) => b - a)).toEqual(worths);
	});
});

describe('portfolio on the command line', () => {
	it('spends a budget of capital, or of annual cost', () => {
		const capital = portfolio('--budget', '250000');
		expect(capital).toMatchObject({ basis: 'capex', budget: 250_000, exact: true, sets: 32 });
		expect(capital.best.capex).toBeLessThanOrEqual(250_000);
		const annual = portfolio('--budget', '120000', '--annual');
		expect(annual.basis).toBe('annualCost');
		for (const { annualCost } of annual.finalists) expect(annualCost).toBeLessThanOrEqual(120_000);
		expect(capital.nothing.measures).toEqual([]);
	});

	it('keeps to what was decided', () => {
		const { frontier } = portfolio(
			'--fix',
			'manual-orders',
			'--conflict',
			'identity-tiers:immutable-backup',
			'--require',
			'separate-backup-identity:manual-shipping'
		);
		for (const { measures: chosen } of frontier) {
			expect(chosen).toContain('manual-orders');
			expect(chosen).not.toEqual(expect.arrayContaining(['identity-tiers', 'immutable-backup']));
			if (chosen.includes('separate-backup-identity')) expect(chosen).toContain('manual-shipping');
		}
	});

	it.each([
		{ args: ['--fix', 'moat'], says: 'the model has no measure "moat"' },
		{ args: ['--fix', 'mes-autonomy'], says: 'mes-autonomy is both fixed and excluded' },
		{ args: ['--fix', 'identity-tiers', '--budget', '1'], says: 'what is fixed costs 160000' },
		{ args: ['--budget=-1'], says: 'an amount of 0 or more is needed' },
		{ args: ['--conflict', 'identity-tiers'], says: 'as in first:second' },
		{ args: ['--events', '1'], says: '--events 1' }
	])('refuses $args', ({ args, says }) => {
		const { status, stderr } = impact(...quick, ...args);
		expect(status).toBe(2);
		expect(stderr).toContain(says);
	});

	it('prints today, the best, and the best for every budget as tables', () => {
		const { stdout } = impact(...quick, '--budget', '250000', '--table');
		for (const head of ['With the best', 'Best within the budget', 'Best for every budget'])
			expect(stdout).toContain(head);
		expect(stdout).toContain('(do nothing)');
	});

	it('explains itself', () => {
		const { status, stdout } = impact('portfolio', '--help');
		expect(status).toBe(0);
		expect(stdout).toMatch(/--annual +hold the budget against annual cost/);
	});
});
