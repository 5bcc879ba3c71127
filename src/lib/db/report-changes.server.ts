import { and, eq } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import { readReport } from './report-rows.server.ts';
import type {
	ReportEdit,
	ReportFile,
	ReportOutcome,
	SeenReport,
	SignedBy,
	StoredReport
} from './report.ts';
import { insertReport, type NewReport } from './reports.server.ts';
import { reportEdits, reportFiles, reports } from './schema/report.ts';
import { sha256 } from './sha256.server.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** A new version of an approved report about the same figures, with the texts that it had. */
export function correctReport(
	db: Database,
	seen: SeenReport,
	{ prepared, correction }: Pick<NewReport, 'prepared' | 'correction'>
): Promise<ReportOutcome> {
	return change(db, seen, ['approved'], async (tx, { series, template, snapshot }) => {
		const made = await insertReport(tx, {
			...{ series, template, prepared, correction },
			snapshotId: snapshot.id
		});
		const edits = await readEdits(tx, seen.id);
		if (edits.length > 0)
			await tx.insert(reportEdits).values(edits.map((edit) => ({ ...edit, reportId: made.id })));
		return made.id;
	});
}

/** The texts of a report that somebody wrote. */
export function listEdits(db: Database, id: number): Promise<ReportEdit[]> {
	return withSnapshot(db, (tx) => readEdits(tx, id));
}

async function readEdits(tx: Database, id: number): Promise<ReportEdit[]> {
	const { locale, paragraph, text, editedBy, editedAt } = reportEdits;
	return tx
		.select({ locale, paragraph, text, editedBy, editedAt })
		.from(reportEdits)
		.where(eq(reportEdits.reportId, id));
}

/** Writes a text in place of a generated one, or takes it back where the text is undefined. */
export function editReport(
	db: Database,
	seen: SeenReport,
	{ text, ...edit }: Omit<ReportEdit, 'text'> & { readonly text: string | undefined }
): Promise<ReportOutcome> {
	return change(db, seen, ['draft'], async (tx) => {
		const { locale, paragraph } = edit;
		await tx
			.delete(reportEdits)
			.where(
				and(
					eq(reportEdits.reportId, seen.id),
					eq(reportEdits.locale, locale),
					eq(reportEdits.paragraph, paragraph)
				)
			);
		if (text !== undefined)
			await tx.insert(reportEdits).values({ ...edit, text, reportId: seen.id });
		return seen.id;
	});
}

/** A draft has been reviewed: its texts stay as they are. */
export function reviewReport(db: Database, seen: SeenReport, by: SignedBy): Promise<ReportOutcome> {
	return change(db, seen, ['draft'], async (tx) => {
		await tx
			.update(reports)
			.set({ status: 'reviewed', reviewedBy: by.name, reviewedAt: by.at })
			.where(eq(reports.id, seen.id));
		return seen.id;
	});
}

/** A reviewed report becomes a draft again, so that it can be edited. */
export function returnReport(db: Database, seen: SeenReport): Promise<ReportOutcome> {
	return change(db, seen, ['reviewed'], async (tx) => {
		await tx
			.update(reports)
			.set({ status: 'draft', reviewedBy: null, reviewedAt: null })
			.where(eq(reports.id, seen.id));
		return seen.id;
	});
}

/** A reviewed report is approved, with the files as which it was written; it never changes again. */
export function approveReport(
	db: Database,
	seen: SeenReport,
	by: SignedBy,
	files: readonly Omit<ReportFile, 'hash'>[]
): Promise<ReportOutcome> {
	return change(db, seen, ['reviewed'], async (tx) => {
		for (const { name, content } of files)
			await tx.insert(reportFiles).values({
				reportId: seen.id,
				name,
				hash: sha256(content),
				content: Buffer.from(content)
			});
		await tx
			.update(reports)
			.set({ status: 'approved', approvedBy: by.name, approvedAt: by.at })
			.where(eq(reports.id, seen.id));
		return seen.id;
	});
}

/** Takes away what is not approved yet. */
export function discardReport(db: Database, seen: SeenReport): Promise<ReportOutcome> {
	return withTransaction(db, async (tx) => {
		const now = await readReport(tx, seen.id);
		if (!now) return { kind: 'gone' };
		if (now.revision !== seen.revision) return { kind: 'changedMeanwhile', now };
		if (now.status === 'approved') return { kind: 'wrongStatus', now };
		// A reviewed report's texts go only with a draft.
		await tx
			.update(reports)
			.set({ status: 'draft', reviewedBy: null, reviewedAt: null })
			.where(eq(reports.id, seen.id));
		await tx.delete(reportEdits).where(eq(reportEdits.reportId, seen.id));
		await tx.delete(reports).where(eq(reports.id, seen.id));
		return { kind: 'done', report: now };
	});
}

/** A file of an approved report; undefined when there is none. */
export function findFile(db: Database, id: number, name: string): Promise<ReportFile | undefined> {
	return withSnapshot(db, async (tx) => {
		const rows = await tx
			.select()
			.from(reportFiles)
			.where(and(eq(reportFiles.reportId, id), eq(reportFiles.name, name)));
		const file = rows.at(0);
		return file && { name: file.name, hash: file.hash, content: file.content };
	});
}

/**
 * Changes a report that is still as it was looked at, and of a status for which that can be asked;
 * the outcome holds the report whose id `work` returns.
 */
function change(
	db: Database,
	seen: SeenReport,
	statuses: readonly StoredReport['status'][],
	work: (tx: Database, now: StoredReport) => Promise<number>
): Promise<ReportOutcome> {
	return withTransaction(db, async (tx) => {
		const now = await readReport(tx, seen.id);
		if (!now) return { kind: 'gone' };
		if (now.revision !== seen.revision) return { kind: 'changedMeanwhile', now };
		if (!statuses.includes(now.status)) return { kind: 'wrongStatus', now };
		// An approved report stays as it is: what comes of it is another one.
		if (now.status !== 'approved')
			await tx
				.update(reports)
				.set({ revision: now.revision + 1 })
				.where(eq(reports.id, now.id));
		const id = await work(tx, now);
		const report = await readReport(tx, id);
		return report ? { kind: 'done', report } : { kind: 'gone' };
	});
}
