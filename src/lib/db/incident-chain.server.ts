import { canonicalJson } from '#lib/incident/canonical-json.ts';
import type { ChainFault, IncidentRecord, SealedEntry } from '#lib/incident/record.ts';
import { sha256 } from './sha256.server.ts';

/** An entry as its row has it. */
export interface EntryRow {
	readonly position: number;
	readonly record: string;
	readonly hash: string;
}

/** The row of an entry that is added to the record of an incident. */
export function sealEntry(incident: string, entry: Omit<SealedEntry, 'hash'>): EntryRow {
	const record = canonicalJson({ incident, ...entry });
	return { position: entry.position, record, hash: sha256(record) };
}

/**
 * Reads the rows of an incident, in the order of their positions. An entry that is not as it was
 * written is a fault and left out, so that nothing is concluded from it.
 */
export function readChain(key: string, rows: readonly EntryRow[]): IncidentRecord {
	const entries: SealedEntry[] = [];
	const faults: ChainFault[] = [];
	rows.forEach((row, i) => {
		const { position } = row;
		const entry = readEntry(key, row);
		if (!entry) faults.push({ position, kind: 'altered' });
		else entries.push(entry);
		const before = i === 0 ? null : rows[i - 1].hash;
		const isNext = position === i && (!entry || entry.previous === before);
		if (!isNext) faults.push({ position, kind: 'unlinked' });
	});
	return { key, length: rows.length, entries, faults };
}

function readEntry(key: string, { position, record, hash }: EntryRow): SealedEntry | undefined {
	if (sha256(record) !== hash) return undefined;
	const { incident, ...entry } = JSON.parse(record) as Omit<SealedEntry, 'hash'> & {
		readonly incident: string;
	};
	return incident === key && entry.position === position ? { ...entry, hash } : undefined;
}
