import { readFileSync, readdirSync } from 'node:fs';
import type { Effect } from '../model.ts';
import type { EventFigures } from './compare.ts';

/** One typical event of a worked result, as its file has it. */
export interface WorkedEvent {
	readonly loss: number;
	readonly byProcess: Readonly<Record<string, number>>;
	readonly byPhase: Readonly<Record<string, number>>;
	readonly byKind: Readonly<Record<string, number>>;
	readonly operationalAt: number;
	readonly stableAt: number;
	readonly normalAt: number;
	readonly accrued: Readonly<Record<string, number>>;
	readonly schedule: Readonly<Record<string, Outcome>>;
	readonly processes: Readonly<Record<string, Outcome>>;
}

type Outcome = Readonly<Record<string, number | string | boolean>>;

/** What the tests read of a worked result; `model` is missing for the demonstration company. */
export interface WorkedResult {
	readonly model?: unknown;
	readonly typical: Readonly<Record<'planned' | 'adhoc', Readonly<Record<string, WorkedEvent>>>>;
	readonly disruption: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Lists of effects with the typical loss of every scenario after them. */
	readonly effects?: readonly {
		readonly effects: readonly Effect[];
		readonly loss: Readonly<Record<string, number>>;
	}[];
}

const folder = new URL('../../../../tests/reference/', import.meta.url);

/** Names of all worked results, without the ending. */
export const workedResultNames: readonly string[] = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''))
	.sort();

export function readWorkedResult(name: string): WorkedResult {
	return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as WorkedResult;
}

/** The figures of a worked event by the names that the engine's figures have in tests. */
export function workedFigures(event: WorkedEvent): EventFigures {
	const { loss, operationalAt, stableAt, normalAt } = event;
	const figures = new Map<string, number | string | boolean>(
		Object.entries({ loss, operationalAt, stableAt, normalAt })
	);
	for (const group of ['byProcess', 'byPhase', 'byKind', 'accrued'] as const)
		for (const [key, amount] of Object.entries(event[group]))
			figures.set(`${group} ${key}`, amount);
	for (const [id, slot] of Object.entries(event.schedule))
		for (const [field, value] of Object.entries(slot))
			figures.set(`schedule ${id} ${field}`, value);
	for (const [id, outcome] of Object.entries(event.processes))
		for (const [field, value] of Object.entries(outcome))
			figures.set(`process ${id} ${field}`, value);
	return figures;
}
