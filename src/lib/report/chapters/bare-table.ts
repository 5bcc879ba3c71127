import { formatNumber } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { analyse } from '#lib/view/analysis.ts';
import { assumptionTitle, movementWords } from '#lib/view/driver-words.ts';
import { type InputSwing, inputSwings } from '#lib/view/input-swings.ts';
import { endValues, inputName } from '#lib/view/input-words.ts';
import { moneyCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';
import { swingCell } from './weighed-cells.ts';

/** More rows no board reads. */
const mostRows = 8;

/** The figures without a source that an average year hangs on most. */
export function bareTable({ snapshot, locale }: ReportSource): readonly Table[] {
	const { model, results } = snapshot;
	if (!results.sensitivity.ok) return [];
	const swings = inputSwings(analyse(model), results.sensitivity.value);
	const { assumptions: inputs, counts, currency, notMoved } = swings;
	if (inputs.length === 0) return [];
	const unit = tableUnitFor(inputs.map(({ swing }) => swing.mean));
	const shown = inputs.slice(0, mostRows);
	const notes = [
		m.report_bare_note({}, { locale }),
		...(counts.assumptions > shown.length
			? [m.driver_assumption_more({ count: formatNumber(counts.assumptions, locale) }, { locale })]
			: []),
		...(notMoved > 0
			? [m.driver_assumption_links({ count: formatNumber(notMoved, locale) }, { locale })]
			: [])
	];
	const row = (input: InputSwing) => ({
		cells: [
			textCell(inputName(input, locale)),
			textCell(m.format_range(endValues(input, { currency, locale }), { locale })),
			textCell(movementWords(input.movement, locale), 'muted'),
			swingCell(input.swing, unit, locale),
			moneyCell(input.swing.standardError, unit, locale, 'muted')
		]
	});
	return [
		{
			kind: 'table',
			id: 'evidence.bare',
			title: assumptionTitle(swings, locale),
			sub: m.report_bare_sub({ unit: formatTableUnit(unit, currency, locale) }, { locale }),
			columns: [
				wordColumn(m.driver_column_input({}, { locale }), 3),
				wordColumn(m.driver_column_range({}, { locale }), 2.2),
				wordColumn(m.driver_column_moved({}, { locale }), 0.9),
				figureColumn(m.driver_column_a_year({}, { locale }), 0.8),
				figureColumn('±', 0.5)
			],
			rows: shown.map(row),
			note: notes.join(' ')
		}
	];
}
