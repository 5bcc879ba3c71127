import { error } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { isLocale } from '#lib/paraglide/runtime.js';
import { type Paper, papers } from '#lib/report/report-template.ts';
import { fileName } from '#lib/server/reports/approve.ts';
import type { RenderFormat } from '#lib/server/reports/render-formats.ts';
import { foundReport, foundSource } from '../found-report.server.ts';
import type { RequestHandler } from './$types';

type FileType = Exclude<RenderFormat, 'content'>;

const types: Readonly<Record<FileType, string>> = {
	pdf: 'application/pdf',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

const isFileType = (name: string): name is FileType => Object.hasOwn(types, name);

/** A report as a file: `report.pdf`, `report.xlsx`, `report.pptx`, or its `snapshot.json`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { data, renders, locale: own } = locals;
	const report = await foundReport(data, params.id, own);
	const asked = url.searchParams.get('language');
	const locale = asked !== null && isLocale(asked) ? asked : own;
	const paper: Paper = papers.find((known) => known === url.searchParams.get('paper')) ?? 'A4';
	const name = (type: string) => `report-${report.snapshot.quarter}-v${report.version}.${type}`;

	if (params.file === 'snapshot.json') {
		const stored = await data.reports.snapshot(report.snapshot.id);
		if (!stored) error(404, m.reports_not_found({}, { locale: own }));
		return file(stored.content, 'application/json', `snapshot-${report.snapshot.quarter}.json`);
	}
	const [stem, type = ''] = params.file.split('.');
	if (stem !== 'report' || !isFileType(type)) error(404, m.reports_not_found({}, { locale: own }));
	if (type === 'pdf' && report.status === 'approved') {
		const kept = await data.reports.file(report.id, fileName(locale, paper));
		if (kept) return file(new Uint8Array(kept.content), types.pdf, name('pdf'));
	}
	const source = await foundSource(data, report, locale);
	const written = await renders.render({ format: type, source, paper });
	if (!written.ok) error(503, m.reports_busy({}, { locale: own }));
	return file(new Uint8Array(written.value), types[type], name(type));
};

function file(body: BodyInit, type: string, name: string): Response {
	const disposition = type === types.pdf ? 'inline' : 'attachment';
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `${disposition}; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}
