import { parseModel, strategies } from '#lib/impact/index.ts';
import type { Snapshot } from './snapshot.ts';

/** Why a text is no snapshot; `path` is where in it. */
export interface SnapshotProblem {
	readonly path: string;
	readonly expected: string;
}

export type ParsedSnapshot =
	| { readonly ok: true; readonly value: Snapshot }
	| { readonly ok: false; readonly problems: readonly SnapshotProblem[] };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a snapshot from the text of its file. What results are computed from is checked; the results
 * themselves are only compared, never trusted.
 */
export function parseSnapshot(text: string): ParsedSnapshot {
	const read = jsonOf(text);
	if (!isFields(read)) return refused([{ path: '', expected: 'a JSON object' }]);
	const settings = isFields(read.settings) ? read.settings : {};
	const problems = [
		...unless(read.format === 1, 'format', '1'),
		...unless(typeof read.quarter === 'string', 'quarter', 'text such as "2026-Q3"'),
		...unless(isDay(read.closedOn), 'closedOn', 'a day such as "2026-10-05"'),
		...unless(typeof read.engine === 'string', 'engine', 'text'),
		...modelProblems(read.model, 'model'),
		...settingProblems(settings),
		...unless(Array.isArray(read.cases), 'cases', 'a list'),
		...unless(Array.isArray(read.actions), 'actions', 'a list'),
		...unless(Array.isArray(read.taken), 'taken', 'a list'),
		...unless(Array.isArray(read.library), 'library', 'a list'),
		...(read.previous === undefined
			? []
			: isFields(read.previous)
				? modelProblems(read.previous.model, 'previous.model')
				: [{ path: 'previous', expected: 'an object' }]),
		...unless(isFields(read.results), 'results', 'an object')
	];
	if (problems.length > 0) return refused(problems);
	const snapshot = read as unknown as Snapshot;
	return hasScenario(snapshot)
		? { ok: true, value: snapshot }
		: refused([{ path: 'settings.scenario', expected: 'a scenario of the model' }]);
}

function settingProblems(settings: Fields): SnapshotProblem[] {
	const { year, invest, sensitivity } = settings;
	const number = (fields: unknown, owner: string, ...names: string[]) =>
		names.flatMap((name) =>
			unless(
				isFields(fields) && Number.isFinite(fields[name]),
				`settings.${owner}${name}`,
				'a number'
			)
		);
	return [
		...number(settings, '', 'seed'),
		...number(year, 'year.', 'relativeError', 'leastEvents', 'mostEvents'),
		...number(invest, 'invest.', 'draws', 'events', 'mostSets'),
		...number(sensitivity, 'sensitivity.', 'events', 'top'),
		...unless(
			strategies.some((strategy) => strategy === settings.strategy),
			'settings.strategy',
			strategies.join(' or ')
		),
		...unless(typeof settings.scenario === 'string', 'settings.scenario', 'the id of a scenario')
	];
}

function modelProblems(model: unknown, path: string): SnapshotProblem[] {
	const parsed = parseModel(model);
	if (parsed.ok) return [];
	return [{ path, expected: `a valid model (${parsed.problems.length} problems)` }];
}

function hasScenario({ model, settings }: Snapshot): boolean {
	return model.scenarios.some(({ id }) => id === settings.scenario);
}

function unless(holds: boolean, path: string, expected: string): SnapshotProblem[] {
	return holds ? [] : [{ path, expected }];
}

function refused(problems: readonly SnapshotProblem[]): ParsedSnapshot {
	return { ok: false, problems };
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDay(value: unknown): boolean {
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
