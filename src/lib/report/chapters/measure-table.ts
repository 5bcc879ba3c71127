import type { AppraisedMeasure, Id, Measure, Simulated } from '#lib/impact/index.ts';
import { formatNumber } from '#lib/format/number.ts';
import { formatTableMoney, formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { formatYears } from '#lib/format/years.ts';
import { m } from '#lib/paraglide/messages.js';
import { rateWords } from '#lib/view/investments/investment-words.ts';
import { moneyCell, moneyChangeCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Row, Table } from '../content.ts';
import { readerOf, type ReportSource } from '../report-source.ts';

/** A measure with what it brings by itself; undefined where it does not fit the company. */
interface Ranked {
	readonly measure: Measure;
	readonly alone: Extract<AppraisedMeasure['alone'], { ok: true }>['value'] | undefined;
}

/** The measures, the one that is worth most by itself first; those that do not fit come last. */
export function rankedMeasures(
	{ snapshot }: ReportSource,
	appraised: readonly AppraisedMeasure[]
): readonly Ranked[] {
	const found = new Map(appraised.map(({ id, alone }) => [id, alone]));
	const worth = ({ alone }: Ranked) => alone?.netPresentValue.mean ?? -Infinity;
	return snapshot.model.measures
		.map((measure): Ranked => {
			const alone = found.get(measure.id);
			return { measure, alone: alone?.ok ? alone.value : undefined };
		})
		.sort((a, b) => worth(b) - worth(a));
}

/** Every measure by itself against today: what it costs, brings and is worth. */
export function measureTable(
	source: ReportSource,
	appraised: readonly AppraisedMeasure[],
	recommended: readonly Id[]
): Table {
	const { locale, snapshot } = source;
	const { model, results } = snapshot;
	const ranked = rankedMeasures(source, appraised);
	const unit = tableUnitFor(
		ranked.flatMap(({ measure, alone }) => [measure.capex, alone?.netPresentValue.mean])
	);
	const money = (value: number | undefined) => moneyCell(value, unit, locale);
	const withError = ({ standardError }: Simulated, cell: Cell): Cell =>
		standardError === undefined
			? cell
			: { ...cell, text: `${cell.text} ±${formatTableMoney(standardError, unit, locale)}` };
	const row = ({ measure, alone }: Ranked): Row => ({
		cells: [
			textCell(measure.name, recommended.includes(measure.id) ? 'strong' : undefined),
			money(measure.capex ?? 0),
			money(measure.opexPerYear ?? 0),
			...(alone
				? [
						withError(alone.benefit, money(alone.benefit.mean)),
						money(alone.badYear95.mean),
						withError(
							alone.netPresentValue,
							moneyChangeCell(alone.netPresentValue.mean, unit, locale, 'more')
						),
						paybackCell(source, alone.paybackYears)
					]
				: [
						textCell(m.invest_does_not_fit({}, { locale }), 'muted'),
						...Array.from({ length: 3 }, () => noCell)
					])
		]
	});
	return {
		kind: 'table',
		id: 'investments.measures',
		title: measuresTitle(source, ranked),
		sub: m.report_invest_measures_sub(
			{
				unit: formatTableUnit(unit, readerOf(source).currency, locale),
				rate: rateWords(model.costOfCapital ?? 0, locale)
			},
			{ locale }
		),
		columns: [
			wordColumn(m.invest_column_measure({}, { locale }), 3),
			figureColumn(m.invest_column_capex({}, { locale })),
			figureColumn(m.invest_column_opex({}, { locale })),
			figureColumn(m.invest_column_benefit({}, { locale })),
			figureColumn(m.invest_column_bad({}, { locale })),
			figureColumn(m.invest_column_value({}, { locale })),
			figureColumn(m.invest_column_payback({}, { locale }))
		],
		rows: ranked.map(row),
		note: results.measures.ok
			? m.report_invest_measures_note(
					{ events: formatNumber(results.measures.value.events, locale) },
					{ locale }
				)
			: undefined
	};
}

/** How many earn their cost by themselves. */
function measuresTitle({ locale }: ReportSource, ranked: readonly Ranked[]): string {
	const options = { locale };
	const count = ranked.filter(({ alone }) => (alone?.netPresentValue.mean ?? 0) > 0).length;
	const total = formatNumber(ranked.length, locale);
	if (count === 0) return m.invest_measures_title_none({}, options);
	if (ranked.length === 1) return m.report_invest_measures_only({}, options);
	if (count === 1) return m.invest_measures_title_one({ total }, options);
	return m.invest_measures_title({ count: formatNumber(count, locale), total }, options);
}

function paybackCell({ locale }: ReportSource, years: number | null): Cell {
	if (years === null) return textCell(m.invest_payback_never({}, { locale }));
	return { text: formatYears(years, locale), value: years, format: 'number' };
}
