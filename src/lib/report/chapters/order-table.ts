import type { OrderComparison } from '#lib/impact/index.ts';
import { formatNumber, formatSigned } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import { numberCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';

/** More moves than these nobody follows on paper; what decides stands first. */
const mostMoves = 30;

/** The systems that change places in the recommended order: with today's, the others follow. */
export function orderTable(
	{ locale, snapshot }: ReportSource,
	{ planned, optimised }: OrderComparison
): Table {
	const options = { locale };
	const nameOf = modelNames(snapshot.model);
	const places = new Map(planned.order.map((id, i) => [id, i]));
	const rows = optimised.order.map((id, place) => {
		const before = places.get(id);
		return { id, place, before, earlier: before === undefined ? 0 : before - place };
	});
	const moved = rows.filter(({ earlier }) => earlier !== 0);
	const most = rows.reduce((best, row) => (row.earlier > best.earlier ? row : best));
	const change = (earlier: number): Cell => ({
		text: formatSigned(earlier, (size) => formatNumber(size, locale)),
		value: earlier,
		format: 'number'
	});
	return {
		kind: 'table',
		id: 'recovery.order',
		title: m.report_recovery_order_title(
			{
				count: formatNumber(moved.length, locale),
				of: formatNumber(rows.length, locale),
				system: nameOf('system', most.id)
			},
			options
		),
		sub: m.report_recovery_order_sub({}, options),
		columns: [
			figureColumn(m.recovery_place({}, options)),
			wordColumn(m.recovery_system({}, options), 4),
			figureColumn(m.report_recovery_place_today({}, options), 2),
			figureColumn(m.recovery_moved({}, options), 2)
		],
		rows: moved.slice(0, mostMoves).map(({ id, place, before, earlier }) => ({
			cells: [
				numberCell(place + 1, locale),
				textCell(nameOf('system', id)),
				numberCell(before === undefined ? undefined : before + 1, locale),
				change(earlier)
			]
		})),
		note:
			moved.length > mostMoves
				? m.report_recovery_order_cut(
						{ count: formatNumber(moved.length - mostMoves, locale) },
						options
					)
				: m.report_recovery_order_stay(
						{ count: formatNumber(rows.length - moved.length, locale) },
						options
					)
	};
}
