import { canonicalJson } from '#lib/incident/canonical-json.ts';

export { canonicalJson };

/** What is left of a value after it was stored and read again. */
export function asStored<T>(value: T): T {
	return JSON.parse(canonicalJson(value)) as T;
}
