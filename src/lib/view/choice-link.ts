/** An address's query, read only. */
export type Search = Pick<URLSearchParams, 'get'>;

const carried = ['scenario', 'strategy'] as const;

/** A path with the scenario and strategy that the reader chose; what they left alone stays out. */
export function withChoice(path: string, search: Search): string {
	const chosen = new URLSearchParams();
	for (const name of carried) {
		const value = search.get(name);
		if (value !== null) chosen.set(name, value);
	}
	return chosen.size === 0 ? path : `${path}?${chosen.toString()}`;
}

/** The page of a process; ids may contain any character. */
export function processPath(id: string, search: Search): string {
	return withChoice(`/processes/${encodeURIComponent(id)}`, search);
}

/** The page of a system; ids may contain any character. */
export function systemPath(id: string, search: Search): string {
	return withChoice(`/systems/${encodeURIComponent(id)}`, search);
}

/** The page of a published outage. */
export function outagePath(id: string, search: Search): string {
	return withChoice(`/outages/${encodeURIComponent(id)}`, search);
}
