import type { Project } from '../src/lib/impact/index.ts';

const resources = 4;
const mostDuration = 10;
const mostDemand = 10;
/** Successors per job, on average, and how far ahead they lie at most. */
const complexity = 1.8;
const reach = 12;

/** How hard a project is: its size, and how much of what would be wanted at once is there. */
export interface Hardness {
	readonly jobs: number;
	/** Share of the resources that a job needs. */
	readonly resourceFactor: number;
	/** 0: just enough for the neediest job alone; 1: as much as is ever wanted at once. */
	readonly resourceStrength: number;
	readonly seed: number;
}

/** A project after the pattern of PSPLIB's: the same numbers give the same project. */
export function generatedProject({
	jobs,
	resourceFactor,
	resourceStrength,
	seed
}: Hardness): Project {
	const draw = drawsFrom(seed);
	const below = (limit: number) => Math.floor(draw() * limit);
	const activities = Array.from({ length: jobs }, (_, i) => ({
		duration: 1 + below(mostDuration),
		demands: Array.from({ length: resources }, () =>
			draw() < resourceFactor ? 1 + below(mostDemand) : 0
		),
		successors: [
			...new Set(
				Array.from({ length: 1 + (draw() < complexity - 1 ? 1 : 0) }, () => i + 1 + below(reach))
			)
		].filter((successor) => successor < jobs)
	}));
	const capacities = peaksWhenEarly(activities).map((peak, r) => {
		const neediest = Math.max(...activities.map(({ demands }) => demands[r]));
		return neediest + Math.round(resourceStrength * (peak - neediest));
	});
	return { activities, capacities };
}

/** The most of each resource in use at once when every job starts as early as precedence allows. */
function peaksWhenEarly(activities: Project['activities']): readonly number[] {
	const starts = activities.map(() => 0);
	const usage: number[][] = Array.from({ length: resources }, () => []);
	activities.forEach(({ duration, demands, successors }, i) => {
		const end = starts[i] + duration;
		for (const successor of successors) starts[successor] = Math.max(starts[successor], end);
		for (let t = starts[i]; t < end; t++)
			demands.forEach((demand, r) => (usage[r][t] = (usage[r][t] ?? 0) + demand));
	});
	return usage.map((inUse) => Math.max(...inUse));
}

function drawsFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let x = Math.imul(state ^ (state >>> 15), 1 | state);
		x ^= x + Math.imul(x ^ (x >>> 7), 61 | x);
		return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
	};
}
