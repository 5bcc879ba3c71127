import { type Simulated, clearErrors } from '#lib/impact/index.ts';
import { formatFrequency } from '#lib/format/frequency.ts';
import { formatMoney } from '#lib/format/money.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { formatShare } from '#lib/format/share.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { precisionNote, yearTitle } from '#lib/view/year-words.ts';
import { type Year, lossNotExceeded } from '#lib/view/year.ts';
import { emptyCell, moneyCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell, Chapter, Chart, KeyFigures, Table } from '../content.ts';
import { moneyBars } from '../money-bars.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { missingHoursSentence } from './missing-hours.ts';
import { exceedanceBlocks } from './year-exceedance.ts';
import { limitBlocks } from './year-limits.ts';

/** One year in twenty is worse. */
const badYear = 95;
/** The share of years that the mean of the worst years is taken over. */
const worstYears = 0.05;

/** What a year costs on average and in a bad year, and what the company accepts. */
export function yearChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	const name = m.report_year_name({}, { locale });
	if (!year.ok) {
		const missing = missingHoursSentence(snapshot.model, year.problem, locale);
		return {
			id: 'year',
			name,
			headline: m.report_year_headline_missing({}, { locale }),
			blocks: [paragraph(source, 'year.lead', missing, 'lead')]
		};
	}
	return {
		id: 'year',
		name,
		headline: yearTitle(year.value, readerOf(source)),
		blocks: yearBlocks(source, year.value)
	};
}

function yearBlocks(source: ReportSource, year: Year): readonly Block[] {
	const isCostly = year.average.mean > 0;
	return [
		paragraph(source, 'year.lead', leadText(source, year), 'lead'),
		...(isCostly ? [keyFigures(source, year), ...exceedanceBlocks(source, year)] : []),
		...limitBlocks(source, year),
		...(isCostly ? [causesTable(source, year), phaseBars(source, year)] : [])
	];
}

function leadText(source: ReportSource, year: Year): string {
	const { locale } = source;
	const { currency } = readerOf(source);
	const options = { locale };
	if (year.average.mean === 0) return m.report_year_lead_none({}, options);
	const [dearest] = year.causes;
	return [
		m.report_year_lead(
			{
				share: formatShare(year.probabilityOfLoss, locale),
				tail: formatShare(Math.min(1, (worstYears * year.tailMean) / year.average.mean), locale)
			},
			options
		),
		year.causes.length === 1
			? m.report_year_only_cause({ cause: dearest.name }, options)
			: m.report_year_dearest(
					{
						cause: dearest.name,
						loss: formatMoney(dearest.average, currency, locale),
						share: formatShare(dearest.average / year.average.mean, locale)
					},
					options
				),
		...unprovenSentence(source, year.unproven)
	].join(' ');
}

/** What rests on recovery times that nobody has tested, where that is told from luck. */
function unprovenSentence(
	source: ReportSource,
	unproven: Simulated | undefined
): readonly string[] {
	if (!unproven || unproven.mean <= clearErrors * (unproven.standardError ?? Infinity)) return [];
	const loss = formatMoney(unproven.mean, readerOf(source).currency, source.locale);
	return [m.report_year_unproven({ loss }, { locale: source.locale })];
}

function keyFigures(source: ReportSource, year: Year): KeyFigures {
	const { locale } = source;
	const { currency } = readerOf(source);
	const money = (value: number): Cell => ({
		text: formatMoney(value, currency, locale),
		value,
		format: 'money'
	});
	const bad = year.percentiles.find(({ percentile }) => percentile === badYear);
	const error = (standardError: number | undefined) =>
		standardError === undefined
			? m.report_year_error_unknown({}, { locale })
			: m.report_year_error({ error: formatMoney(standardError, currency, locale) }, { locale });
	return {
		kind: 'figures',
		id: 'year.figures',
		figures: [
			{
				label: m.invest_figure_average({}, { locale }),
				cell: money(year.average.mean),
				sub: error(year.average.standardError)
			},
			{
				label: m.invest_figure_bad_95({}, { locale }),
				cell: money(lossNotExceeded(year, badYear)),
				sub: error(bad?.standardError)
			},
			{
				label: m.invest_figure_tail({}, { locale }),
				cell: money(year.tailMean),
				sub: m.report_year_tail({}, { locale })
			}
		]
	};
}

function causesTable(source: ReportSource, year: Year): Table {
	const { locale } = source;
	const unit = tableUnitFor(year.causes.map(({ loss }) => loss.high));
	const money = (amount: number) => moneyCell(amount, unit, locale);
	const share = (amount: number): Cell => ({
		text: formatShare(amount / year.average.mean, locale),
		value: amount / year.average.mean,
		format: 'share'
	});
	const [dearest] = year.causes;
	return {
		kind: 'table',
		id: 'year.causes',
		title: m.report_year_causes(
			{
				cause: dearest.name,
				share: formatShare(dearest.average / year.average.mean, locale)
			},
			{ locale }
		),
		sub: m.report_year_causes_sub(
			{ unit: formatTableUnit(unit, readerOf(source).currency, locale) },
			{ locale }
		),
		columns: [
			wordColumn(m.overview_scenarios_cause({}, { locale }), 3),
			wordColumn(m.overview_scenarios_often({}, { locale })),
			figureColumn(m.report_year_low({}, { locale })),
			figureColumn(m.report_year_middle({}, { locale })),
			figureColumn(m.report_year_high({}, { locale })),
			figureColumn(m.year_table_average({}, { locale })),
			figureColumn(m.report_year_share({}, { locale }))
		],
		rows: [
			...year.causes.map(({ name, frequency, loss, average }) => ({
				cells: [
					textCell(name),
					{
						text: formatFrequency(frequency, locale),
						value: frequency,
						format: 'number' as const
					},
					money(loss.low),
					money(loss.middle),
					money(loss.high),
					{ ...money(average), tone: 'strong' as const },
					share(average)
				]
			})),
			{
				cells: [
					textCell(m.year_table_all({}, { locale })),
					...Array.from({ length: 4 }, () => emptyCell),
					money(year.average.mean),
					share(year.average.mean)
				],
				isSum: true
			}
		],
		note: precisionNote(year, readerOf(source))
	};
}

function phaseBars(source: ReportSource, year: Year): Chart {
	const { locale } = source;
	const dearest = year.phases.reduce((most, one) => (one.loss > most.loss ? one : most));
	return moneyBars(source, {
		id: 'year.phases',
		title: m.report_year_phases(
			{
				phase: phaseName(dearest.phase, locale),
				share: formatShare(dearest.loss / year.average.mean, locale)
			},
			{ locale }
		),
		sub: (unit) => m.report_year_phases_sub({ unit }, { locale }),
		columns: [m.recovery_phases_phase({}, { locale }), m.year_table_average({}, { locale })],
		bars: year.phases.map(({ phase, loss }) => ({
			name: phaseName(phase, locale),
			value: loss,
			look: phase
		}))
	});
}
