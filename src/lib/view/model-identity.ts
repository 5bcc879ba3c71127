import { parseModel, type Problem } from '#lib/impact/index.ts';

/** What a model is called and which money it counts in. */
export interface ModelIdentity {
	readonly name: string;
	readonly currency: string;
}

export type IdentityProblem = 'nameMissing' | 'nameTooLong' | 'currencyWrong';

export type IdentityResult =
	| { readonly ok: true; readonly value: ModelIdentity }
	| { readonly ok: false; readonly problems: readonly IdentityProblem[] };

/** What a form says about a model. The rules are the model file's own. */
export function readIdentity(typed: ModelIdentity): IdentityResult {
	const value = { name: typed.name.trim(), currency: typed.currency.trim().toUpperCase() };
	const parsed = parseModel({ version: 1, ...value });
	return parsed.ok
		? { ok: true, value }
		: { ok: false, problems: [...new Set(parsed.problems.map(inputProblem))] };
}

function inputProblem({ path, kind }: Problem): IdentityProblem {
	if (path === 'currency') return 'currencyWrong';
	return kind === 'tooLong' ? 'nameTooLong' : 'nameMissing';
}
