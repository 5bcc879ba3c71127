import { frontierChart } from '#lib/charts/frontier.ts';
import type { PortfolioReport, PortfolioYear } from '#lib/impact/index.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { budgetScale } from '#lib/view/investments/budget-scale.ts';
import { basisName, frontierTitle } from '#lib/view/investments/investment-words.ts';
import { moneyCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Chart } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { readerOf, type ReportSource } from '../report-source.ts';
import { measureNames } from './portfolio-table.ts';

const height = 260;

/** What the best set for every budget leaves; nothing where no budget brings more than it costs. */
export function frontierBlocks(source: ReportSource, report: PortfolioReport): readonly Chart[] {
	const { basis, frontier, best, budget } = report;
	if (frontier.length < 2) return [];
	const { locale } = source;
	const { currency } = readerOf(source);
	const title = frontierTitle(report, readerOf(source));
	const point = (one: PortfolioYear) => ({ cost: one[basis], netBenefit: one.netBenefit.mean });
	const drawing = {
		points: frontier.map(point),
		budget: budget ?? best[basis],
		chosen: point(best),
		most: budgetScale(frontier, basis).most
	};
	const unit = tableUnitFor(frontier.flatMap((one) => [one[basis], one.netPresentValue.mean]));
	const money = (value: number | undefined) => moneyCell(value, unit, locale);
	return [
		drawnChart(
			(size) => frontierChart(drawing, locale, size),
			{ width: chartWidth, height },
			{
				id: 'investments.frontier',
				title,
				sub: m.invest_frontier_sub({ unit: currency, basis: basisName(basis, locale) }, { locale }),
				alt: title,
				table: {
					kind: 'table',
					id: 'investments.frontier.table',
					title,
					sub: formatTableUnit(unit, currency, locale),
					columns: [
						figureColumn(basisName(basis, locale)),
						wordColumn(m.invest_frontier_set({}, { locale }), 3),
						figureColumn(m.invest_frontier_benefit({}, { locale })),
						figureColumn(m.invest_frontier_net({}, { locale })),
						figureColumn(m.invest_frontier_error({}, { locale })),
						figureColumn(m.invest_frontier_value({}, { locale }))
					],
					rows: frontier.map((one) => ({
						cells: [
							money(one[basis]),
							textCell(
								measureNames(source, one.measures) || m.invest_frontier_nothing({}, { locale })
							),
							money(one.benefit.mean),
							money(one.netBenefit.mean),
							money(one.netBenefit.standardError),
							money(one.netPresentValue.mean)
						]
					}))
				}
			}
		)
	];
}
