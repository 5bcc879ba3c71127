import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printColours } from './print-colours.ts';

/** The light value of every colour of the page, references followed. */
function lightColours(): Readonly<Record<string, string>> {
	const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
	const values = new Map(
		[...css.matchAll(/--([\w-]+): (?:light-dark\((#\w+), #\w+\)|var\(--([\w-]+)\));/g)].map(
			([, name, light, other]) => [name, { light, other }] as const
		)
	);
	const lightOf = (name: string): string => {
		const value = values.get(name);
		if (!value) throw new RangeError(`no colour --${name}`);
		return value.light ?? lightOf(value.other);
	};
	return Object.fromEntries([...values.keys()].map((name) => [name, lightOf(name)]));
}

describe('printColours', () => {
	it('are the light colours of the page', () => {
		expect(printColours).toEqual(lightColours());
	});
});
