import type { Bridge } from '#lib/impact/index.ts';
import { isClear } from '#lib/impact/index.ts';
import { formatLongDay } from '#lib/format/dates.ts';
import { formatMoney } from '#lib/format/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Chapter } from '../content.ts';
import { quarterOfReport } from '../report-words.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import type { PreviousQuarter } from '../snapshot/snapshot.ts';
import { bridgeCharts } from './bridge-charts.ts';
import { bridgeTable } from './bridge-table.ts';
import { previousTable } from './previous-table.ts';

/** Why the average year and the reference event have moved since the quarter before. */
export function bridgeChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { previous } = snapshot;
	return {
		id: 'bridge',
		name: m.report_bridge_name({}, { locale }),
		headline: previous
			? headline(source, previous)
			: m.report_bridge_headline_first({}, { locale }),
		blocks: previous
			? [
					paragraph(source, 'bridge.lead', leadText(source, previous), 'lead'),
					...bridgeBlocks(source),
					previousTable(source, previous)
				]
			: [paragraph(source, 'bridge.lead', m.report_bridge_first({}, { locale }), 'lead')]
	};
}

/** The bridge from the quarter before; undefined where there is none. */
export function bridgeOf({ snapshot }: ReportSource): Bridge | undefined {
	const { bridge } = snapshot.results;
	return bridge?.ok ? bridge.value : undefined;
}

function headline(source: ReportSource, { average }: PreviousQuarter): string {
	const { locale, snapshot } = source;
	const { year } = snapshot.results;
	const options = { locale };
	const money = (amount: number) => formatMoney(amount, readerOf(source).currency, locale);
	const before = money(average.mean);
	if (!year.ok) return m.report_bridge_headline_missing({ before }, options);
	const now = money(year.value.average.mean);
	const bridge = bridgeOf(source);
	if (!bridge) return m.report_bridge_headline({ now, before }, options);
	const { annual } = bridge.total;
	if (!isClear(annual)) return m.report_bridge_headline_same({ now, before }, options);
	const difference = money(Math.abs(annual.mean));
	return annual.mean < 0
		? m.report_bridge_headline_less({ now, difference }, options)
		: m.report_bridge_headline_more({ now, difference }, options);
}

/** Which quarter is compared with, how the change is split, and what could not be told by itself. */
function leadText(source: ReportSource, previous: PreviousQuarter): string {
	const { locale, snapshot } = source;
	const { bridge: result } = snapshot.results;
	const bridge = bridgeOf(source);
	const quarter = quarterOfReport(
		{ quarter: previous.quarter, firstMonth: snapshot.firstMonth },
		locale
	);
	const refused = bridge?.refused.map(({ name }) => name) ?? [];
	return [
		m.report_bridge_lead({ quarter, day: formatLongDay(previous.closedOn, locale) }, { locale }),
		bridge ? m.report_bridge_split({}, { locale }) : m.report_bridge_none({}, { locale }),
		...(result && !result.ok && result.problem.kind === 'currency'
			? [
					m.report_bridge_currency(
						{ before: result.problem.before, after: result.problem.after },
						{ locale }
					)
				]
			: []),
		...(refused.length > 0
			? [m.report_bridge_refused({ names: refused.join(', ') }, { locale })]
			: [])
	].join(' ');
}

function bridgeBlocks(source: ReportSource): readonly Block[] {
	const bridge = bridgeOf(source);
	return bridge ? [...bridgeCharts(source, bridge), ...bridgeTable(source, bridge)] : [];
}
