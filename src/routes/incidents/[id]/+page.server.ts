import { incidentOf } from '#lib/incident/incident.ts';
import { findRecord } from '../stored.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const record = await findRecord(locals.data, params.id);
	return {
		id: record.id,
		faults: record.faults,
		incident: incidentOf(record),
		now: new Date().toISOString()
	};
};
