import type { EntryContent, IncidentRecord, Opened } from '../record.ts';

export const opening: Opened = {
	kind: 'opened',
	knownAt: '2026-11-23T08:00:00.000Z',
	author: 'A. Lang',
	text: 'Files on the ERP servers cannot be read.',
	name: 'Ransomware',
	company: 'Northline',
	zone: 'Europe/Berlin',
	beganAt: '2026-11-23T02:00:00.000Z',
	awareAt: '2026-11-23T06:30:00.000Z',
	scenario: null,
	hits: [],
	regimes: ['sec', 'nis2'],
	isExercise: false
};

/** What an entry says besides what all entries say. */
export type Said<Content extends EntryContent = Exclude<EntryContent, Opened>> =
	Content extends unknown ? Omit<Content, 'author' | 'text'> : never;

/** A record that holds these entries, without a chain. */
export function recordOf(said: readonly Said[], opened: Opened = opening): IncidentRecord {
	const contents = [opened, ...said.map((one) => ({ ...one, author: 'B. Ruiz', text: '' }))];
	const entries = contents.map((content, position) => ({
		position,
		recordedAt: content.knownAt,
		previous: null,
		hash: String(position),
		content
	}));
	return { key: 'incident-1', length: entries.length, entries, faults: [] };
}
