import type { Effect } from './model.ts';
import { effect } from './parse/effect.ts';
import { emptyFindings } from './parse/findings.ts';
import { limits } from './parse/limits.ts';
import type { Problems } from './parse/problem.ts';
import { list } from './parse/reader.ts';

export type ParsedEffects =
	{ readonly ok: true; readonly value: readonly Effect[] } | ({ readonly ok: false } & Problems);

/**
 * Reads a list of effects and reports the problems of its form at once; what it names is checked
 * when it is applied to a model. Source: docs/model.md, section 9.
 */
export function parseEffects(value: unknown): ParsedEffects {
	const findings = emptyFindings();
	const read = list(effect, limits.entries)(value, { findings });
	return read !== undefined && findings.problems.length === 0
		? { ok: true, value: read }
		: { ok: false, problems: findings.problems, omitted: findings.omitted };
}
