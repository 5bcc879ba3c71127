import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bridge } from '../src/lib/impact/index.ts';
import { demonstrationPair } from '../src/lib/impact/testing/earlier-demonstration.ts';

const folder = mkdtempSync(join(tmpdir(), 'impact-'));
const written = (name: string, model: object) => {
	const file = join(folder, name);
	writeFileSync(file, JSON.stringify(model));
	return file;
};
const [earlier, later] = demonstrationPair();
const [before, after] = [written('before.json', earlier), written('after.json', later)];

function bridge(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['bin/impact.ts', 'bridge', ...args],
		{ encoding: 'utf8' }
	);
	return { status, stdout, stderr };
}

describe('bridge', () => {
	it('prints the steps between two models, which add up', () => {
		const { status, stdout } = bridge(before, after, '--events', '200', '--scenario', 'ransomware');
		const { files, ...printed } = JSON.parse(stdout) as Bridge & { files: readonly string[] };
		expect([status, files]).toEqual([0, [before, after]]);
		expect(printed.steps.map(({ step }) => step)).toEqual([
			'measures',
			'business',
			'systems',
			'scenarios'
		]);
		const sum = printed.steps.reduce((total, { annual }) => total + annual.mean, 0);
		expect(sum).toBe(printed.total.annual.mean);
	});

	it('prints a table for people', () => {
		const { stdout } = bridge(before, after, '--events', '50', '--table');
		expect(stdout).toMatch(/^ {2}recoveryTime: identity, erp-db, erp +-\d+/m);
		expect(stdout).toMatch(/^total +-?\d+/m);
	});

	it.each([
		{ args: [before], message: 'two files are needed' },
		{ args: [before, after, '--scenario', 'flood'], message: '--scenario flood' },
		{ args: [before, after, '--taken', 'none'], message: '--taken none' },
		{ args: [before, written('bad.json', {})], message: 'bad.json: not a valid model file' },
		{
			args: [before, written('francs.json', { ...later, currency: 'CHF' })],
			message: 'different currencies, EUR and CHF'
		}
	])('refuses bad input: $message', ({ args, message }) => {
		const { status, stderr } = bridge(...args);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});
});
