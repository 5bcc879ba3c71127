import { eq, sql } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import type { SignedBy, SnapshotSummary, StoredReport } from './report.ts';
import { reports, snapshots } from './schema/report.ts';

/** All of a snapshot but its content, which is large. */
export const summaryColumns = {
	id: snapshots.id,
	modelId: snapshots.modelId,
	quarter: snapshots.quarter,
	firstMonth: sql<number>`json_extract(${snapshots.content}, '$.firstMonth')`,
	company: snapshots.company,
	closedOn: snapshots.closedOn,
	engine: snapshots.engine,
	hash: snapshots.hash
};

/** Reports with the snapshots that they are about, in a query that can be narrowed and ordered. */
export function selectReports(db: Database) {
	return db
		.select({ report: reports, snapshot: summaryColumns })
		.from(reports)
		.innerJoin(snapshots, eq(snapshots.id, reports.snapshotId))
		.$dynamic();
}

type ReportRow = Awaited<ReturnType<typeof selectReports>>[number];

/** A report as the program knows it. */
export function reportOf({ report, snapshot }: ReportRow): StoredReport {
	const { id, series, version, correction, template, status, revision } = report;
	return {
		...{ id, series, version, correction, template, status, revision },
		snapshot: summaryOf(snapshot),
		prepared: { name: report.preparedBy, at: report.preparedAt },
		reviewed: signature(report.reviewedBy, report.reviewedAt),
		approved: signature(report.approvedBy, report.approvedAt)
	};
}

/** A report by its id; undefined when there is none. */
export async function readReport(db: Database, id: number): Promise<StoredReport | undefined> {
	const row = (await selectReports(db).where(eq(reports.id, id))).at(0);
	return row && reportOf(row);
}

export function summaryOf(row: ReportRow['snapshot']): SnapshotSummary {
	return { ...row, modelId: row.modelId ?? undefined };
}

function signature(name: string | null, at: Date | null): SignedBy | undefined {
	return name === null || at === null ? undefined : { name, at };
}
