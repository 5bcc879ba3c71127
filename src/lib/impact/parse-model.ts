import type { Model } from './model.ts';
import { emptyFindings } from './parse/findings.ts';
import { knownIds } from './parse/known-ids.ts';
import { limits } from './parse/limits.ts';
import type { Problem, Problems } from './parse/problem.ts';
import { model } from './parse/schema.ts';

export type ParsedModel =
	{ readonly ok: true; readonly value: Model } | ({ readonly ok: false } & Problems);

/**
 * Reads a model from the value that a model file holds, and reports its problems at once, list by
 * list in the order of the format; the first 10,000 are listed and the others counted. Source:
 * docs/model.md, section 1.
 */
export function parseModel(value: unknown): ParsedModel {
	const findings = emptyFindings(knownIds(value));
	const parsed = model(value, { findings });
	const { problems, omitted } = findings;
	return parsed !== undefined && problems.length === 0
		? { ok: true, value: parsed }
		: { ok: false, problems, omitted };
}

/** Reads a model from the text of a model file; a byte-order mark is allowed. */
export function parseModelText(text: string): ParsedModel {
	const nodes = countNodes(text);
	if (nodes > limits.nodes)
		return refused({ kind: 'tooManyNodes', limit: limits.nodes, path: '', value: nodes });
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		return refused({ kind: 'notJson', detail, path: '', value: undefined });
	}
	return parseModel(value);
}

function refused(problem: Problem): ParsedModel {
	return { ok: false, problems: [problem], omitted: 0 };
}

/** Objects and lists in a text, with the few brackets that stand in its strings. */
function countNodes(text: string): number {
	let nodes = 0;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if (code === openBrace || code === openBracket) nodes += 1;
	}
	return nodes;
}

const openBrace = '{'.charCodeAt(0);
const openBracket = '['.charCodeAt(0);
