import { describe, expect, it } from 'vitest';
import type { Column } from '../content.ts';
import { columnGap, columnWidths } from './column-widths.ts';

const words = (weight?: number): Column => ({ title: 'Part', align: 'left', weight });
const figures: Column = { title: 'M EUR', align: 'right' };
const row = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })) });
const total = (widths: readonly number[]) =>
	widths.reduce((sum, width) => sum + width, columnGap * (widths.length - 1));

describe('the widths of columns', () => {
	it('fill the table', () => {
		for (const columns of [
			[words(), figures],
			[words(2), words(), figures, figures],
			[figures],
			[figures, figures]
		]) {
			const table = { columns, rows: [row(...columns.map(() => '12.3 M'))] };
			expect(total(columnWidths(table, 500, 9))).toBeCloseTo(500, 9);
		}
	});

	it('leave figures what they need and share the rest by weight', () => {
		const table = {
			columns: [words(3), words(1), figures],
			rows: [row('word '.repeat(90), 'word '.repeat(60), '1,234,567.8 M')]
		};
		const [one, two, figure] = columnWidths(table, 500, 9);
		expect(one / two).toBeCloseTo(3, 9);
		expect(figure).toBeGreaterThan(50);
		expect(figure).toBeLessThan(80);
	});

	it('give what a short word does not need to a long text', () => {
		const table = { columns: [words(), words()], rows: [row('high', 'word '.repeat(60))] };
		const [short, long] = columnWidths(table, 500, 9);
		expect(short).toBeLessThan(50);
		expect(short + long + columnGap).toBeCloseTo(500, 9);
	});

	it('leave room for words however long the figures are', () => {
		const table = { columns: [words(), figures], rows: [row('One', 'long '.repeat(100))] };
		const [first] = columnWidths(table, 300, 9);
		expect(first).toBeGreaterThanOrEqual(70);
		expect(total(columnWidths(table, 300, 9))).toBeCloseTo(300, 9);
	});
});
