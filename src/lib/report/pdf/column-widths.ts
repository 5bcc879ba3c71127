import { labelSize } from '#lib/charts/theme.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { Table } from '../content.ts';

/** Between columns, in points. */
export const columnGap = 8;
/** No column of words is narrower, as long as there is room. */
const leastWords = 70;
/** A head of a column of figures wraps when it is wider, in points. */
const widestHead = 60;
/** Estimates of the width of words err; figures must not wrap. */
const reserve = 1.12;

/**
 * How wide the columns of a table are in points, of a table of so many points: figures take what they
 * need, and words share the rest by their weights, none of them more than its longest text as long as
 * another could use it.
 */
export function columnWidths(
	{ columns, rows }: Pick<Table, 'columns' | 'rows'>,
	width: number,
	fontSize: number
): readonly number[] {
	const room = width - columnGap * (columns.length - 1);
	const points = (text: string) => (textWidth(text) / labelSize) * fontSize * reserve;
	const longestCell = (index: number) =>
		Math.max(0, ...rows.map(({ cells }) => points(cells[index].text)));
	const needs = columns.map(({ align, title }, index) => {
		if (align === 'left') return 0;
		const head = Math.max(...title.split(' ').map(points), Math.min(widestHead, points(title)));
		return Math.max(head, longestCell(index));
	});
	const words = columns.filter(({ align }) => align === 'left');
	const most = room - leastWords * words.length;
	const needed = sum(needs);
	const figures = needs.map((need) => need * Math.min(1, most / needed || 1));
	const sharing = columns.flatMap(({ align, title, weight = 1 }, index) =>
		align === 'left' || words.length === 0
			? [{ index, weight, longest: Math.max(points(title), longestCell(index)) }]
			: []
	);
	const shares = shared(sharing, room - sum(figures));
	return figures.map((figure, index) => figure + (shares.get(index) ?? 0));
}

interface Sharing {
	readonly index: number;
	readonly weight: number;
	/** What it could use, in points. */
	readonly longest: number;
}

/** So many points shared by weight; what one cannot use goes to the others, and at last to all. */
function shared(columns: readonly Sharing[], room: number): ReadonlyMap<number, number> {
	const weights = sum(columns.map(({ weight }) => weight));
	const part = ({ weight }: Sharing) => (room * weight) / weights;
	const content = columns.filter((column) => column.longest <= part(column));
	const wanting = columns.filter((column) => column.longest > part(column));
	if (wanting.length === 0 || content.length === 0) {
		const spare = wanting.length > 0 ? 0 : room - sum(columns.map(({ longest }) => longest));
		return new Map(
			columns.map((column) => [
				column.index,
				wanting.length > 0 ? part(column) : column.longest + (spare * column.weight) / weights
			])
		);
	}
	const taken = sum(content.map(({ longest }) => longest));
	return new Map([
		...content.map(({ index, longest }) => [index, longest] as const),
		...shared(wanting, room - taken)
	]);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
