import { axisUnit, cumulativeLossChart } from '#lib/charts/cumulative-loss.ts';
import { formatDays } from '#lib/format/hours.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { curveTitle } from '#lib/view/overview-words.ts';
import type { OverviewEvent } from '#lib/view/overview.ts';
import { moneyCell, textCell } from '../cells.ts';
import { figureColumn } from '../columns.ts';
import type { Chart } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { printColours } from '../print-colours.ts';
import { readerOf, type ReportSource } from '../report-source.ts';

const height = 290;

/** How the cost of the reference event grows day by day, by phase. */
export function eventCurve(source: ReportSource, event: OverviewEvent): Chart {
	const { locale } = source;
	const { currency } = readerOf(source);
	const { curve } = event;
	const title = curveTitle(event, readerOf(source));
	const day = formatDays(curve.horizonHours, locale, 0);
	const sub = (unit: string) => m.overview_curve_sub({ currency: unit, day }, { locale });
	const unit = tableUnitFor([curve.loss]);
	const drawnUnit = axisUnit(curve);
	const dayOf = (days: number) => formatDays(days * hoursPerDay, locale, 0);
	return drawnChart(
		(size) => cumulativeLossChart(curve, locale, size),
		{ width: chartWidth, height },
		{
			id: 'event.curve',
			title,
			sub: sub(formatTableUnit(drawnUnit, currency, locale)),
			alt: title,
			table: {
				kind: 'table',
				id: 'event.days',
				title,
				sub: sub(formatTableUnit(unit, currency, locale)),
				columns: [
					figureColumn(m.overview_curve_day({}, { locale })),
					...curve.phases.map((phase) => figureColumn(phaseName(phase, locale))),
					figureColumn(m.overview_curve_all({}, { locale }))
				],
				rows: curve.rows.map((row) => ({
					cells: [
						{ ...textCell(dayOf(row.day)), value: row.day, format: 'number' },
						...row.byPhase.map((loss) => moneyCell(loss, unit, locale)),
						moneyCell(row.all, unit, locale, 'strong')
					]
				}))
			},
			native: {
				type: 'stackedArea',
				categories: curve.rows.map((row) => dayOf(row.day)),
				series: curve.phases.map((phase, i) => ({
					name: phaseName(phase, locale),
					values: curve.rows.map(({ byPhase }) => byPhase[i] / drawnUnit),
					colour: printColours[phase].slice(1)
				})),
				unit: formatTableUnit(drawnUnit, currency, locale)
			}
		}
	);
}
