import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const demonstration = 'src/lib/demonstration/northline.json';

interface Orders {
	readonly planned: { readonly order: readonly string[]; readonly loss: number };
	readonly optimised: { readonly order: readonly string[]; readonly loss: number };
	readonly adhoc: { readonly loss: number; readonly standardError: number };
	readonly proven: boolean;
	readonly tried: number;
	readonly swaps: readonly unknown[];
}

function impact(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/impact.ts', ...args], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

function order(...args: readonly string[]) {
	return impact('order', demonstration, ...args);
}

describe('order', () => {
	it('finds a recovery of the whole site that costs less than the plan', () => {
		const { stdout } = order('--scenario', 'ransomware');
		const { planned, optimised, adhoc, swaps } = JSON.parse(stdout) as Orders;
		expect(optimised.loss).toBeLessThan(0.92 * planned.loss);
		expect([...optimised.order].sort()).toEqual([...planned.order].sort());
		expect(swaps).toHaveLength(planned.order.length - 1);
		expect(adhoc.standardError).toBeLessThan(0.005 * adhoc.loss);
	});

	it('gives all scenarios by name', () => {
		const { stdout } = order('--scenario', 'all');
		const { scenarios } = JSON.parse(stdout) as { scenarios: Readonly<Record<string, Orders>> };
		expect(Object.keys(scenarios)).toHaveLength(7);
		for (const { planned, optimised } of Object.values(scenarios))
			expect(optimised.loss).toBeLessThanOrEqual(planned.loss);
	});

	it('applies effects first', () => {
		const more = '[{"kind":"capacity","teams":"all","add":50}]';
		const { stdout } = order('--scenario', 'storage-failure', '--apply', more);
		const { planned, optimised } = JSON.parse(stdout) as Orders;
		expect(optimised).toEqual(planned);
	});

	it('prints a table for people', () => {
		const { stdout } = order('--scenario', 'faulty-update', '--table');
		expect(stdout).toMatch(/Loss, EUR +Planned +Improvised +Best order/);
		expect(stdout).toMatch(/ 1 {2}identity +1 +not allowed/);
		expect(stdout).not.toMatch(/NaN|undefined/);
	});

	it('refuses a scenario that is not there', () => {
		const { status, stderr } = order('--scenario', 'flood');
		expect(status).toBe(2);
		expect(stderr).toContain('--scenario flood: no such scenario');
	});
});

describe('the optimised strategy', () => {
	it('costs less than the plan in a typical event and in a year', () => {
		const event = (strategy: string) => {
			const args = ['event', demonstration, '--scenario', 'ransomware', '--strategy', strategy];
			const { scenarios } = JSON.parse(impact(...args).stdout) as {
				scenarios: { ransomware: { loss: number } };
			};
			return scenarios.ransomware.loss;
		};
		expect(event('optimised')).toBeLessThan(event('planned'));
		const year = (strategy: string) => {
			const args = ['simulate', demonstration, '--events', '500', '--strategy', strategy];
			const { expectedAnnualLoss } = JSON.parse(impact(...args).stdout) as {
				expectedAnnualLoss: { mean: number };
			};
			return expectedAnnualLoss.mean;
		};
		expect(year('optimised')).toBeLessThan(year('planned'));
	});
});
