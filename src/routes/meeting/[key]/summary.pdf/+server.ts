import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { type Detail, meetingPage } from '#lib/report/meeting-page.ts';
import { pageCount } from '#lib/report/page-count.ts';
import { renderPdf } from '#lib/report/render-pdf.server.ts';
import { meetingPageOf } from '../meeting-page.server.ts';
import type { RequestHandler } from './$types';

/** Said as fully as one page holds. */
const details: readonly Detail[] = ['whole', 'withoutChart', 'short'];

/** One page on what a meeting tried and decided. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const page = await meetingPageOf(locals, params.key);
	if (!page) error(404, m.meeting_not_found({}, { locale: locals.locale }));
	let pdf = new Uint8Array();
	for (const detail of details) {
		pdf = new Uint8Array(await renderPdf(meetingPage(page, detail)));
		if (pageCount(pdf) === 1) break;
	}
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'inline; filename="meeting.pdf"',
			'cache-control': 'no-store'
		}
	});
};
