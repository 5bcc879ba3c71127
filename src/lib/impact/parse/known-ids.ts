import type { KnownIds } from './findings.ts';
import { isRecord } from './reader.ts';

/**
 * The ids that a model file declares, looked up before it is read: a system may depend on one that
 * stands further down, and remembering every reference until the end takes more room than the file.
 */
export function knownIds(file: unknown): KnownIds {
	const idsIn = (field: string): ReadonlySet<string> => {
		const entries: unknown = isRecord(file) ? file[field] : undefined;
		const ids = new Set<string>();
		if (Array.isArray(entries))
			for (const entry of entries as readonly unknown[])
				if (isRecord(entry) && typeof entry.id === 'string') ids.add(entry.id);
		return ids;
	};
	return {
		system: idsIn('systems'),
		team: idsIn('teams'),
		process: idsIn('processes'),
		stream: idsIn('streams'),
		scenario: idsIn('scenarios')
	};
}
