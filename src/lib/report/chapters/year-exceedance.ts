import { lossExceedanceChart } from '#lib/charts/loss-exceedance.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { formatYearChance } from '#lib/format/year-chance.ts';
import { m } from '#lib/paraglide/messages.js';
import { exceedanceTitle } from '#lib/view/year-words.ts';
import type { Year } from '#lib/view/year.ts';
import { chanceCell, moneyCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Chart } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { printColours } from '../print-colours.ts';
import { readerOf, type ReportSource } from '../report-source.ts';

const height = 300;

/** The chance that a year costs more than a loss; nothing where no year that is drawn costs anything. */
export function exceedanceBlocks(source: ReportSource, year: Year): readonly Chart[] {
	if (year.curve.length === 0) return [];
	const { locale } = source;
	const { currency } = readerOf(source);
	const title = exceedanceTitle(year, readerOf(source));
	const unit = tableUnitFor(year.percentiles.map(({ mean }) => mean));
	const unitName = formatTableUnit(unit, currency, locale);
	const points = year.percentiles.map(({ percentile, mean, standardError }) => ({
		chance: 1 - percentile / 100,
		mean,
		standardError
	}));
	return [
		drawnChart(
			(size) => lossExceedanceChart(year, locale, size),
			{ width: chartWidth, height },
			{
				id: 'year.exceedance',
				title,
				sub: m.year_exceedance_sub({ currency }, { locale }),
				alt: title,
				table: {
					kind: 'table',
					id: 'year.exceedance.table',
					title,
					sub: m.report_year_exceedance_table({ unit: unitName }, { locale }),
					columns: [
						wordColumn(m.year_chance_column({}, { locale })),
						figureColumn(m.year_loss_column({}, { locale })),
						figureColumn(m.year_error_column({}, { locale }))
					],
					rows: points.map(({ chance, mean, standardError }) => ({
						cells: [
							chanceCell(chance, locale),
							moneyCell(mean, unit, locale),
							moneyCell(standardError, unit, locale)
						]
					}))
				},
				native: {
					type: 'column',
					categories: points.map(({ chance }) => formatYearChance(chance, locale)),
					series: [
						{
							name: m.year_loss_column({}, { locale }),
							values: points.map(({ mean }) => mean / unit),
							colour: printColours['actual'].slice(1)
						}
					],
					unit: unitName
				}
			}
		)
	];
}
