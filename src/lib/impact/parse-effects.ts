import type { Effect } from './model.ts';
import { effect } from './parse/effect.ts';
import { limits } from './parse/limits.ts';
import type { Problem } from './parse/problem.ts';
import { emptyFindings, list } from './parse/reader.ts';

export type ParsedEffects =
	| { readonly ok: true; readonly value: readonly Effect[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a list of effects and reports every problem of its form at once; what it names is checked
 * when it is applied to a model. Source: docs/model.md, section 9.
 */
export function parseEffects(value: unknown): ParsedEffects {
	const findings = emptyFindings();
	const read = list(effect, limits.entries)(value, { path: '', findings });
	return read !== undefined && findings.problems.length === 0
		? { ok: true, value: read }
		: { ok: false, problems: findings.problems };
}
