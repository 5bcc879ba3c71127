import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelFileName, readModelFile, writeModelFile } from './model-file.ts';

const text = JSON.stringify({ version: 1, name: 'Größe AG', currency: 'EUR' });
const utf8 = new TextEncoder().encode(text);

function utf16(littleEndian: boolean, mark: boolean): Uint8Array {
	const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
	return littleEndian ? bytes : bytes.swap16();
}

describe('reading a model file', () => {
	it.each([
		{ name: 'UTF-8', bytes: utf8 },
		{ name: 'UTF-8 with a mark', bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]) },
		{ name: 'UTF-16, little end first', bytes: utf16(true, true) },
		{ name: 'UTF-16, big end first', bytes: utf16(false, true) },
		{ name: 'UTF-16 without a mark', bytes: utf16(true, false) },
		{ name: 'UTF-16, big end first, without a mark', bytes: utf16(false, false) }
	])('takes $name', ({ bytes }) => {
		const read = readModelFile(bytes);
		expect(read.kind === 'model' && read.model.name).toBe('Größe AG');
	});

	it.each([
		{ name: 'nothing', bytes: [], kind: 'empty' },
		{ name: 'white space', bytes: [0x20, 0x0a], kind: 'empty' },
		{ name: 'a byte-order mark alone', bytes: [0xef, 0xbb, 0xbf], kind: 'empty' },
		{ name: 'a PNG', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], kind: 'notText' },
		{ name: 'half a UTF-16 unit', bytes: [0xff, 0xfe, 0x7b], kind: 'notText' },
		{ name: 'a word', bytes: [0x61, 0x62], kind: 'problems' },
		{ name: 'a single digit', bytes: [0x31], kind: 'problems' }
	])('calls $name $kind', ({ bytes, kind }) => {
		expect(readModelFile(Uint8Array.from(bytes)).kind).toBe(kind);
	});

	it('reports a million brackets as one problem, and soon', () => {
		const deep = '['.repeat(1e6) + ']'.repeat(1e6);
		const read = readModelFile(new TextEncoder().encode(deep));
		expect(read.kind === 'problems' && read.problems).toHaveLength(1);
	});

	it('takes `__proto__` for the unknown field it is', () => {
		const hostile = '{"version":1,"name":"A","currency":"EUR","__proto__":{"polluted":true}}';
		const read = readModelFile(new TextEncoder().encode(hostile));
		expect(read.kind === 'problems' && read.problems.map(({ kind }) => kind)).toEqual([
			'unknownField'
		]);
		expect('polluted' in {}).toBe(false);
	});
});

it('writes what reads back to the same model, and to the same text', () => {
	const first = readModelFile(readFileSync('examples/norsk-hydro-2019.json'));
	if (first.kind !== 'model') throw new Error('the example does not parse');
	const file = writeModelFile(first.model);
	const second = readModelFile(new TextEncoder().encode(file));
	expect(second).toEqual(first);
	expect(second.kind === 'model' && writeModelFile(second.model)).toBe(file);
});

it.each([
	{ name: 'Northline Holding AG', file: 'northline-holding-ag.json' },
	{ name: 'Müller & Söhne, Straße 1', file: 'muller-sohne-strasse-1.json' },
	{ name: '../../etc/passwd\r\nX: y"', file: 'etc-passwd-x-y.json' },
	{ name: '株式会社', file: 'model.json' },
	{ name: 'a'.repeat(500), file: `${'a'.repeat(60)}.json` }
])('names the file of "$name" $file', ({ name, file }) => {
	expect(modelFileName(name)).toBe(file);
});
