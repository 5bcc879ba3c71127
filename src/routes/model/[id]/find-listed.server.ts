import { error } from '@sveltejs/kit';
import type { Data, ModelSummary } from '#lib/db/data.server.ts';

/** The stored model that an address names, or the page that says there is none. */
export async function findListed(data: Data, id: string): Promise<ModelSummary> {
	const found = (await data.list()).find((summary) => String(summary.id) === id);
	if (!found) error(404, 'No such model');
	return found;
}
