import type { Locale } from '#lib/format/number.ts';
import { problemMessage } from '#lib/format/problem-words.ts';
import type { Problems } from '#lib/impact/index.ts';

/** Problems of one part of a model file. */
export interface ProblemGroup {
	/** The list of the file, such as `systems`; empty for the file as a whole. */
	readonly part: string;
	/** Unknown where the file has more problems than were kept. */
	readonly total: number | undefined;
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
export function listProblems({ problems, omitted }: Problems, locale: Locale): ProblemList {
	const totals = new Map<string, number>();
	for (const { path } of problems) {
		const part = partOf(path);
		totals.set(part, (totals.get(part) ?? 0) + 1);
	}
	const shown = problems.slice(0, shownProblems);
	const groups = [...Map.groupBy(shown, ({ path }) => partOf(path))].map(([part, own]) => ({
		part,
		total: omitted === 0 ? totals.get(part) : undefined,
		lines: own.map((problem) => problemMessage(problem, locale))
	}));
	return { total: problems.length + omitted, shown: shown.length, groups };
}

/** What stands at the top of the file belongs to no part of it. */
function partOf(path: string): string {
	const end = path.search(/[.[]/);
	return end === -1 ? '' : path.slice(0, end);
}
