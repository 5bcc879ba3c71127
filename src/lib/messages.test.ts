import { describe, expect, it } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };

const schema = '$schema';

function textsOf(file: Readonly<Record<string, unknown>>): Map<string, string> {
	const entries = Object.entries(file).filter(([key]) => key !== schema);
	return new Map(entries.map(([key, text]) => [key, String(text)]));
}

const english = textsOf(en);
const german = textsOf(de);
const placeholdersOf = (text = '') =>
	[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('messages', () => {
	it('exist in both languages', () => {
		expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
	});

	it('have the same placeholders in both languages', () => {
		const shape = (texts: Map<string, string>) =>
			Object.fromEntries([...texts].map(([key, text]) => [key, placeholdersOf(text)]));
		expect(shape(german)).toEqual(shape(english));
	});

	it('are never empty', () => {
		const empty = [...english, ...german].filter(([, text]) => text.trim() === '');
		expect(empty).toEqual([]);
	});

	it('have keys in snake case that begin with their area', () => {
		const pattern = /^[a-z]+(_[a-z0-9]+)+$/;
		expect([...english.keys()].filter((key) => !pattern.test(key))).toEqual([]);
	});
});
