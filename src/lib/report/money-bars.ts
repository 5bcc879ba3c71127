import { barsChart, barsHeight, type Bar } from '#lib/charts/bars.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { moneyCell, moneyChangeCell, textCell } from './cells.ts';
import type { Cell, Chart } from './content.ts';
import { chartWidth, drawnChart } from './drawn-chart.ts';
import { printColours } from './print-colours.ts';
import { readerOf, type ReportSource } from './report-source.ts';

/** Amounts of money that are drawn side by side. */
export interface MoneyBars {
	readonly id: string;
	readonly title: string;
	/** What is measured, given the unit of the amounts. */
	readonly sub: (unit: string) => string;
	/** What the bars are of, and what their length is, for the head of the table. */
	readonly columns: readonly [string, string];
	readonly bars: readonly (Pick<Bar, 'name' | 'value'> & { readonly look?: Bar['look'] })[];
	readonly width?: number;
	/** Benefits are signed, and more is better. */
	readonly areBenefits?: boolean;
}

/** A chart of amounts in one unit, with the table behind it. */
export function moneyBars(
	source: ReportSource,
	{ id, title, sub, columns, bars, width = chartWidth, areBenefits = false }: MoneyBars
): Chart {
	const { locale } = source;
	const values = bars.map(({ value }) => value);
	const unit = tableUnitFor(values);
	const unitName = formatTableUnit(unit, readerOf(source).currency, locale);
	const cell = (value: number): Cell =>
		areBenefits ? moneyChangeCell(value, unit, locale, 'more') : moneyCell(value, unit, locale);
	return drawnChart(
		(size) =>
			barsChart(
				bars.map((bar) => ({ ...bar, label: cell(bar.value).text })),
				size
			),
		{ width, height: barsHeight(bars.length) },
		{
			id,
			title,
			sub: sub(unitName),
			alt: title,
			table: {
				kind: 'table',
				id: `${id}.table`,
				title,
				sub: sub(unitName),
				columns: [
					{ title: columns[0], align: 'left', weight: 3 },
					{ title: columns[1], align: 'right' }
				],
				rows: bars.map(({ name, value }) => ({ cells: [textCell(name), cell(value)] }))
			},
			native: {
				type: 'bar',
				categories: bars.map(({ name }) => name),
				series: [
					{
						name: columns[1],
						values: values.map((value) => value / unit),
						colour: printColours['actual'].slice(1)
					}
				],
				unit: unitName
			}
		}
	);
}
