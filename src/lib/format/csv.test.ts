import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

/** One cell as it stands in the file. */
const cell = (value: string | number | undefined) => toCsv([[value]]).slice(1, -2);

/** The cells that a program reads which divides lines at a separator, quotes respected. */
function read(csv: string, separator: string): readonly string[] {
	const cells: string[] = [];
	let text = '';
	let quoted = false;
	let atStart = true;
	const end = () => {
		cells.push(text);
		text = '';
		atStart = true;
	};
	for (let i = 0; i < csv.length; i++) {
		const sign = csv[i];
		if (quoted) {
			if (sign !== '"') text += sign;
			else if (csv[i + 1] === '"') {
				text += '"';
				i++;
			} else quoted = false;
		} else if (sign === '"' && atStart) {
			quoted = true;
			atStart = false;
		} else if (sign === separator || sign === '\n') end();
		else if (sign !== '\r') {
			text += sign;
			atStart = false;
		}
	}
	return cells;
}

describe('toCsv', () => {
	it('begins with a byte-order mark and ends every row', () => {
		expect(toCsv([['Tag', 'Größe'], [1, 2.5], []])).toBe('\uFEFFTag,Größe\r\n1,2.5\r\n\r\n');
	});

	it.each([
		{ value: 'plain', text: 'plain' },
		{ value: 'one, two', text: '"one, two"' },
		{ value: 'one; two', text: '"one; two"' },
		{ value: 'say "no"', text: '"say ""no"""' },
		{ value: 'two\nlines', text: '"two\nlines"' },
		{ value: '', text: '' },
		{ value: undefined, text: '' },
		{ value: 0, text: '0' },
		{ value: -1.5, text: '-1.5' },
		{ value: 1e21, text: '1e+21' },
		{ value: '-7', text: '-7' },
		{ value: '1,256.5', text: '"1,256.5"' },
		{ value: '−7', text: '−7' }
	])('writes $value as $text', ({ value, text }) => {
		expect(cell(value)).toBe(text);
	});

	it.each([
		'=1+1',
		'+49 30 123',
		'-2+3',
		'@SUM(A1)',
		'=cmd|"/c calc"!A0',
		'\t=1',
		'\r=1',
		'\n=1',
		'＝1+1'
	])('makes %j text, not a formula', (value) => {
		const [shown] = read(toCsv([[value]]).slice(1), ',');
		expect(shown.startsWith("'")).toBe(true);
	});

	it('begins no cell like a formula, wherever a spreadsheet divides the line', () => {
		const rows = [
			['ERP;=1+1', 'x', 'Plan\t=1+1'],
			['a', 'b";=1+1', 'two\n=lines'],
			['a;-1+2;@x', '=a,=b', ';=x']
		];
		for (const separator of [',', ';', '\t'])
			for (const shown of read(toCsv(rows).slice(1), separator))
				expect(shown).not.toMatch(/(^|[\r\n])[=+\-@]/);
	});

	it('gives back to a reader what no spreadsheet would run', () => {
		const rows = [
			['Name', 'a, b', 'c; d'],
			['"quoted"', 'x - y = z', 'two\nlines']
		];
		expect(read(toCsv(rows).slice(1), ',')).toEqual(rows.flat());
	});
});
