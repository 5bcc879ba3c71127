import { error } from '@sveltejs/kit';
import type { Data, StoredIncident } from '#lib/db/data.server.ts';
import { type Model, parseModel } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** The record that an address names. */
export async function findRecord(data: Data, id: string): Promise<StoredIncident> {
	const found = await data.incidents.find(Number(id));
	if (!found) error(404, 'No such incident');
	return found;
}

/** The model as it is now. An incident can be recorded without any: then it is one that holds nothing. */
export async function modelNow(data: Data): Promise<Model> {
	const model = await data.model();
	if (model) return model;
	const empty = parseModel({ version: 1, name: m.common_app_name(), currency: 'EUR' });
	if (!empty.ok) throw new RangeError('expected a model that holds nothing to be one');
	return empty.value;
}
