import { asc, desc, eq, max, or } from 'drizzle-orm';
import type { Database } from './open.server.ts';
import {
	readReport,
	reportOf,
	selectReports,
	summaryColumns,
	summaryOf
} from './report-rows.server.ts';
import type { SignedBy, StoredReport, StoredSnapshot } from './report.ts';
import { models } from './schema/model.ts';
import { reports, snapshots } from './schema/report.ts';
import { sha256 } from './sha256.server.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** A quarter that was closed, as it is to be stored. */
export interface NewSnapshot {
	readonly modelId: number;
	readonly quarter: string;
	readonly company: string;
	readonly closedOn: string;
	readonly engine: string;
	/** Canonical JSON. */
	readonly content: string;
}

/** Who prepares a report, and for whom. */
export interface NewReport {
	/** JSON. */
	readonly template: string;
	readonly prepared: SignedBy;
	/** What a correction changes; empty for a first version. */
	readonly correction: string;
}

/**
 * Stores a closed quarter and a draft about it, together or not at all. A quarter of a model that was
 * reported before gets its next version.
 */
export function addReport(
	db: Database,
	snapshot: NewSnapshot,
	report: NewReport
): Promise<StoredReport> {
	return withTransaction(db, async (tx) => {
		const isThere = await tx
			.select({ id: models.id })
			.from(models)
			.where(eq(models.id, snapshot.modelId));
		const stored = {
			...snapshot,
			// A model that went while its quarter was computed leaves its report behind all the same.
			modelId: isThere.length > 0 ? snapshot.modelId : undefined,
			hash: sha256(snapshot.content),
			createdAt: report.prepared.at
		};
		const known = await tx
			.select({ id: snapshots.id })
			.from(snapshots)
			.where(eq(snapshots.hash, stored.hash));
		const [{ id }] =
			known.length > 0
				? known
				: await tx.insert(snapshots).values(stored).returning({ id: snapshots.id });
		return insertReport(tx, {
			...report,
			snapshotId: id,
			series: `${snapshot.quarter} ${snapshot.company}`
		});
	});
}

/** Adds the next version of a report's series as a draft. */
export async function insertReport(
	tx: Database,
	{ prepared, ...report }: NewReport & { readonly snapshotId: number; readonly series: string }
): Promise<StoredReport> {
	const [{ last }] = await tx
		.select({ last: max(reports.version) })
		.from(reports)
		.where(eq(reports.series, report.series));
	const [{ id }] = await tx
		.insert(reports)
		.values({
			...report,
			version: (last ?? 0) + 1,
			status: 'draft',
			preparedBy: prepared.name,
			preparedAt: prepared.at,
			revision: 0
		})
		.returning({ id: reports.id });
	const made = await readReport(tx, id);
	if (!made) throw new RangeError('insertReport: the report is not there');
	return made;
}

/** All reports, the newest quarter and version first. */
export function listReports(db: Database): Promise<StoredReport[]> {
	return withSnapshot(db, async (tx) => {
		const rows = await selectReports(tx).orderBy(
			desc(snapshots.quarter),
			asc(snapshots.company),
			desc(reports.version)
		);
		return rows.map(reportOf);
	});
}

/** A report by its id; undefined when there is none. */
export function findReport(db: Database, id: number): Promise<StoredReport | undefined> {
	return withSnapshot(db, (tx) => readReport(tx, id));
}

/** Whose quarters are looked for: a company whose model was brought in anew keeps its name. */
export interface ReportedCompany {
	readonly modelId: number;
	readonly name: string;
}

/** What was reported for the last quarter before another one: approved if there is such, or else drafted last. */
export function previousSnapshot(
	db: Database,
	{ modelId, name }: ReportedCompany,
	quarter: string
): Promise<StoredSnapshot | undefined> {
	return withSnapshot(db, async (tx) => {
		const rows = await selectReports(tx)
			.where(or(eq(snapshots.modelId, modelId), eq(snapshots.company, name)))
			.orderBy(desc(snapshots.quarter), desc(reports.version));
		const before = rows.filter(({ snapshot }) => snapshot.quarter < quarter);
		const last = before.filter(({ snapshot }) => snapshot.quarter === before[0].snapshot.quarter);
		const chosen = last.find(({ report }) => report.status === 'approved') ?? last.at(0);
		return chosen && readSnapshot(tx, chosen.snapshot.id);
	});
}

/** A closed quarter whole. */
export function findSnapshot(db: Database, id: number): Promise<StoredSnapshot | undefined> {
	return withSnapshot(db, (tx) => readSnapshot(tx, id));
}

async function readSnapshot(tx: Database, id: number): Promise<StoredSnapshot | undefined> {
	const columns = { ...summaryColumns, content: snapshots.content };
	const row = (await tx.select(columns).from(snapshots).where(eq(snapshots.id, id))).at(0);
	return row && { ...summaryOf(row), content: row.content };
}
