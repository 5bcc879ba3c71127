import { error } from '@sveltejs/kit';
import type { Data, StoredReport } from '#lib/db/data.server.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ReportSource } from '#lib/report/report-source.ts';
import { storedSource } from '#lib/server/reports/stored-source.ts';

/** The report of an address, or "not found" in words. */
export async function foundReport(data: Data, id: string, locale: Locale): Promise<StoredReport> {
	const report = /^\d{1,15}$/.test(id) ? await data.reports.find(Number(id)) : undefined;
	if (!report) error(404, m.reports_not_found({}, { locale }));
	return report;
}

/** Everything that a report is written from. */
export async function foundSource(
	data: Data,
	report: StoredReport,
	locale: Locale
): Promise<ReportSource> {
	const source = await storedSource(data, report, locale);
	if (!source) error(404, m.reports_not_found({}, { locale }));
	return source;
}
