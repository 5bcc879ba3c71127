import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePsplib } from '../src/lib/impact/index.ts';
import { parseWeights } from './weight-list.ts';

/** Two units of one resource: jobs 2 to 5 take 2, 2, 2 and 6, one unit each; job 4 waits for 2. */
const project = `************************************************************************
file with basedata            : small.bas
initial value random generator: 1
************************************************************************
projects                      :  1
jobs (incl. supersource/sink ):  6
horizon                       :  12
RESOURCES
  - renewable                 :  1   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************************************************************************
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      4      0        6        0        6
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          3           2   3   5
   2        1          1           4
   3        1          1           6
   4        1          1           6
   5        1          1           6
   6        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     2       1
  3      1     2       1
  4      1     2       1
  5      1     6       1
  6      1     0       0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1
    2
************************************************************************
`;

const folder = mkdtempSync(join(tmpdir(), 'schedule-'));

function fileWith(name: string, text: string): string {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
}

function schedule(...args: readonly string[]) {
	return spawnSync(process.execPath, ['bin/impact.ts', 'schedule', ...args], { encoding: 'utf8' });
}

const file = fileWith('small.sm', project);

describe('schedule', () => {
	it('prints the shortest schedule and that it cannot be shorter', () => {
		const { status, stdout } = schedule(file, '--schedules', '50', '--seed', '3');
		const { elapsedMs, schedules, start, ...figures } = JSON.parse(stdout) as {
			elapsedMs: number;
			schedules: number;
			start: readonly number[];
		};
		expect(status).toBe(0);
		expect(figures).toEqual({ file, makespan: 6, lowerBound: 6, criticalPath: 6, proven: true });
		expect(elapsedMs).toBeGreaterThan(0);
		expect(schedules).toBeLessThan(50);
		expect(start).toHaveLength(6);
		expect([start[0], start[4], start[5]]).toEqual([0, 0, 6]);
	});

	it('minimises weighted completion when there are weights', () => {
		const weights = fileWith('weights.csv', 'job,weight\n5,1\n2,4\n3,4\n4,9\n');
		const fromFile = schedule(file, '--weights', weights);
		const { weightedCompletion, makespan, start } = JSON.parse(fromFile.stdout) as {
			weightedCompletion: number;
			makespan: number;
			start: readonly number[];
		};
		expect({ weightedCompletion, makespan, start }).toEqual({
			weightedCompletion: 4 * 2 + 4 * 2 + 9 * 4 + 8,
			makespan: 8,
			start: [0, 0, 0, 2, 2, 8]
		});
		const fromText = schedule(file, '--weights', '4,4,9,1');
		expect(JSON.parse(fromText.stdout)).toMatchObject({ weightedCompletion, start });
	});

	it('prints a table', () => {
		const { status, stdout } = schedule(file, '--table');
		expect(status).toBe(0);
		expect(stdout).toMatch(/makespan +6\n/);
		expect(stdout).toMatch(/start of job 6 +6\n/);
	});

	it('answers for the good files beside a bad one, and fails', () => {
		const bad = fileWith('bad.sm', project.replace('jobs (incl.', 'tasks ('));
		const { status, stdout, stderr } = schedule(bad, file, '/no/such');
		expect([status, stdout.trim().split('\n').length]).toEqual([2, 1]);
		expect(stderr).toContain(`${bad}: not a project\n  no line "jobs (incl. supersource/sink ):"`);
		expect(stderr).toContain('/no/such');
	});

	it.each([
		{ args: ['--schedules', '0'], words: '--schedules 0: a whole number from 1' },
		{ args: ['--seed', 'x'], words: '--seed x: a whole number' },
		{
			args: ['--weights', '1,2,3'],
			words: '--weights: found 3 weights; 6, one for each job, or 4'
		},
		{ args: ['--weights', '/no/such.csv'], words: '--weights: ENOENT' },
		{ args: ['--apply', '[]'], words: '--apply' }
	])('refuses $args', ({ args, words }) => {
		const { status, stdout, stderr } = schedule(file, ...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(words);
	});

	it('explains itself', () => {
		expect(schedule('--help').stdout).toContain('schedule FILE.sm…');
	});
});

describe('a PSPLIB file', () => {
	it('is read whatever its line ends', () => {
		const parsed = parsePsplib(`\uFEFF${project.replaceAll('\n', '\r\n')}`);
		expect(parsed).toEqual(parsePsplib(project));
		expect(parsed).toMatchObject({ ok: true, value: { capacities: [2] } });
	});

	it.each([
		{ from: project, to: '', words: 'a PSPLIB file (.sm) is needed' },
		{
			from: 'sink ):  6',
			to: 'sink ):  many',
			words: 'line 6, jobs (incl. supersource/sink ): found "many"; a whole number from 1 to 2000'
		},
		{
			from: '- nonrenewable              :  0',
			to: '- nonrenewable              :  2',
			words: 'line 10, - nonrenewable: found "2"; 0 is needed'
		},
		{
			from: '   3        1          1           6\n',
			to: '',
			words:
				'line 21, PRECEDENCE RELATIONS: found "4 1 1 6"; job, modes, number of successors… of job 3 of 6'
		},
		{
			from: '   3        1          1           6\n',
			to: '   3        1          2           6\n',
			words: 'line 21, successors: found "1"; the announced number, 2, is needed'
		},
		{
			from: '   3        1          1           6\n',
			to: '   3        1          1           9\n',
			words: 'line 21, successor: found "9"; another job from 1 to 6'
		},
		{
			from: '   4        1          1           6\n',
			to: '   4        1          1           2\n',
			words: 'the jobs wait for each other in a circle'
		},
		{
			from: '  3      1     2       1\n',
			to: '  3      2     2       1\n',
			words: 'line 31, mode: found "2"; mode 1 is needed'
		},
		{
			from: '  3      1     2       1\n',
			to: '  3      1     2       3\n',
			words: 'line 31, R 1: found "3"; at most its capacity, 2, is needed'
		},
		{
			from: '  3      1     2       1\n',
			to: '  3      1     2       1   4\n',
			words: 'line 31, requests: found "2"; one for each of 1 resources'
		},
		{
			from: '  6      1     0       0\n',
			to: '',
			words: 'REQUESTS/DURATIONS: found "5 lines"; job, mode, duration… of job 6 of 6'
		},
		{
			from: '  3      1     2       1\n',
			to: '  3      1     9999999       1\n',
			words: 'line 31, durations up to here: found "10000001"; at most 1000000'
		},
		{ from: '    2\n', to: '', words: 'RESOURCEAVAILABILITIES: found "the end of the file"' }
	])('tells what is wrong: $words', ({ from, to, words }) => {
		expect(project).toContain(from);
		const parsed = parsePsplib(project.replace(from, to));
		expect(parsed.ok ? [] : parsed.problems.join('\n')).toContain(words);
	});
});

describe('weights', () => {
	it.each([
		{ name: 'lines of job and weight, in any order', text: '3,7\n2,5\n' },
		{ name: 'a heading', text: '\uFEFFjob;weight\r\n2;5\r\n3;7\r\n' },
		{ name: 'one per line, and a heading', text: 'weight\n5 # first\n7\n' },
		{ name: 'a line', text: '5,7' },
		{ name: 'a line for all jobs', text: '0,5,7,0' }
	])('are read from $name', ({ text }) => {
		expect(parseWeights(text, 4)).toEqual({ ok: true, value: [0, 5, 7, 0] });
	});

	it.each([
		{ text: '', words: 'found 0 weights' },
		{ text: '1,2,3', words: 'found 3 weights; 4, one for each job, or 2' },
		{ text: 'job,weight\n2,5\n', words: 'job 3 has no weight' },
		{ text: '2,5\n3,4\n2,6\n', words: 'job 2 has two weights' },
		{ text: '2,5\n9,4\n', words: 'found job 9; a job from 1 to 4' },
		{ text: '2,-5\n3,4\n', words: 'found "-5"; a number from 0' },
		{ text: '2,5\n3,x\n', words: 'found "x"; a number from 0' }
	])('refuses $text', ({ text, words }) => {
		const parsed = parseWeights(text, 4);
		expect(parsed.ok ? '' : parsed.problem).toContain(words);
	});
});
