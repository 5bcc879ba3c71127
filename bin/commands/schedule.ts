import { readFileSync } from 'node:fs';
import { type Project, findSchedule, parsePsplib } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { alignColumns } from '../table.ts';
import { parseWeights } from '../weight-list.ts';
import type { TextCommand } from './command.ts';
import { wholeNumber } from './number-option.ts';

const usualSchedules = 5_000;
const mostSchedules = 1_000_000;

interface ScheduleResult {
	readonly makespan: number;
	readonly weightedCompletion?: number;
	readonly lowerBound: number;
	readonly criticalPath: number;
	readonly proven: boolean;
	readonly schedules: number;
	readonly elapsedMs: number;
	/** When each job starts, in the order of their numbers. */
	readonly start: readonly number[];
}

/** `schedule`: the search for schedules alone, for comparison with others on PSPLIB. */
export const scheduleCommand: TextCommand = {
	name: 'schedule',
	summary: 'A short schedule of a project in PSPLIB format, or one with small weighted completion.',
	files: 'FILE.sm…',
	options: [
		{
			name: 'schedules',
			placeholder: 'N',
			meaning: `the most schedules to generate, each pass counted (default ${usualSchedules})`
		},
		{
			name: 'weights',
			placeholder: 'CSV',
			meaning:
				'minimise the sum of weight × finish: a file of lines job,weight, or one weight per job in order (file or text)'
		},
		{ name: 'seed', placeholder: 'S', meaning: 'another course of the search (default 1)' }
	],
	runText(text, options): ScheduleResult {
		const schedules = wholeNumber('schedules', options.schedules, {
			least: 1,
			most: mostSchedules,
			otherwise: usualSchedules
		});
		const seed = wholeNumber('seed', options.seed, {
			least: 0,
			most: Number.MAX_SAFE_INTEGER,
			otherwise: 1
		});
		const parsed = parsePsplib(text);
		if (!parsed.ok)
			throw new BadInput(
				`not a project\n${parsed.problems.map((problem) => `  ${problem}`).join('\n')}`
			);
		const weights = weightsFor(parsed.value, options.weights);
		const started = performance.now();
		const found = findSchedule(parsed.value, { schedules, seed, weights });
		const elapsedMs = Math.round(10 * (performance.now() - started)) / 10;
		const { weightedCompletion } = found;
		return {
			...(weightedCompletion === undefined ? {} : { weightedCompletion }),
			makespan: found.makespan,
			lowerBound: found.lowerBound,
			criticalPath: found.criticalPath,
			proven: found.isProven,
			schedules: found.schedules,
			elapsedMs,
			start: found.starts
		};
	},
	textTable(result) {
		const { start, proven, ...figures } = result as ScheduleResult;
		return alignColumns([
			...Object.entries(figures).map(([name, value]: [string, number]) => [name, `${value}`]),
			['proven', proven ? 'yes' : 'no'],
			...start.map((time, i) => [`start of job ${i + 1}`, `${time}`])
		]);
	}
};

/** A list of numbers is taken as it stands, anything else as the name of a file. */
function weightsFor(project: Project, given: string | undefined): readonly number[] | undefined {
	if (given === undefined) return undefined;
	const text = /^[\d\s.,;e+-]+$/i.test(given) ? given : readWeights(given);
	const parsed = parseWeights(text, project.activities.length);
	if (parsed.ok) return parsed.value;
	throw new BadInput(`--weights: ${parsed.problem}`);
}

function readWeights(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		throw new BadInput(`--weights: ${detail}`);
	}
}
