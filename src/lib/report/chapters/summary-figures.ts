import type { Outlook, PortfolioYear } from '#lib/impact/index.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { formatShortChance } from '#lib/format/year-chance.ts';
import { m } from '#lib/paraglide/messages.js';
import { type Year, lossNotExceeded } from '#lib/view/year.ts';
import { type YearLimit, yearLimits } from '#lib/view/year-limits.ts';
import { moneyCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell, Row, Table } from '../content.ts';
import { readerOf, type ReportSource } from '../report-source.ts';
import type { PreviousQuarter } from '../snapshot/snapshot.ts';
import { limitsTitle } from './year-limits.ts';

/** Average, bad years and limits: a quarter ago, today and with the recommended measures. */
export function summaryFigures(source: ReportSource): readonly Block[] {
	const { year } = source.snapshot.results;
	return year.ok && year.value.average.mean > 0 ? [figureTable(source, year.value)] : [];
}

/** A row's figures in the columns that there are. */
interface Figures {
	readonly name: string;
	readonly limit: Cell;
	readonly previous: Cell;
	readonly today: Cell;
	readonly recommended: Cell;
}

function figureTable(source: ReportSource, year: Year): Table {
	const { locale, snapshot } = source;
	const { previous, results } = snapshot;
	const best = recommendedYear(source);
	const unit = tableUnitFor([lossNotExceeded(year, 99)]);
	const columns = {
		previous: previous !== undefined,
		recommended: best !== undefined
	};
	const rows = [
		...moneyRows(source, year, previous, best).map(({ name, before, now, after }): Figures => ({
			name,
			limit: noCell,
			previous: moneyCell(before, unit, locale, 'muted'),
			today: moneyCell(now, unit, locale, 'strong'),
			recommended: moneyCell(after, unit, locale)
		})),
		...limitRows(source, year.limits, best?.outlook)
	];
	const cells = ({ name, limit, previous: before, today, recommended }: Figures): Row => ({
		cells: [
			textCell(name),
			limit,
			...(columns.previous ? [before] : []),
			today,
			...(columns.recommended ? [recommended] : [])
		]
	});
	return {
		kind: 'table',
		id: 'summary.limits',
		title: limitsTitle(source, year.limits),
		sub: m.report_summary_figures_sub(
			{ unit: formatTableUnit(unit, readerOf(source).currency, locale) },
			{ locale }
		),
		columns: [
			wordColumn(m.report_summary_column({}, { locale }), 2),
			figureColumn(m.report_summary_accepted({}, { locale })),
			...(previous ? [figureColumn(m.report_bridge_quarter_ago({}, { locale }))] : []),
			figureColumn(m.report_summary_now({}, { locale })),
			...(best ? [figureColumn(m.invest_figures_after({}, { locale }))] : [])
		],
		rows: rows.map(cells),
		note: best && results.portfolio.ok ? m.report_summary_figures_note({}, { locale }) : undefined
	};
}

/** The year with the recommended measures; undefined where none is recommended. */
function recommendedYear({ snapshot }: ReportSource): PortfolioYear | undefined {
	const { portfolio } = snapshot.results;
	return portfolio.ok && portfolio.value.best.measures.length > 0
		? portfolio.value.best
		: undefined;
}

function moneyRows(
	{ locale }: ReportSource,
	year: Year,
	previous: PreviousQuarter | undefined,
	best: PortfolioYear | undefined
) {
	const before = (percentile: number) =>
		previous?.percentiles.find((one) => one.percentile === percentile)?.mean;
	return [
		{
			name: m.invest_figure_average({}, { locale }),
			before: previous?.average.mean,
			now: year.average.mean,
			after: best?.outlook.expectedAnnualLoss.mean
		},
		{
			name: m.report_summary_one_in_20({}, { locale }),
			before: before(95),
			now: lossNotExceeded(year, 95),
			after: best?.outlook.badYear95.mean
		},
		{
			name: m.report_summary_one_in_100({}, { locale }),
			before: before(99),
			now: lossNotExceeded(year, 99),
			after: best?.outlook.badYear99.mean
		}
	];
}

/** The limits with an accepted chance; what was published a quarter ago does not hold their chances. */
function limitRows(
	source: ReportSource,
	limits: readonly YearLimit[],
	outlook: Outlook | undefined
): readonly Figures[] {
	const { locale } = source;
	const after = outlook ? limitsOf(outlook) : [];
	const chance = (value: number | undefined): Cell =>
		value === undefined
			? noCell
			: { text: formatShortChance(value, locale), value, format: 'share' };
	const cell = (limit: YearLimit | undefined): Cell => ({
		...chance(limit?.chance),
		...(limit?.standing === 'outside' && { tone: 'worse' as const })
	});
	return limits
		.filter(({ accepted }) => accepted !== undefined)
		.map((limit) => ({
			name: m.report_summary_above(
				{ loss: formatMoney(limit.loss, readerOf(source).currency, locale) },
				{ locale }
			),
			limit: chance(limit.accepted),
			previous: noCell,
			today: cell(limit),
			recommended: cell(after.find((one) => one.kind === limit.kind && one.loss === limit.loss))
		}));
}

/** How the limits stand in a year with measures. */
function limitsOf({ limits }: Outlook): readonly YearLimit[] {
	const of = (kind: YearLimit['kind']) => limits.filter((limit) => limit.kind === kind);
	const [materiality] = of('materiality');
	const [creditLine] = of('creditLine');
	return yearLimits({ appetite: of('appetite'), materiality, creditLine });
}
