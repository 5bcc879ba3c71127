/**
 * A value as the one JSON text that stands for it (RFC 8785): names in the order of their UTF-16 units,
 * no white space. Members that are undefined are left out. Throws a RangeError for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
	return written(value, 'the value');
}

function written(value: unknown, name: string): string {
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map((one) => written(one, name)).join(',')}]`;
	if (typeof value === 'object' && isPlain(value)) return `{${members(value).join(',')}}`;
	throw new RangeError(
		`canonicalJson: ${name} is nothing that JSON can say, but a ${typeof value}`
	);
}

function members(object: object): readonly string[] {
	return Object.entries(object)
		.filter(([, value]) => value !== undefined)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, value]) => `${JSON.stringify(name)}:${written(value, name)}`);
}

function isPlain(object: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(object);
	return prototype === Object.prototype || prototype === null;
}
