/** A figure or word that came out otherwise than it was stored. */
export interface Difference {
	/** Where in the results: "year.value.average.mean". */
	readonly path: string;
	/** Undefined where there was nothing, or is nothing any more. */
	readonly stored: unknown;
	readonly computed: unknown;
}

/** Where two plain values differ, in order; at most so many places. */
export function differences(stored: unknown, computed: unknown, most: number): Difference[] {
	const found: Difference[] = [];
	collect({ path: '', stored, computed }, most, found);
	return found;
}

function collect({ path, stored, computed }: Difference, most: number, found: Difference[]): void {
	if (found.length >= most || Object.is(stored, computed)) return;
	if (!isStructured(stored) || !isStructured(computed) || isList(stored) !== isList(computed)) {
		found.push({ path, stored, computed });
		return;
	}
	for (const key of new Set([...Object.keys(stored), ...Object.keys(computed)]))
		collect(
			{ path: path === '' ? key : `${path}.${key}`, stored: stored[key], computed: computed[key] },
			most,
			found
		);
}

const isList = Array.isArray;

function isStructured(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
