import type { Data } from '#lib/db/data.server.ts';
import type { ReportOutcome, SeenReport, SignedBy } from '#lib/db/report.ts';
import { locales } from '#lib/paraglide/runtime.js';
import { papers } from '#lib/report/report-template.ts';
import type { RenderPool } from './render-pool.ts';
import { storedSource } from './stored-source.ts';

/** What became of an approval. */
export type Approval =
	| ReportOutcome
	/** Too many reports are being written: nothing was approved. */
	| { readonly kind: 'busy' };

/** The name of a report's file in a language and on a paper. */
export function fileName(locale: string, paper: string): string {
	return `${locale}-${paper}.pdf`;
}

/**
 * Approves a reviewed report: it is written once more, in every language and on every paper, with the
 * signature of whoever approves, and these files are what is kept.
 */
export async function approve(
	{ data, renders }: { readonly data: Data; readonly renders: RenderPool },
	seen: SeenReport,
	by: SignedBy
): Promise<Approval> {
	const report = await data.reports.find(seen.id);
	if (!report) return { kind: 'gone' };
	if (report.revision !== seen.revision) return { kind: 'changedMeanwhile', now: report };
	if (report.status !== 'reviewed') return { kind: 'wrongStatus', now: report };
	const files: { name: string; content: Uint8Array }[] = [];
	for (const locale of locales) {
		const source = await storedSource(data, { ...report, status: 'approved', approved: by }, locale);
		if (!source) return { kind: 'gone' };
		for (const paper of papers) {
			const written = await renders.render({ format: 'pdf', source, paper });
			if (!written.ok) return { kind: 'busy' };
			files.push({ name: fileName(locale, paper), content: written.value });
		}
	}
	return data.reports.approve(seen, by, files);
}
