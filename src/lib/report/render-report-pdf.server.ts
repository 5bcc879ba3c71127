import type { ReportContent } from './content.ts';
import { pageCount } from './page-count.ts';
import { renderPdf } from './render-pdf.server.ts';
import { reportPdf, summaryPdf, type PdfOptions } from './report-pdf.ts';

/** What the type and drawings of a summary may shrink to so that it is one page. */
const scales = [1, 0.93, 0.87, 0.81, 0.75];

/** Writes a report as PDF, its summary as large as one page holds. */
export async function renderReportPdf(
	report: ReportContent,
	options: Omit<PdfOptions, 'summaryScale'>
): Promise<Uint8Array> {
	const summaryScale = await fitSummary(report, options);
	return renderPdf(reportPdf(report, { ...options, summaryScale }));
}

async function fitSummary(report: ReportContent, options: PdfOptions): Promise<number> {
	const [summary] = report.chapters;
	if (summary?.id !== 'summary') return 1;
	for (const summaryScale of scales) {
		const pdf = await renderPdf(summaryPdf(report, summary, { ...options, summaryScale }));
		if (pageCount(pdf) === 1) return summaryScale;
	}
	return 1;
}
