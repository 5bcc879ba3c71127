import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
	type Project,
	type ProjectSchedule,
	findSchedule,
	parsePsplib
} from '../src/lib/impact/index.ts';
import { generatedProject } from './generated-project.ts';
import type { Measurement } from './measure.ts';

const seed = 1;
const schedules = 5_000;
const weightedSchedules = 50_000;
const sizes = [30, 60, 120] as const;
const projectsPerSize = 12;

/**
 * Schedules per second of processor time and how short they come out: generated projects against their lower bound,
 * and those of a folder in PSPLIB's layout (named by PSPLIB_FOLDER) against the best makespans known.
 */
export function scheduleSearch(): readonly Measurement[] {
	const folder = process.env.PSPLIB_FOLDER;
	return [
		...sizes.map((jobs) => generated(jobs)),
		...sizes.map((jobs) => weighted(jobs)),
		...(folder === undefined ? [] : sizes.flatMap((jobs) => published(folder, `j${jobs}`)))
	];
}

function generated(jobs: number): Measurement {
	const { perSecond, found } = searched(projectsOf(jobs), (project) =>
		findSchedule(project, { schedules, seed })
	);
	const above = mean(found.map(({ makespan, lowerBound }) => makespan / lowerBound - 1));
	return { name: `${jobs} jobs (${percent(above)} above the lower bound)`, perSecond };
}

/** Weighted completion, each job with a weight from 1 to 10, against a tenth of the schedules. */
function weighted(jobs: number): Measurement {
	const run = (project: Project, budget: number) => {
		const weights = project.activities.map((_, i) => 1 + ((7 * i) % 10));
		return findSchedule(project, { schedules: budget, seed, weights });
	};
	const projects = projectsOf(jobs);
	const { perSecond, found } = searched(projects, (project) => run(project, weightedSchedules));
	const less = mean(
		found.map(({ weightedCompletion = NaN }, i) => {
			const early = run(projects[i], weightedSchedules / 10).weightedCompletion ?? NaN;
			return 1 - weightedCompletion / early;
		})
	);
	const name = `${jobs} jobs, weighted (${percent(less)} less than with a tenth of the schedules)`;
	return { name, perSecond };
}

function published(folder: string, set: string): readonly Measurement[] {
	const place = join(folder, set);
	if (!existsSync(place)) return [];
	const best = JSON.parse(
		readFileSync(join(folder, 'best-known-makespans.json'), 'utf8')
	) as Record<string, number>;
	const names = readdirSync(place)
		.filter((file) => file.endsWith('.sm'))
		.map((file) => file.slice(0, -'.sm'.length))
		.filter((name) => best[name] !== undefined);
	const projects = names.map((name) => {
		const parsed = parsePsplib(readFileSync(join(place, `${name}.sm`), 'utf8'));
		if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.join('; ')}`);
		return parsed.value;
	});
	const { perSecond, found } = searched(projects, (project) =>
		findSchedule(project, { schedules, seed })
	);
	const above = mean(found.map(({ makespan }, i) => makespan / best[names[i]] - 1));
	const points = mean(
		found.map(({ makespan, criticalPath }, i) => (makespan - best[names[i]]) / criticalPath)
	);
	const quality = `${percent(above)} above the best known, ${percent(points)} of critical path`;
	return [{ name: `${set}, ${names.length} projects (${quality})`, perSecond }];
}

/** Every project once, after one to warm up. */
function searched(
	projects: readonly Project[],
	find: (project: Project) => ProjectSchedule
): { readonly perSecond: number; readonly found: readonly ProjectSchedule[] } {
	projects.slice(0, 1).forEach(find);
	const start = process.cpuUsage();
	const found = projects.map(find);
	const seconds = process.cpuUsage(start).user / 1e6;
	return { perSecond: found.reduce((sum, one) => sum + one.schedules, 0) / seconds, found };
}

/** From plenty for all to barely enough, in turn. */
function projectsOf(jobs: number): readonly Project[] {
	return Array.from({ length: projectsPerSize }, (_, i) =>
		generatedProject({
			jobs,
			resourceFactor: [0.25, 0.5, 0.75, 1][i % 4],
			resourceStrength: [0.2, 0.35, 0.5][i % 3],
			seed: jobs * 1_000 + i
		})
	);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
	return `${(100 * share).toFixed(3)} %`;
}
