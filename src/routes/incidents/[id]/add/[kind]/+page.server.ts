import { error, fail, redirect } from '@sveltejs/kit';
import type { Data } from '#lib/db/data.server.ts';
import { incidentOf } from '#lib/incident/incident.ts';
import { wallTime } from '#lib/incident/zoned-time.ts';
import { modelFingerprint } from '#lib/server/model-fingerprint.ts';
import { entryForm } from '#lib/view/incidents/entry-form.ts';
import { entryKinds, readEntry } from '#lib/view/incidents/read-entry.ts';
import { typedText } from '../../../../model/typed-text.ts';
import { failWrite, write } from '../../../../model/write.server.ts';
import { typedIn } from '../../../form-state.ts';
import { findRecord, modelNow } from '../../../stored.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { kind, incident, length } = await findOpened(locals.data, params);
	const model = await modelNow(locals.data);
	const now = new Date().toISOString();
	return {
		id: params.id,
		length,
		now: wallTime(now, incident.opened.zone),
		entry: entryForm(kind, { incident, model, now, locale: locals.locale })
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { data } = locals;
		const { id, kind, incident } = await findOpened(data, params);
		const form = await request.formData();
		const typed = typedIn(form);
		const refused = { typed, problems: [], length: undefined, notStored: undefined };
		const model = await modelNow(data);
		const fingerprint = modelFingerprint(model);
		const now = new Date().toISOString();
		const entry = readEntry(kind, form, { incident, model, fingerprint, now });
		if (!entry.ok) return fail(422, { ...refused, problems: entry.problems });

		const after = Number(typedText(form, 'after'));
		const added = await write(() => data.incidents.add(id, after, entry.value));
		if (!added.ok) return failWrite(added.problem, refused);
		if (added.value.kind === 'changedMeanwhile')
			return fail(409, { ...refused, length: added.value.length });
		redirect(303, `/incidents/${id}`);
	}
} satisfies Actions;

async function findOpened(data: Data, { id, kind }: { id: string; kind: string }) {
	const record = await findRecord(data, id);
	const known = entryKinds.find((one) => one === kind);
	const incident = incidentOf(record);
	if (!known || !incident) error(404, 'No such entry can be added');
	return { id: record.id, kind: known, incident, length: record.length };
}
