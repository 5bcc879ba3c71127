import { exportedRecord } from '#lib/view/incidents/exported-record.ts';
import { findRecord } from '../../stored.server.ts';
import type { RequestHandler } from './$types';

/** The whole record with its hashes, for programs. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const record = await findRecord(locals.data, params.id);
	return new Response(exportedRecord(record), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="incident-${record.id}.json"`,
			'cache-control': 'no-store'
		}
	});
};
