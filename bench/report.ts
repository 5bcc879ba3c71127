import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReportSource } from '../src/lib/report/report-source.ts';
import { type ChapterId, chapterIds } from '../src/lib/report/report-template.ts';
import { demonstrationSnapshot } from '../src/lib/report/snapshot/testing/demonstration-snapshot.ts';
import { draftOf } from '../src/lib/report/snapshot/testing/report-source.ts';
import type { Measurement } from './measure.ts';

const script = fileURLToPath(new URL('./report-once.ts', import.meta.url));
const runs = 3;

interface Run {
	readonly pages: number;
	readonly seconds: number;
	readonly megabytes: number;
}

/** About fifteen pages of the demonstration company. */
const usual: readonly ChapterId[] = [
	...(['summary', 'event', 'times', 'year', 'investments'] as const),
	...(['actions', 'method', 'signOff'] as const)
];

/** Reports of the demonstration company, from snapshot to PDF, by processes that have just started. */
export function reports(): readonly Measurement[] {
	const draft = draftOf(demonstrationSnapshot());
	return [usual, chapterIds].map((chapters) =>
		fastest({ ...draft, template: { ...draft.template, chapters } })
	);
}

function fastest(source: ReportSource): Measurement {
	const input = JSON.stringify(source);
	const best = Array.from({ length: runs }, () => written(input)).reduce((a, b) =>
		a.seconds < b.seconds ? a : b
	);
	const { pages, seconds, megabytes } = best;
	const took = `${(seconds * 1e3).toFixed(0)} ms, peak memory ${megabytes.toFixed(0)} MB`;
	return { name: `report of ${pages} pages: ${took}`, perSecond: 1 / seconds };
}

function written(input: string): Run {
	const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
		input,
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`report-once: ${stderr}`);
	return JSON.parse(stdout) as Run;
}
