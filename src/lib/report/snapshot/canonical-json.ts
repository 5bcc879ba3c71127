/**
 * A value as JSON in which equal values are equal texts: fields in order of their names, none that is
 * undefined, no white space. Throws a RangeError for a number that is not finite: JSON would make
 * nothing of it, and nothing could be told from a figure that was not computed.
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (key, field: unknown) => {
		if (typeof field === 'number' && !Number.isFinite(field))
			throw new RangeError(`canonicalJson: ${key} is ${field}`);
		return isRecord(field) ? sorted(field) : field;
	});
}

/** What is left of a value after it was stored and read again. */
export function asStored<T>(value: T): T {
	return JSON.parse(canonicalJson(value)) as T;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
	);
}
