import { formatMoney } from '#lib/format/money.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import type { Model } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';
import { dayCell, statedCell } from '../stated-cells.ts';
import { confidenceCell, sourceCell, swingCell } from './weighed-cells.ts';
import { type WeighedFigure, weighedName, weighedValue, weightOf } from './weighed-figures.ts';

/** Figures with their value, who answers for them, and what they rest on; `name` is what they are about. */
export function figureTable(
	source: ReportSource,
	id: string,
	figures: readonly WeighedFigure[],
	name: string
): Table {
	const { snapshot, locale } = source;
	const { model } = snapshot;
	const unit = tableUnitFor(figures.map(weightOf));
	const isMoved = figures.some((figure) => weightOf(figure) > 0);
	const isOwned = figures.some((figure) => roleOf(figure, model) !== undefined);
	return {
		kind: 'table',
		id: `assumptions.${id}`,
		title: title(name, figures, source),
		...(isMoved && {
			sub: m.report_assumptions_sub(
				{ unit: formatTableUnit(unit, model.currency, locale) },
				{ locale }
			)
		}),
		columns: [
			wordColumn(m.process_source_figure({}, { locale }), 2.2),
			wordColumn(m.process_source_value({}, { locale }), 2.3),
			...(isOwned ? [wordColumn(m.report_column_owner({}, { locale }), 1.5)] : []),
			wordColumn(m.process_source_source({}, { locale }), 1.9),
			figureColumn(m.process_source_date({}, { locale })),
			wordColumn(m.report_column_confidence({}, { locale }), 1),
			...(isMoved ? [figureColumn(m.driver_column_a_year({}, { locale }))] : [])
		],
		rows: figures.map((figure) => ({
			cells: [
				textCell(weighedName(figure, source)),
				textCell(weighedValue(figure, source)),
				...(isOwned ? [statedCell(roleOf(figure, model))] : []),
				sourceCell(figure.source, locale),
				dayCell(figure.source?.date, locale),
				confidenceCell(figure.source, locale),
				...(isMoved ? [swingCell(figure.swing, unit, locale)] : [])
			]
		}))
	};
}

function title(
	name: string,
	[first]: readonly WeighedFigure[],
	{ snapshot, locale }: ReportSource
): string {
	const most = weightOf(first);
	if (most === 0) return name;
	const swing = formatMoney(most, snapshot.model.currency, locale);
	return m.report_assumptions_title({ name, swing }, { locale });
}

/** The role that answers for what the figure is about. */
function roleOf({ owner, id }: WeighedFigure, { systems, processes }: Model): string | undefined {
	if (owner === 'system') return systems.find((system) => system.id === id)?.owner;
	if (owner === 'process') return processes.find((process) => process.id === id)?.owner;
	return undefined;
}
