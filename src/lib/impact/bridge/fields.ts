import { isRecord } from '../parse/reader.ts';

/** The value at a dotted path of an object; undefined where there is none. */
export function fieldOf(object: unknown, path: string): unknown {
	let value = object;
	for (const key of path.split('.'))
		value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	return value;
}

/** The object with another value at a dotted path, or without it when that is undefined. */
export function withField(object: unknown, path: string, value: unknown): unknown {
	const [key, ...rest] = path.split('.');
	const { [key]: old, ...others } = isRecord(object) ? object : {};
	const changed = rest.length === 0 ? value : withField(old, rest.join('.'), value);
	return changed === undefined ? others : { ...others, [key]: changed };
}
