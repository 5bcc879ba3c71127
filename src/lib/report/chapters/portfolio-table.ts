import type { PortfolioReport } from '#lib/impact/index.ts';
import { nameList } from '#lib/format/finding-words.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { type HeadlineFigure, headlineFigures } from '#lib/view/investments/headline-figures.ts';
import { figureChange, figureText, figureTitle } from '#lib/view/investments/investment-words.ts';
import { modelNames } from '#lib/view/model-names.ts';
import { textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Cell, Table } from '../content.ts';
import { readerOf, type ReportSource } from '../report-source.ts';

const formats = { money: 'money', hours: 'hours', chance: 'share' } as const;

/** Every headline figure as it is today and with the recommended portfolio. */
export function portfolioTable(
	source: ReportSource,
	{ best, nothing, events }: PortfolioReport
): Table {
	const { locale, snapshot } = source;
	const reader = readerOf(source);
	const scenario = nothing.milestones
		? modelNames(snapshot.model)('scenario', nothing.milestones.scenario)
		: undefined;
	const unit = reader.currency;
	const figure = (of: HeadlineFigure, value: number): Cell => ({
		text: figureText(of, value, reader),
		value,
		format: formats[of.unit]
	});
	const change = (of: HeadlineFigure): Cell => ({
		text: figureChange(of, reader),
		value: of.change,
		format: formats[of.unit],
		...(of.change !== 0 && { tone: of.change < 0 ? ('better' as const) : ('worse' as const) })
	});
	return {
		kind: 'table',
		id: 'investments.portfolio',
		title:
			best.badYear95.mean > 0
				? m.report_invest_figures(
						{ change: formatMoney(best.badYear95.mean, reader.currency, locale) },
						{ locale }
					)
				: m.invest_figures_title_plain({}, { locale }),
		sub: scenario
			? m.invest_figures_sub({ unit, scenario }, { locale })
			: m.invest_figures_sub_money({ unit }, { locale }),
		columns: [
			wordColumn(m.invest_figures_figure({}, { locale }), 2),
			figureColumn(m.invest_figures_today({}, { locale })),
			figureColumn(m.invest_figures_after({}, { locale })),
			figureColumn(m.invest_figures_change({}, { locale }))
		],
		rows: headlineFigures(nothing, best).map((of) => ({
			cells: [
				textCell(figureTitle(of, reader)),
				figure(of, of.today),
				figure(of, of.after),
				change(of)
			]
		})),
		note: m.report_invest_portfolio_note(
			{
				measures: measureNames(source, best.measures),
				events: formatNumber(events, locale)
			},
			{ locale }
		)
	};
}

/** Who decides on measures wants to read which; more than these are a list of their own. */
const mostNames = 8;

/** Measures by name, the first few when they are very many. */
export function measureNames(
	{ locale, snapshot }: ReportSource,
	measures: readonly string[]
): string {
	const { model } = snapshot;
	const nameOf = modelNames(model);
	if (measures.length <= mostNames) return measures.map((id) => nameOf('measure', id)).join(', ');
	return nameList('measure', measures, { nameOf, currency: model.currency, locale });
}
