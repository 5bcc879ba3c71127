import { formatLongDay } from '#lib/format/dates.ts';
import { strategyName } from '#lib/format/effect-words.ts';
import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { horizonOf } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import { numberCell, shareCell, textCell } from '../cells.ts';
import { wordColumn } from '../columns.ts';
import type { Cell, Table } from '../content.ts';
import { parseQuarterId, quarterWords } from '../fiscal-quarter.ts';
import type { ReportSource } from '../report-source.ts';

/** Everything that decides the figures besides the model: with it they can be computed again. */
export function settingsTable({ snapshot, hash, locale }: ReportSource): Table {
	const options = { locale };
	const { model, settings, results, engine, quarter, firstMonth, closedOn } = snapshot;
	const { year } = results;
	const { currency, costOfCapital } = model;
	const fiscal = parseQuarterId(quarter, firstMonth);
	const money = (value: number): Cell => ({
		text: formatMoney(value, currency, locale),
		value,
		format: 'money'
	});
	const rows: readonly (readonly [string, Cell | undefined])[] = [
		[
			m.report_setting_quarter({}, options),
			textCell(fiscal ? quarterWords(fiscal, locale) : quarter)
		],
		[m.report_setting_closed({}, options), textCell(formatLongDay(closedOn, locale))],
		[
			m.report_setting_reference({}, options),
			textCell(modelNames(model)('scenario', settings.scenario))
		],
		[m.report_setting_order({}, options), textCell(strategyName(settings.strategy, locale))],
		[m.report_setting_engine({}, options), textCell(engine)],
		[m.report_setting_seed({}, options), numberCell(settings.seed, locale)],
		[
			m.report_setting_events({}, options),
			year.ok ? numberCell(year.value.events, locale) : undefined
		],
		[m.report_setting_precision({}, options), shareCell(settings.year.relativeError, locale, 1)],
		[
			m.report_setting_reached({}, options),
			year.ok && year.value.relativeError !== undefined
				? shareCell(year.value.relativeError, locale, 2)
				: undefined
		],
		[m.report_setting_measure_events({}, options), numberCell(settings.invest.events, locale)],
		[m.report_setting_swing_events({}, options), numberCell(settings.sensitivity.events, locale)],
		[
			m.report_setting_capital({}, options),
			costOfCapital === undefined ? undefined : shareCell(costOfCapital, locale, 1)
		],
		[m.report_setting_horizon({}, options), numberCell(horizonOf(model), locale)],
		[
			m.report_setting_budget({}, options),
			settings.budget === undefined
				? textCell(m.report_setting_budget_none({}, options))
				: money(settings.budget)
		],
		[m.report_setting_fingerprint({}, options), textCell(hash.slice(0, 16))]
	];
	const shown = rows.flatMap(([name, cell]) => (cell ? [{ cells: [textCell(name), cell] }] : []));
	return {
		kind: 'table',
		id: 'method.settings',
		title: m.report_setting_title({ count: formatNumber(shown.length, locale) }, options),
		columns: [
			wordColumn(m.report_setting_column({}, options), 2),
			wordColumn(m.report_setting_column_value({}, options), 2)
		],
		rows: shown
	};
}
