/**
 * A copy of a file with another value at a path such as `systems[0].name`, or with nothing there
 * when the value is undefined.
 */
export function withValue(original: unknown, path: string, value: unknown): unknown {
	const file = structuredClone(original);
	const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
	let at = file as Record<string, unknown>;
	for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
	const last = keys[keys.length - 1];
	if (value === undefined) Reflect.deleteProperty(at, last);
	// A plain assignment to `__proto__` would set no field.
	else Object.defineProperty(at, last, { value, enumerable: true, configurable: true });
	return file;
}
