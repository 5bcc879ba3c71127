import type { EntryContent, Opened } from '#lib/incident/record.ts';
import {
	addEntry,
	findIncident,
	listIncidents,
	openIncident,
	type EntryOutcome,
	type StoredIncident
} from './incidents.server.ts';
import type { Database } from './open.server.ts';

/** Records of real events: they grow, and nothing in them changes. */
export interface IncidentData {
	open(content: Opened): Promise<number>;
	/** Adds an entry to a record that has `after` entries. */
	add(id: number, after: number, content: Exclude<EntryContent, Opened>): Promise<EntryOutcome>;
	find(id: number): Promise<StoredIncident | undefined>;
	/** The latest first. */
	list(): Promise<readonly StoredIncident[]>;
}

export function incidentDataIn(writer: Database, reader: Database): IncidentData {
	return {
		open: (content) => openIncident(writer, content),
		add: (id, after, content) => addEntry(writer, id, after, content),
		find: (id) => findIncident(reader, id),
		list: () => listIncidents(reader)
	};
}
