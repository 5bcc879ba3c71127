import { error } from '@sveltejs/kit';
import type { Data, SavedCase } from '#lib/db/data.server.ts';
import type { Model } from '#lib/impact/index.ts';

/** A case of the model that is shown. */
export interface FoundCase {
	readonly modelId: number;
	readonly model: Model;
	readonly saved: SavedCase;
	/** The names of all cases of the model. */
	readonly names: readonly string[];
}

/** The case that an address names, or the page that says there is none. */
export async function findCase(data: Data, id: string): Promise<FoundCase> {
	const current = await data.current();
	const model = current && (await data.model(current.id));
	const cases = current ? await data.cases.list(current.id) : [];
	const saved = cases.find((known) => String(known.id) === id);
	if (!model || !saved) error(404, 'No such case');
	return { modelId: current.id, model, saved, names: cases.map(({ name }) => name) };
}
