import { tornadoChart, tornadoHeight } from '#lib/charts/tornado.ts';
import { formatNumber } from '#lib/format/number.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { formatTableUnit, tableUnitFor } from '#lib/format/table-money.ts';
import { m } from '#lib/paraglide/messages.js';
import { analyse } from '#lib/view/analysis.ts';
import { driversLede, driversTitle, tornadoTitle } from '#lib/view/driver-words.ts';
import type { Difference } from '#lib/view/difference.ts';
import { type InputSwing, type InputSwings, inputSwings } from '#lib/view/input-swings.ts';
import { endValues, inputName } from '#lib/view/input-words.ts';
import { moneyCell, moneyChangeCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell, Chapter, Chart, Table } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { printColours } from '../print-colours.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import { missingHoursSentence, missingHoursTitle } from './missing-hours.ts';

/** Which uncertain inputs an average year hangs on most. */
export function sensitivityChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const { model, results } = snapshot;
	const name = m.report_sensitivity_name({}, { locale });
	if (!results.sensitivity.ok) {
		const { problem } = results.sensitivity;
		const text = missingHoursSentence(model, problem, locale);
		return {
			id: 'sensitivity',
			name,
			headline: missingHoursTitle(model, problem, locale),
			blocks: [paragraph(source, 'sensitivity.missing', text)]
		};
	}
	const swings = inputSwings(analyse(model), results.sensitivity.value);
	return {
		id: 'sensitivity',
		name,
		headline: plainSentence(driversTitle(swings, locale)),
		blocks: blocks(swings, source)
	};
}

function blocks(swings: InputSwings, source: ReportSource): readonly Block[] {
	const { locale } = source;
	if (swings.uncertainties.length === 0)
		return [paragraph(source, 'sensitivity.none', m.driver_tornado_text_none({}, { locale }))];
	return [
		paragraph(source, 'sensitivity.lead', driversLede(swings, locale)),
		tornado(swings, source),
		paragraph(source, 'sensitivity.reading', m.report_sensitivity_reading({}, { locale }), 'note')
	];
}

function tornado(swings: InputSwings, { locale }: ReportSource): Chart {
	const { uncertainties: inputs, currency, counts } = swings;
	const reader = { currency, locale };
	const title = tornadoTitle(swings, locale);
	const unit = tableUnitFor(inputs.map(({ swing }) => swing.mean));
	const size = { width: chartWidth, height: tornadoHeight(inputs.length, chartWidth) };
	return drawnChart((of) => tornadoChart(inputs, reader, of), size, {
		id: 'sensitivity.tornado',
		title,
		sub: m.driver_tornado_sub(
			{
				currency,
				count: formatNumber(inputs.length, locale),
				all: formatNumber(counts.uncertainties, locale)
			},
			{ locale }
		),
		alt: title,
		table: swingTable(swings, title, locale),
		native: {
			type: 'bar',
			categories: inputs.map((input) => inputName(input, locale)),
			series: [
				{
					name: m.report_sensitivity_swing({}, { locale }),
					values: inputs.map(({ swing }) => Math.abs(swing.mean) / unit),
					colour: printColours['actual'].slice(1)
				}
			],
			unit: formatTableUnit(unit, currency, locale)
		}
	});
}

function swingTable(
	{ uncertainties: inputs, currency }: InputSwings,
	title: string,
	locale: ReportSource['locale']
): Table {
	const options = { locale };
	const reader = { currency, locale };
	const unit = tableUnitFor(
		inputs.flatMap(({ low, high, swing }) => [low.increase.mean, high.increase.mean, swing.mean])
	);
	const change = ({ mean, isNone }: Difference): Cell =>
		isNone ? textCell(m.critical_none({}, options)) : moneyChangeCell(mean, unit, locale);
	const row = (input: InputSwing) => {
		const { low, high } = endValues(input, reader);
		const { swing } = input;
		return {
			cells: [
				textCell(inputName(input, locale)),
				textCell(low),
				change(input.low.increase),
				textCell(high),
				change(input.high.increase),
				swing.isNone
					? textCell(m.critical_none({}, options))
					: moneyCell(Math.abs(swing.mean), unit, locale, 'strong'),
				moneyCell(swing.standardError, unit, locale, 'muted')
			]
		};
	};
	return {
		kind: 'table',
		id: 'sensitivity.swings',
		title,
		sub: m.report_sensitivity_sub({ unit: formatTableUnit(unit, currency, locale) }, options),
		columns: [
			wordColumn(m.driver_column_input({}, options), 3.2),
			wordColumn(m.driver_column_low({}, options), 1.2),
			figureColumn(m.report_sensitivity_more({}, options), 0.9),
			wordColumn(m.driver_column_high({}, options), 1.2),
			figureColumn(m.report_sensitivity_more({}, options), 0.9),
			figureColumn(m.report_sensitivity_swing({}, options), 0.9),
			figureColumn('±', 0.5)
		],
		rows: inputs.map(row)
	};
}
