/*
 * Writes one report as the server does, in a process of its own, so that its memory is nobody else's:
 * reads the source from stdin, prints what it took.
 */
import { readFileSync } from 'node:fs';
import { pageCount } from '../src/lib/report/page-count.ts';
import type { ReportSource } from '../src/lib/report/report-source.ts';
import { RenderPool } from '../src/lib/server/reports/render-pool.ts';

const source = JSON.parse(readFileSync(0, 'utf8')) as ReportSource;
const pool = new RenderPool();
// Its thread loads what it needs once, not with every report.
await pool.render({ source, format: 'content', paper: 'A4' });
const start = performance.now();
const answer = await pool.render({ source, format: 'pdf', paper: 'A4' });
const seconds = (performance.now() - start) / 1e3;
await pool.close();
if (!answer.ok) throw new Error('the report was refused');
// Node counts in kilobytes.
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages: pageCount(answer.value), seconds, megabytes }));
