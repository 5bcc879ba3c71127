import type { Cell, ReportContent } from '../content.ts';
import { tablesOf } from '../tables-of.ts';

/** Every figure and word of every table, key figure and chart. */
export function cellsOf(report: ReportContent): readonly Cell[] {
	return tablesOf(report).flatMap(({ table: { rows } }) => rows.flatMap(({ cells }) => cells));
}
