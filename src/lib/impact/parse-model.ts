import type { Model } from './model.ts';
import type { Problem } from './parse/problem.ts';
import { type Findings, type Place, emptyFindings, report } from './parse/reader.ts';
import { model } from './parse/schema.ts';

export type ParsedModel =
	| { readonly ok: true; readonly value: Model }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a model from the value that a model file holds, and reports every problem of it at once,
 * in the order of the file. Source: docs/model.md, section 1.
 */
export function parseModel(value: unknown): ParsedModel {
	const findings = emptyFindings();
	const parsed = model(value, { path: '', findings });
	checkReferences(findings);
	checkNeeds(findings);
	checkManualEffects(findings);
	return parsed !== undefined && findings.problems.length === 0
		? { ok: true, value: parsed }
		: { ok: false, problems: findings.problems };
}

/** Reads a model from the text of a model file; a byte-order mark is allowed. */
export function parseModelText(text: string): ParsedModel {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		return { ok: false, problems: [{ kind: 'notJson', path: '', value: undefined, detail }] };
	}
	return parseModel(value);
}

function checkReferences(findings: Findings): void {
	for (const { path, id, target } of findings.references)
		if (!findings.declared.get(target)?.has(id))
			report({ path, findings }, { kind: 'danglingReference', target }, id);
}

function checkNeeds(findings: Findings): void {
	for (const { path, team, units } of findings.needs) {
		const capacity = findings.capacities.get(team);
		if (capacity !== undefined && units > capacity)
			report({ path, findings }, { kind: 'needAboveCapacity', team, capacity }, units);
	}
}

/**
 * Manual work that an effect introduces must be complete; the effects after it in the same list may
 * then change a part of it. Source: docs/model.md, section 9.
 */
function checkManualEffects(findings: Findings): void {
	const declared = findings.declared.get('process') ?? new Map<string, string>();
	const introduced = new Map<string, Set<string>>();
	for (const { path, processes, missing } of findings.manualEffects) {
		const list = path.slice(0, path.lastIndexOf('['));
		const known = introduced.get(list) ?? new Set(findings.processesWithManual);
		introduced.set(list, known);
		const place: Place = { path, findings };
		for (const process of processes === 'all' ? declared.keys() : processes) {
			if (!declared.has(process) || known.has(process)) continue;
			known.add(process);
			for (const field of missing)
				report(place, { kind: 'incompleteManual', process, field }, undefined);
		}
	}
}
