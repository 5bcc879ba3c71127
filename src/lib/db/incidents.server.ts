import { randomUUID } from 'node:crypto';
import { asc, desc, eq } from 'drizzle-orm';
import type { EntryContent, IncidentRecord, Opened } from '#lib/incident/record.ts';
import { readChain, sealEntry, type EntryRow } from './incident-chain.server.ts';
import type { Database } from './open.server.ts';
import { incidentEntries, incidents } from './schema/incident.ts';
import { withSnapshot, withTransaction } from './transaction.server.ts';

/** The record of an incident with its number in addresses. */
export interface StoredIncident extends IncidentRecord {
	readonly id: number;
}

/** What became of a new entry. Nothing was written unless it is `added`. */
export type EntryOutcome =
	| { readonly kind: 'added'; readonly position: number }
	/** The record is not as long as whoever wrote the entry saw it. */
	| { readonly kind: 'changedMeanwhile'; readonly length: number }
	| { readonly kind: 'gone' };

/** Opens the record of an incident with its first entry. */
export function openIncident(db: Database, content: Opened): Promise<number> {
	return withTransaction(db, async (tx) => {
		const key = randomUUID();
		const [{ id }] = await tx.insert(incidents).values({ key }).returning();
		await insert(tx, { id, key }, [], content);
		return id;
	});
}

/** Adds an entry to a record that has `after` entries. */
export function addEntry(
	db: Database,
	id: number,
	after: number,
	content: Exclude<EntryContent, Opened>
): Promise<EntryOutcome> {
	return withTransaction(db, async (tx) => {
		const found = (await tx.select().from(incidents).where(eq(incidents.id, id))).at(0);
		if (!found) return { kind: 'gone' };
		const rows = await rowsOf(tx, id);
		if (rows.length !== after) return { kind: 'changedMeanwhile', length: rows.length };
		await insert(tx, found, rows, content);
		return { kind: 'added', position: after };
	});
}

export function findIncident(db: Database, id: number): Promise<StoredIncident | undefined> {
	return withSnapshot(db, async (tx) => {
		const found = (await tx.select().from(incidents).where(eq(incidents.id, id))).at(0);
		return found && { id, ...readChain(found.key, await rowsOf(tx, id)) };
	});
}

/** All incidents, the latest first. */
export function listIncidents(db: Database): Promise<readonly StoredIncident[]> {
	return withSnapshot(db, async (tx) => {
		const found = await tx.select().from(incidents).orderBy(desc(incidents.id));
		const rows = await tx.select().from(incidentEntries).orderBy(asc(incidentEntries.position));
		const byIncident = Map.groupBy(rows, ({ incidentId }) => incidentId);
		return found.map(({ id, key }) => ({ id, ...readChain(key, byIncident.get(id) ?? []) }));
	});
}

function rowsOf(db: Database, id: number) {
	return db
		.select()
		.from(incidentEntries)
		.where(eq(incidentEntries.incidentId, id))
		.orderBy(asc(incidentEntries.position));
}

async function insert(
	db: Database,
	{ id, key }: { readonly id: number; readonly key: string },
	rows: readonly EntryRow[],
	content: EntryContent
): Promise<void> {
	const row = sealEntry(key, {
		position: rows.length,
		recordedAt: new Date().toISOString(),
		previous: rows.at(-1)?.hash ?? null,
		content
	});
	await db.insert(incidentEntries).values({ incidentId: id, ...row });
}
