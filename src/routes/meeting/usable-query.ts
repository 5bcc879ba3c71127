import type { Model } from '#lib/impact/index.ts';
import { pageQuery } from '#lib/view/what-if/case-address.ts';
import type { Control } from '#lib/view/what-if/control.ts';
import { readKept } from '#lib/view/what-if/read-address.ts';

/** A case's query as this program writes it; undefined when something in it cannot be used. */
export function usableQuery(
	model: Model,
	controls: readonly Control[],
	query: string
): string | undefined {
	const { whatIf, scenario, problems } = readKept(model, controls, query);
	if (problems.length > 0) return undefined;
	return pageQuery(controls, { whatIf, scenario }).toString();
}
