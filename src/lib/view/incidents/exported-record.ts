import type { IncidentRecord } from '#lib/incident/record.ts';

/** How the hashes come about, for whoever checks them with another program. */
const method =
	'hash = SHA-256, in hexadecimal, of the member "sealed" as canonical JSON (RFC 8785) in UTF-8; sealed.previous = hash of the entry before, null for the first';

/** A record as a file that anybody can check: what was sealed of each entry stands beside its hash. */
export function exportedRecord({ key, entries, faults }: IncidentRecord): string {
	const file = {
		format: 'incident-record',
		version: 1,
		incident: key,
		method,
		isWhole: faults.length === 0,
		faults,
		entries: entries.map(({ hash, ...sealed }) => ({ hash, sealed: { incident: key, ...sealed } }))
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}
