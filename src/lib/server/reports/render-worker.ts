/*
 * Runs in a worker thread, straight from its source: writing a report takes a second that no other
 * visitor should wait for.
 */
import workerpool from 'workerpool';
import { attachedSnapshot } from '#lib/report/attached-snapshot.ts';
import { renderReportPdf } from '#lib/report/render-report-pdf.server.ts';
import { reportContent } from '#lib/report/report-content.ts';
import { renderSlides } from '#lib/report/report-slides.server.ts';
import { renderWorkbook } from '#lib/report/report-workbook.server.ts';
import type { RenderMethods } from './render-formats.ts';

const methods: RenderMethods = {
	content: (source) => reportContent(source),
	pdf: (source, paper) =>
		renderReportPdf(reportContent(source), { paper, attached: attachedSnapshot(source.snapshot) }),
	xlsx: (source) => renderWorkbook(reportContent(source)),
	pptx: (source) => renderSlides(reportContent(source))
};

workerpool.worker(methods);
