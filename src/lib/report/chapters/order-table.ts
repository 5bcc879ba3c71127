import type { OrderComparison } from '#lib/impact/index.ts';
import { formatNumber, formatSigned } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import { numberCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';

/** Beyond these places an order is no longer followed one by one. */
const mostPlaces = 40;

/** The recommended order, with each system's place in today's. */
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
		text:
			earlier === 0
				? m.report_recovery_unmoved({}, options)
				: formatSigned(earlier, (size) => formatNumber(size, locale)),
		value: earlier,
		format: 'number',
		...(earlier === 0 && { tone: 'muted' as const })
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
		rows: rows.slice(0, mostPlaces).map(({ id, place, before, earlier }) => ({
			cells: [
				numberCell(place + 1, locale),
				textCell(nameOf('system', id)),
				numberCell(before === undefined ? undefined : before + 1, locale),
				change(earlier)
			]
		})),
		note:
			rows.length > mostPlaces
				? m.report_recovery_order_more(
						{ count: formatNumber(rows.length - mostPlaces, locale) },
						options
					)
				: undefined
	};
}
