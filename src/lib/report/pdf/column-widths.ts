import { labelSize } from '#lib/charts/theme.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { Column, Table } from '../content.ts';

/** Between columns, in points. */
export const columnGap = 8;
/** No column of words is narrower, as long as there is room. */
const leastWords = 70;
/** Estimates of the width of words err; figures must not wrap. */
const reserve = 1.12;

/**
 * How wide the columns of a table are in points, of a table of so many points: figures take what
 * they need, and words share the rest by their weights.
 */
export function columnWidths(
	{ columns, rows }: Pick<Table, 'columns' | 'rows'>,
	width: number,
	fontSize: number
): readonly number[] {
	const room = width - columnGap * (columns.length - 1);
	const points = (text: string) => (textWidth(text) / labelSize) * fontSize * reserve;
	const needs = columns.map((column, index) =>
		column.align === 'right'
			? Math.max(
					...column.title.split(' ').map(points),
					...rows.map(({ cells }) => points(cells[index].text))
				)
			: 0
	);
	const words = columns.filter(({ align }) => align === 'left');
	const mostFigures = room - leastWords * words.length;
	const needed = sum(needs);
	const figures = needs.map((need) => need * Math.min(1, mostFigures / needed || 1));
	const rest = room - sum(figures);
	const sharing = words.length > 0 ? words : columns;
	const weights = sum(sharing.map(weight));
	return columns.map((column, index) =>
		sharing.includes(column) ? figures[index] + (rest * weight(column)) / weights : figures[index]
	);
}

function weight(column: Column): number {
	return column.weight ?? 1;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
