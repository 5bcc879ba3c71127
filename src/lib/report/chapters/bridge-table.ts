import type { Bridge, BridgePart, BridgeStep } from '#lib/impact/index.ts';
import { formatMoneyDifference } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { partPhrase, partWords } from '#lib/view/bridge/part-words.ts';
import { emptyCell, moneyCell, moneyChangeCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Row, Table } from '../content.ts';
import { readerOf, type ReportSource } from '../report-source.ts';

/** Every part of the bridge, in the order in which it is walked; the parts add up. */
export function bridgeTable(source: ReportSource, bridge: Bridge): readonly Table[] {
	const { locale } = source;
	const reader = readerOf(source);
	const parts = bridge.steps.flatMap(({ step, parts: own }) => own.map((part) => ({ step, part })));
	if (parts.length === 0) return [];
	const isCompared = bridge.event === 'compared';
	const unit = tableUnitFor(parts.map(({ part }) => part.annual.mean));
	const changes = ({ annual, event }: Pick<BridgePart, 'annual' | 'event'>) => [
		moneyChangeCell(annual.mean, unit, locale),
		moneyCell(annual.standardError, unit, locale),
		...(isCompared ? [moneyChangeCell(event, unit, locale)] : [])
	];
	return [
		{
			kind: 'table',
			id: 'bridge.parts',
			title: m.report_bridge_parts(
				{ difference: formatMoneyDifference(bridge.total.annual.mean, locale) },
				{ locale }
			),
			sub: m.report_bridge_parts_sub(
				{ unit: formatTableUnit(unit, reader.currency, locale) },
				{ locale }
			),
			columns: [
				wordColumn(m.report_bridge_step({}, { locale })),
				wordColumn(m.report_bridge_part({}, { locale }), 3),
				figureColumn(m.invest_figure_average({}, { locale })),
				figureColumn(m.year_error_column({}, { locale })),
				...(isCompared ? [figureColumn(m.report_event_name({}, { locale }))] : [])
			],
			rows: [
				...parts.map(({ step, part }): Row => ({
					cells: [
						textCell(stepName(step, locale)),
						textCell(partPhrase(partWords(step, part, reader), reader)),
						...changes(part)
					]
				})),
				{
					cells: [
						textCell(m.report_bridge_total({}, { locale })),
						emptyCell,
						...changes(bridge.total)
					],
					isSum: true
				}
			]
		}
	];
}

/** What a step is about, as a word. */
function stepName(step: BridgeStep, locale: Locale): string {
	return {
		engine: m.report_bridge_step_engine,
		sample: m.report_bridge_step_sample,
		measures: m.report_bridge_step_measures,
		business: m.report_bridge_step_business,
		systems: m.report_bridge_step_systems,
		scenarios: m.report_bridge_step_scenarios
	}[step]({}, { locale });
}
