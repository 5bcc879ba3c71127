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
	const longestWord = (text: string) => Math.max(...text.split(' ').map(points));
	const longestOf = (index: number, measured: (text: string) => number) =>
		Math.max(0, ...rows.map(({ cells }) => measured(cells[index].text)));
	const needsWith = (headOnOneLine: number) =>
		columns.map(({ align, title }, index) => {
			if (align === 'left') return 0;
			const head = Math.max(longestWord(title), Math.min(headOnOneLine, points(title)));
			return Math.max(head, longestOf(index, points));
		});
	const roomy = needsWith(widestHead);
	const needs = sum(roomy) <= room / 2 ? roomy : needsWith(0);
	const words = columns.filter(({ align }) => align === 'left');
	const most = room - leastWords * words.length;
	const figures = needs.map((need) => need * Math.min(1, most / sum(needs) || 1));
	const sharing = columns.flatMap(({ align, title, weight = 1 }, index) => {
		if (align === 'right' && words.length > 0) return [];
		const least = Math.max(longestWord(title), longestOf(index, longestWord));
		return [{ index, weight, least, longest: Math.max(points(title), longestOf(index, points)) }];
	});
	const shares = shared(sharing, room - sum(figures));
	return figures.map((figure, index) => figure + (shares.get(index) ?? 0));
}

interface Sharing {
	readonly index: number;
	readonly weight: number;
	/** Its longest word, in points. */
	readonly least: number;
	/** Its longest text, in points: more it cannot use. */
	readonly longest: number;
}

/**
 * So many points shared by weight. Whoever cannot use its part gets what it can, whoever needs more for
 * a word gets that, and the others share the rest; what nobody can use goes to all.
 */
function shared(columns: readonly Sharing[], room: number): ReadonlyMap<number, number> {
	const weights = sum(columns.map(({ weight }) => weight));
	const part = ({ weight }: Sharing) => (room * weight) / weights;
	const settled = (fixed: readonly Sharing[], size: (column: Sharing) => number) => {
		const others = columns.filter((column) => !fixed.includes(column));
		const left = room - sum(fixed.map(size));
		if (fixed.length === 0 || others.length === 0 || left <= 0) return undefined;
		const own = fixed.map((column) => [column.index, size(column)] as const);
		return new Map([...own, ...shared(others, left)]);
	};
	const spare = room - sum(columns.map(({ longest }) => longest));
	return (
		settled(
			columns.filter((column) => column.least > part(column)),
			({ least }) => least
		) ??
		settled(
			columns.filter((column) => column.longest <= part(column)),
			({ longest }) => longest
		) ??
		new Map(
			columns.map((column) => {
				const given = spare > 0 ? column.longest + (spare * column.weight) / weights : part(column);
				return [column.index, given] as const;
			})
		)
	);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
