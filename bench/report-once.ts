/*
 * Writes one report in a process of its own, so that its memory is nobody else's: reads the source from
 * stdin, prints what it took.
 */
import { readFileSync } from 'node:fs';
import { attachedSnapshot } from '../src/lib/report/attached-snapshot.ts';
import { pageCount } from '../src/lib/report/page-count.ts';
import { renderReportPdf } from '../src/lib/report/render-report-pdf.server.ts';
import { reportContent } from '../src/lib/report/report-content.ts';
import type { ReportSource } from '../src/lib/report/report-source.ts';

const source = JSON.parse(readFileSync(0, 'utf8')) as ReportSource;
const start = performance.now();
const pdf = await renderReportPdf(reportContent(source), {
	paper: 'A4',
	attached: attachedSnapshot(source.snapshot)
});
const seconds = (performance.now() - start) / 1e3;
// Kilobytes, by Node's own definition.
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages: pageCount(pdf), seconds, megabytes }));
