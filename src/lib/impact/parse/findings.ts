import { limits } from './limits.ts';
import type { IdentifiedKind, Problem, ReferenceTarget } from './problem.ts';

/**
 * What reading one file collects. Whatever grows with the file is kept within limits: a hostile file
 * may hold a problem in every third byte.
 */
export interface Findings {
	readonly problems: Problem[];
	/** How many problems there were beyond those that are kept. */
	omitted: number;
	/** The ids that the file declares; undefined where nothing says what there is to refer to. */
	readonly known: KnownIds | undefined;
	/** Where each id was declared first. */
	readonly declared: Map<IdentifiedKind, Map<string, string>>;
	readonly capacities: Map<string, number>;
	readonly processesWithManual: Set<string>;
	/** The manual work that the list of effects being read has introduced so far. */
	introduced: IntroducedManual | undefined;
}

export interface IntroducedManual {
	/** Where the list stands. */
	readonly list: Place | undefined;
	readonly processes: Set<string>;
	/** An effect reached all processes at once. */
	everywhere: boolean;
}

export type KnownIds = Readonly<Record<ReferenceTarget, ReadonlySet<string>>>;

/** Nothing found yet, in a file that declares these ids. */
export function emptyFindings(known?: KnownIds): Findings {
	return {
		problems: [],
		omitted: 0,
		known,
		declared: new Map(),
		capacities: new Map(),
		processesWithManual: new Set(),
		introduced: undefined
	};
}

/** Where in a file a reader stands: the way there, which is put into words for problems alone. */
export interface Place {
	readonly findings: Findings;
	readonly above?: Place;
	readonly key?: string | number;
}

/** The place of a field or an entry below a place. */
export function below(place: Place, key: string | number): Place {
	return { findings: place.findings, above: place, key };
}

/** For example `systems[3].recovery.restore.hours`; empty for the whole file. */
export function pathOf({ above, key }: Place): string {
	if (above === undefined || key === undefined) return '';
	const path = pathOf(above);
	if (typeof key === 'number') return `${path}[${key}]`;
	return path === '' ? key : `${path}.${key}`;
}

/** Reports a problem at a place. */
export function report(place: Place, problem: ProblemBody, value: unknown): undefined {
	const { findings } = place;
	if (findings.problems.length < limits.problems)
		findings.problems.push({ ...problem, path: pathOf(place), value });
	else findings.omitted += 1;
	return undefined;
}

/** All problems so far, kept or not. */
export function problemCount({ problems, omitted }: Findings): number {
	return problems.length + omitted;
}

type ProblemBody = Problem extends infer P
	? P extends Problem
		? Omit<P, 'path' | 'value'>
		: never
	: never;
