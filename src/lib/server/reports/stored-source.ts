import type { Data } from '#lib/db/data.server.ts';
import type { SignedBy, StoredReport } from '#lib/db/report.ts';
import type { Locale } from '#lib/format/number.ts';
import { templateIn } from '#lib/report/built-in-templates.ts';
import type { ReportSource, ReportState, Signature } from '#lib/report/report-source.ts';
import type { ReportTemplate } from '#lib/report/report-template.ts';
import type { Snapshot } from '#lib/report/snapshot/snapshot.ts';

/** Everything that a stored report is written from; undefined when its snapshot is not there. */
export async function storedSource(
	data: Data,
	report: StoredReport,
	locale: Locale
): Promise<ReportSource | undefined> {
	const [stored, edits] = await Promise.all([
		data.reports.snapshot(report.snapshot.id),
		data.reports.edits(report.id)
	]);
	if (!stored) return undefined;
	const written = edits.filter((edit) => edit.locale === locale);
	return {
		// What this program wrote itself, and triggers keep from changing.
		snapshot: JSON.parse(stored.content) as Snapshot,
		hash: stored.hash,
		locale,
		template: templateIn(templateOf(report), locale),
		state: stateOf(report),
		edits: Object.fromEntries(written.map(({ paragraph, text }) => [paragraph, text]))
	};
}

/** The template that a report was prepared with. */
export function templateOf({ template }: StoredReport): ReportTemplate {
	return JSON.parse(template) as ReportTemplate;
}

/** How far a report has come, as it says so itself. */
export function stateOf(report: StoredReport): ReportState {
	const { status, version, correction, prepared, reviewed, approved } = report;
	return {
		...{ status, version, correction },
		prepared: signature(prepared),
		...(reviewed && { reviewed: signature(reviewed) }),
		...(approved && { approved: signature(approved) })
	};
}

function signature({ name, at }: SignedBy): Signature {
	return { name, at: at.toISOString() };
}
