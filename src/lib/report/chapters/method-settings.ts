import { formatLongDay } from '#lib/format/dates.ts';
import { strategyName } from '#lib/format/effect-words.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { horizonOf } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import { numberCell, shareCell, textCell } from '../cells.ts';
import { wordColumn } from '../columns.ts';
import type { Beside, Cell, Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';

/** What a setting is called, and its value; undefined where it does not apply. */
type Setting = readonly [name: string, value: Cell | undefined];

/** Everything that decides the figures besides the model: with it they can be computed again. */
export function methodSettings(source: ReportSource): Beside {
	const { locale } = source;
	return {
		kind: 'beside',
		id: 'method.settings',
		left: [
			table('method.closing', m.report_setting_title({}, { locale }), closing(source), source)
		],
		right: [
			table(
				'method.precision',
				m.report_setting_title_precision({}, { locale }),
				precision(source),
				source
			)
		]
	};
}

function closing({ snapshot, hash, locale }: ReportSource): readonly Setting[] {
	const options = { locale };
	const { model, settings, closedOn } = snapshot;
	const { costOfCapital, currency } = model;
	const { budget, scenario, strategy } = settings;
	return [
		[m.report_setting_closed({}, options), textCell(formatLongDay(closedOn, locale))],
		[m.report_setting_reference({}, options), textCell(modelNames(model)('scenario', scenario))],
		[m.report_setting_order({}, options), textCell(strategyName(strategy, locale))],
		[
			m.report_setting_capital({}, options),
			costOfCapital === undefined ? undefined : shareCell(costOfCapital, locale, 1)
		],
		[m.report_setting_horizon({}, options), numberCell(horizonOf(model), locale)],
		[
			m.report_setting_budget({}, options),
			budget === undefined
				? textCell(m.report_setting_budget_none({}, options))
				: { text: formatMoney(budget, currency, locale), value: budget, format: 'money' }
		],
		[m.report_setting_fingerprint({}, options), textCell(hash.slice(0, 16))]
	];
}

function precision({ snapshot, locale }: ReportSource): readonly Setting[] {
	const options = { locale };
	const { settings, results } = snapshot;
	const { year } = results;
	const { seed, invest, sensitivity } = settings;
	return [
		[m.report_setting_engine({}, options), textCell(snapshot.engine)],
		// A name for a sequence of draws, not an amount.
		[m.report_setting_seed({}, options), { text: String(seed), value: seed, format: 'number' }],
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
		[m.report_setting_measure_events({}, options), eachCell(invest.events, locale)],
		[m.report_setting_swing_events({}, options), eachCell(sensitivity.events, locale)]
	];
}

/** "600 of each cause". */
function eachCell(events: number, locale: Locale): Cell {
	const cell = numberCell(events, locale);
	return { ...cell, text: m.report_setting_each({ count: cell.text }, { locale }) };
}

function table(
	id: string,
	title: string,
	settings: readonly Setting[],
	{ locale }: ReportSource
): Table {
	return {
		kind: 'table',
		id,
		title,
		columns: [
			wordColumn(m.report_setting_column({}, { locale }), 1.2),
			wordColumn(m.report_setting_column_value({}, { locale }))
		],
		rows: settings.flatMap(([name, value]) => (value ? [{ cells: [textCell(name), value] }] : []))
	};
}
