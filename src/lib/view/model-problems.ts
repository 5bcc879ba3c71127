import type { Locale } from '#lib/format/number.ts';
import { problemMessage } from '#lib/format/problem-words.ts';
import type { Problem } from '#lib/impact/index.ts';

/** Problems of one part of a model file. */
export interface ProblemGroup {
	/** The field of the file, such as `systems`; empty for the file as a whole. */
	readonly part: string;
	readonly total: number;
	/** One line each; the first ones where there are too many. */
	readonly lines: readonly string[];
}

export interface ProblemList {
	readonly total: number;
	readonly shown: number;
	readonly groups: readonly ProblemGroup[];
}

/** More than this nobody reads at once; the rest is counted. */
const shownProblems = 200;

/** The problems of a file by its parts, in the order of the file, in words. */
export function listProblems(problems: readonly Problem[], locale: Locale): ProblemList {
	const parts = Map.groupBy(problems, ({ path }) => partOf(path));
	const shown = Math.min(problems.length, shownProblems);
	let left = shown;
	const groups = [...parts].map(([part, own]) => {
		const lines = own.slice(0, left).map((problem) => problemMessage(problem, locale));
		left -= lines.length;
		return { part, total: own.length, lines };
	});
	return { total: problems.length, shown, groups: groups.filter(({ lines }) => lines.length > 0) };
}

function partOf(path: string): string {
	return /^[^.[]*/.exec(path)?.[0] ?? '';
}
