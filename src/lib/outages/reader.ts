/** Reads a value at a path of the file, or throws a RangeError that says what stands there instead. */
export type Read<T> = (value: unknown, path: string) => T;

export function refuse(path: string, expected: string, value: unknown): never {
	throw new RangeError(`${path}: expected ${expected}, got ${JSON.stringify(value)}`);
}

/** Words: not empty, and without space around them. */
export const text: Read<string> = (value, path) =>
	typeof value === 'string' && value !== '' && value.trim() === value
		? value
		: refuse(path, 'words', value);

/** A text of a certain form, described in words. */
export function matching(form: RegExp, expected: string): Read<string> {
	return (value, path) =>
		typeof value === 'string' && form.test(value) ? value : refuse(path, expected, value);
}

export function number({ min, max = Infinity }: { min: number; max?: number }): Read<number> {
	return (value, path) =>
		typeof value === 'number' && value >= min && value <= max
			? value
			: refuse(path, `a number from ${min} to ${max}`, value);
}

export const flag: Read<boolean> = (value, path) =>
	typeof value === 'boolean' ? value : refuse(path, 'true or false', value);

export function oneOf<T extends string>(options: readonly T[]): Read<T> {
	return (value, path) =>
		options.find((option) => option === value) ?? refuse(path, options.join(' or '), value);
}

/** `null` says "not published": a field that is simply missing is an error. */
export function orNull<T>(read: Read<T>): Read<T | undefined> {
	return (value, path) => (value === null ? undefined : read(value, path));
}

export function list<T>(read: Read<T>): Read<readonly T[]> {
	return (value, path) =>
		Array.isArray(value)
			? value.map((item, i) => read(item, `${path}[${i}]`))
			: refuse(path, 'a list', value);
}

/** Exactly these fields, all of them. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Read<T[K]> }): Read<T> {
	const known = Object.entries<Read<unknown>>(fields);
	return (value, path) => {
		if (!isRecord(value)) return refuse(path, 'an object', value);
		const unknown = Object.keys(value).find((name) => !(name in fields));
		if (unknown !== undefined) refuse(`${path}.${unknown}`, 'no such field', value[unknown]);
		const entries = known.map(([name, read]) => [name, read(value[name], `${path}.${name}`)]);
		// The fields are read one by one as `T` names them.
		return Object.fromEntries(entries) as T;
	};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
