import { publishedOutagesChart, publishedOutagesHeight } from '#lib/charts/published-outages.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import { outageBars } from '#lib/view/outages/outage-bars.ts';
import type { OutageComparison } from '#lib/view/outages/outage-comparison.ts';
import {
	comparisonCaveats,
	comparisonLede,
	comparisonTitle,
	shareTitle
} from '#lib/view/outages/outage-message.ts';
import { outageName } from '#lib/view/outages/outage-words.ts';
import type { Chapter, Chart } from '../content.ts';
import { chartWidth, drawnChart } from '../drawn-chart.ts';
import { printColours } from '../print-colours.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import { outageTable } from './outage-table.ts';

/** Our reference event beside what other companies published of theirs. */
export function outagesChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const { outages } = snapshot.results;
	return {
		id: 'outages',
		name: m.report_outages_name({}, { locale }),
		headline: plainSentence(comparisonTitle(outages, locale)),
		blocks: [
			paragraph(source, 'outages.lead', plainSentence(comparisonLede(outages, locale))),
			chart(outages, source),
			{
				kind: 'list',
				id: 'outages.caveats',
				title: m.report_outages_caveats({}, { locale }),
				items: comparisonCaveats(outages, locale).map(plainSentence)
			}
		]
	};
}

function chart(outages: OutageComparison, { locale }: ReportSource): Chart {
	const bars = outageBars(outages);
	const title = plainSentence(shareTitle(outages, locale));
	const size = { width: chartWidth, height: publishedOutagesHeight(outages, chartWidth) };
	return drawnChart((of) => publishedOutagesChart(outages, locale, of), size, {
		id: 'outages.shares',
		title,
		sub: m.outage_chart_sub({}, { locale }),
		alt: title,
		table: outageTable(outages, title, locale),
		native: {
			type: 'bar',
			categories: bars.map(({ row }) =>
				row ? outageName(row, locale) : (outages.own?.scenario.name ?? '')
			),
			series: [
				{
					name: m.outage_column_share({}, { locale }),
					values: bars.map(({ middle }) => middle * 100),
					colour: printColours['actual'].slice(1)
				}
			],
			unit: '%'
		}
	});
}
