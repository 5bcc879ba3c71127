import { error } from '@sveltejs/kit';
import { incidentOf } from '#lib/incident/incident.ts';
import { incidentReport } from '#lib/report/incident-report.ts';
import { renderPdf } from '#lib/report/render-pdf.server.ts';
import { findRecord } from '../../stored.server.ts';
import type { RequestHandler } from './$types';

/** The record of an incident in the reader's language, as it stands now. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const record = await findRecord(locals.data, params.id);
	const incident = incidentOf(record);
	if (!incident) error(404, 'The first entry of this record cannot be read');
	const now = new Date().toISOString();
	const report = incidentReport({ record, incident, now, locale: locals.locale });
	const pdf = new Uint8Array(await renderPdf(report));
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="incident-${record.id}.pdf"`,
			'cache-control': 'no-store'
		}
	});
};
