import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRiskLines } from './risk-lines.ts';

const tenRisks = `lambda,p05,p95
0.1,500000,20000000
0.2,250000,8000000
0.4,100000,4000000
0.5,80000,1500000
0.8,50000,900000
1,40000,700000
1.5,20000,400000
2,10000,250000
3,5000,120000
5,2000,60000
`;

function severity(...args: readonly string[]) {
	return spawnSync(process.execPath, ['bin/impact.ts', 'severity', ...args], { encoding: 'utf8' });
}

function fileWith(text: string): string {
	const file = join(mkdtempSync(join(tmpdir(), 'severity-')), 'risks.csv');
	writeFileSync(file, text);
	return file;
}

function figuresOf(text: string): Record<string, number> {
	return JSON.parse(severity(fileWith(text)).stdout) as Record<string, number>;
}

it('prints the figures of a year, and how long they took', () => {
	const file = fileWith(tenRisks);
	const { status, stdout } = severity(file);
	const year = JSON.parse(stdout) as Record<string, number>;
	expect(status).toBe(0);
	expect(year).toMatchObject({ file });
	const names = ['file', 'mean', 'sd', 'p50', 'p90', 'p95', 'p99', 'tailMean95', 'elapsedMs'];
	expect(Object.keys(year)).toEqual(names);
	expect(Math.abs(year.mean / 2_886_752 - 1)).toBeLessThan(1e-6);
	expect(Math.abs(year.p95 / 8_685_235 - 1)).toBeLessThan(0.003);
	expect(Math.abs(year.p99 / 19_247_878 - 1)).toBeLessThan(0.006);
	expect(Math.abs(year.tailMean95 / 16_041_540 - 1)).toBeLessThan(0.005);
});

it('reads lines without a heading, with comments, gaps and columns in another order', () => {
	const plain = figuresOf('0.5,80000,1500000\n2,10000,250000\n');
	const annotated = figuresOf(
		'\uFEFF# two risks\r\nP95, lambda ,p05\r\n\r\n1.5e6,0.5,80000 # fire\r\n250000,2,1e4\r\n'
	);
	for (const name of ['mean', 'sd', 'p50', 'p99', 'tailMean95'])
		expect(annotated[name]).toBe(plain[name]);
});

it('answers for risks that are rare, frequent, fixed or wide', () => {
	const rare = figuresOf('0.001,1000,10000000\n');
	expect([rare.p50, rare.p99]).toEqual([0, 0]);
	expect(rare.tailMean95 / (rare.mean / 0.05)).toBeCloseTo(1, 9);
	const fixed = figuresOf('200,1000,1000\n');
	expect(fixed.mean).toBeCloseTo(200_000, 6);
	expect(Math.abs(fixed.p50 / 200_000 - 1)).toBeLessThan(0.001);
	const wide = figuresOf('200,0.001,1000000000000\n1000000,1e-30,1e-20\n0,5,6\n');
	for (const [name, value] of Object.entries(wide))
		if (name !== 'file') expect(value).toBeGreaterThan(0);
	const one = figuresOf('1,1000,10000000\n');
	expect(one.p95).toBeGreaterThan(1e7);
});

it('takes ten thousand lines', () => {
	const lines = Array.from(
		{ length: 10_000 },
		(_, i) => `0.01,${100 + i},${(100 + i) * (2 + (i % 50))}`
	);
	const { mean, p50, p99 } = figuresOf(lines.join('\n'));
	expect(p50).toBeGreaterThan(0.9 * mean);
	expect(p99).toBeLessThan(2 * mean);
});

it('prints a table', () => {
	const { status, stdout } = severity(fileWith(tenRisks), '--table');
	expect(status).toBe(0);
	expect(stdout).toMatch(/mean +2886752\n/);
});

it.each([
	{ text: '', words: 'no risk found' },
	{ text: 'lambda,p05,p95\n', words: 'no risk found below the heading' },
	{ text: 'rate,low,high\n1,2,3\n', words: 'line 1: found the heading "rate,low,high"' },
	{ text: '1,2\n', words: 'line 1, whole line: found "1,2"; lambda,p05,p95 is needed' },
	{
		text: '# risks\n\n1,2,3\n-1,2,3\n',
		words: 'line 4, lambda: found "-1"; a number of at least 0'
	},
	{ text: '1,0,3\n', words: 'line 1, p05: found "0"; a number above 0' },
	{ text: '1,4,3\n', words: 'line 1, p95: found "3"; at least p05, 4' },
	{ text: '1,2,3\n1,,3\n1,2,1e400\n', words: 'line 2, p05: found ""; a number is needed' },
	{ text: '1,2,3\n1,,3\n1,2,1e400\n', words: 'line 3, p95: found "1e400"; at most 1e+30' },
	{ text: '1,1e-9,1e9\n', words: 'line 1, p95: found "1e9"; at most 1000000000000000 times p05' },
	{ text: '1,0x10,0x20\n', words: 'found "0x10"; a number is needed' }
])('refuses $text', ({ text, words }) => {
	const parsed = parseRiskLines(text);
	expect(parsed.ok ? [] : parsed.problems.join('\n')).toContain(words);
});

it('says the first of many problems, prints nothing and fails', () => {
	const { status, stdout, stderr } = severity(fileWith('lambda,p05,p95\n' + 'x\n'.repeat(29)));
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toContain('line 21, whole line: found "x"; lambda,p05,p95 is needed');
	expect(stderr).toContain('and 9 more problems');
});

it('answers for the good files beside a bad one, and fails', () => {
	const { status, stdout, stderr } = severity(fileWith('1,2,x'), fileWith('1,2,3'), '/no/such');
	expect([status, stdout.split('\n').length]).toEqual([2, 2]);
	expect(stderr).toContain('/no/such');
});

it('has no effects to apply: its files are no models', () => {
	const { status, stderr } = severity(fileWith(tenRisks), '--apply', '[]');
	expect(status).toBe(2);
	expect(stderr).toContain('--apply');
	expect(severity('--help').stdout).not.toContain('--apply');
	expect(severity('--help').stdout).toContain('severity FILE.csv…');
});
