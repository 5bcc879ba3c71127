import type { Locale } from '#lib/format/number.ts';
import type { StandingEntry } from '#lib/incident/incident.ts';
import type { ChainFault } from '#lib/incident/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { entryNumber } from './entry-lines.ts';

type Entries = readonly Pick<StandingEntry, 'hash'>[];

/** How many entries a record has, or that it is not what was written. */
export function entriesTitle(
	entries: Entries,
	faults: readonly ChainFault[],
	locale: Locale
): string {
	if (faults.length > 0) return m.incident_entries_broken({}, { locale });
	if (entries.length === 1) return m.incident_entries_one({}, { locale });
	return m.incident_entries_title({ count: String(entries.length) }, { locale });
}

/** What the hashes prove, or where they do not match. */
export function chainWords(
	entries: Entries,
	faults: readonly ChainFault[],
	locale: Locale
): readonly string[] {
	const last = entries.at(-1);
	if (faults.length === 0 && last) return [m.incident_chain_whole({ hash: last.hash }, { locale })];
	return faults.map(({ kind, position }) => {
		const words = kind === 'altered' ? m.incident_chain_altered : m.incident_chain_unlinked;
		return words({ number: entryNumber(position) }, { locale });
	});
}
