import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const demonstration = 'src/lib/demonstration/northline.json';
const worked = JSON.parse(readFileSync('tests/reference/northline.json', 'utf8')) as {
	readonly typical: Record<string, Record<string, { readonly loss: number }>>;
	readonly disruption: Record<string, Record<string, number>>;
};

function impact(...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/impact.ts', ...args], {
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	return { status, stderr, lines: stdout.split('\n').filter((line) => line !== ''), stdout };
}

function fileWith(text: string): string {
	const file = join(mkdtempSync(join(tmpdir(), 'impact-')), 'model.json');
	writeFileSync(file, text);
	return file;
}

describe('event', () => {
	it.each(['planned', 'adhoc'])('prints the worked results, %s', (strategy) => {
		const args = ['event', demonstration, '--scenario', 'all', '--strategy', strategy];
		const { status, lines } = impact(...args);
		const { file, scenarios } = JSON.parse(lines[0]) as {
			file: string;
			scenarios: Record<string, { loss: number }>;
		};
		expect([status, lines.length, file]).toEqual([0, 1, demonstration]);
		for (const [id, { loss }] of Object.entries(worked.typical[strategy]))
			expect(scenarios[id].loss / loss).toBeCloseTo(1, 9);
	});

	it('takes an explicit order and the effects of --apply', () => {
		const loss = (...more: string[]) => {
			const args = ['event', demonstration, '--scenario', 'ransomware', ...more];
			const { lines } = impact(...args);
			return (JSON.parse(lines[0]) as { scenarios: Record<string, { loss: number }> }).scenarios
				.ransomware.loss;
		};
		const today = loss();
		expect(loss('--order', 'wms,erp')).not.toBe(today);
		const cut = '[{"kind":"dependency","system":"backup-server","remove":["identity"]}]';
		expect(loss('--apply', cut)).toBeLessThan(today);
		expect(loss('--apply', '[]')).toBe(today);
	});

	it.each([
		{ args: [], words: '--scenario is required' },
		{ args: ['--scenario', 'flood'], words: '--scenario flood: no such scenario' },
		{ args: ['--scenario', 'all', '--strategy', 'best'], words: '--strategy best' },
		{
			args: ['--scenario', 'all', '--order', 'erp,nothing'],
			words: 'no system has the id nothing'
		},
		{ args: ['--scenario', 'all', '--order', 'erp,erp'], words: 'names a system twice' },
		{ args: ['--scenario', 'all', '--apply', '{'], words: '--apply is not valid JSON' },
		{ args: ['--scenario', 'all', '--apply', '[{"kind":"x"}]'], words: 'one of recoveryTime' },
		{
			args: ['--scenario', 'all', '--apply', '[{"kind":"hold","scenarios":["x"],"factor":2}]'],
			words: 'no scenario has this id'
		},
		{ args: ['--flood'], words: '--flood' }
	])('refuses $args', ({ args, words }) => {
		const { status, stderr, stdout } = impact('event', demonstration, ...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(words);
	});
});

describe('disruption', () => {
	it('prints the worked results', () => {
		const { lines } = impact('disruption', demonstration);
		const { processes } = JSON.parse(lines[0]) as {
			processes: Record<string, Record<string, number>>;
		};
		for (const [id, losses] of Object.entries(worked.disruption))
			for (const [hours, loss] of Object.entries(losses))
				expect(processes[id][hours]).toBeCloseTo(loss, 3);
	});

	it('prints one process on request and refuses an unknown one', () => {
		const one = impact('disruption', demonstration, '--process', 'shipping');
		expect(Object.keys((JSON.parse(one.lines[0]) as { processes: object }).processes)).toEqual([
			'shipping'
		]);
		expect(impact('disruption', demonstration, '--process', 'x').status).toBe(2);
	});
});

describe('check', () => {
	it('names severity, kind, message and what is concerned', () => {
		const { status, lines } = impact('check', demonstration, '--today', '2026-11-22');
		const { findings } = JSON.parse(lines[0]) as {
			findings: { severity: string; kind: string; message: string; concerns: string[] }[];
		};
		expect(status).toBe(0);
		expect(findings[0]).toMatchObject({ severity: 'error', kind: 'recoveryDeadlock' });
		expect(findings[0].concerns).toContain('identity');
		for (const { message } of findings) expect(message).not.toMatch(/undefined|NaN|[{}]/);
	});

	it('reads every good file and says what is wrong with the others', () => {
		const bad = fileWith('{"version":1,"name":5}');
		const broken = fileWith('{');
		const { status, lines, stderr } = impact('check', bad, demonstration, broken, '/no/such/file');
		expect([status, lines.length]).toEqual([2, 1]);
		expect(stderr).toContain('name: found 5; a text in quotation marks is needed.');
		expect(stderr).toContain('currency: the field currency is required.');
		expect(stderr).toContain('not valid JSON');
		expect(stderr).toContain('/no/such/file');
	});
});

it('explains itself', () => {
	expect(impact('--help').stdout).toContain('disruption');
	for (const command of ['check', 'event', 'disruption'])
		expect(impact(command, '--help').stdout).toContain('--table');
	expect(impact('event', demonstration, '--scenario', 'all', '--table').stdout).toContain(
		'16211870'
	);
	expect(impact('flood').status).toBe(2);
	expect(impact('check').status).toBe(2);
});
