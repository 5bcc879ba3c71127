import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { countSources } from '#lib/view/model-sources.ts';
import type { Block, Chapter } from '../content.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import { sourcedWords } from './sourced-words.ts';
import { figureTable } from './figure-table.ts';
import {
	type WeighedFigure,
	weighedFigures,
	weighedName,
	weighedValue,
	weightOf
} from './weighed-figures.ts';

/** More figures no board reads; the closing holds them all. */
const mostFigures = 40;

/** The figures that most money hangs on, with who answers for them and where they come from. */
export function assumptionsChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const weighed = weighedFigures(snapshot);
	// What losses are held against moves no loss, and still a board wants to see it.
	const ofCompany = weighed.filter(({ owner }) => owner === 'company' || owner === 'model');
	const others = weighed.filter(
		(figure) => !ofCompany.includes(figure) && figure.owner !== 'measure'
	);
	const shown = others.slice(0, mostFigures);
	const rest = weighed.length - shown.length - ofCompany.length;
	return {
		id: 'assumptions',
		name: m.report_assumptions_name({}, { locale }),
		headline: headline(weighed, source),
		blocks: [
			paragraph(source, 'assumptions.lead', lead(weighed, locale)),
			...tables(shown, source),
			...(ofCompany.length > 0
				? [figureTable(source, 'company', ofCompany, m.report_assumptions_company({}, { locale }))]
				: []),
			...(rest > 0
				? [
						paragraph(
							source,
							'assumptions.rest',
							(rest === 1 ? m.report_assumptions_rest_one : m.report_assumptions_rest)(
								{ count: formatNumber(rest, locale) },
								{ locale }
							),
							'note'
						)
					]
				: [])
		]
	};
}

function lead(weighed: readonly WeighedFigure[], locale: Locale): string {
	const isWeighed = weighed.some((figure) => weightOf(figure) > 0);
	const words = isWeighed ? m.report_assumptions_lead : m.report_assumptions_lead_unweighed;
	return words({}, { locale });
}

function headline(weighed: readonly WeighedFigure[], source: ReportSource): string {
	const { locale } = source;
	const [first] = weighed;
	if (weighed.length === 0) return m.report_assumptions_none({}, { locale });
	const sourced = sourcedWords(countSources(weighed), locale);
	if (weightOf(first) === 0) return sourced;
	return m.report_assumptions_headline(
		{ sourced, figure: weighedName(first, source), value: weighedValue(first, source) },
		{ locale }
	);
}

/** One table for each kind of thing, that of the weightiest figure first. */
function tables(shown: readonly WeighedFigure[], source: ReportSource): readonly Block[] {
	const { locale } = source;
	const titles = {
		team: m.report_assumptions_team,
		system: m.report_assumptions_system,
		process: m.report_assumptions_process,
		stream: m.report_assumptions_stream,
		scenario: m.report_assumptions_scenario,
		model: m.report_assumptions_company,
		company: m.report_assumptions_company,
		measure: m.report_assumptions_company
	};
	return [...Map.groupBy(shown, ({ owner }) => owner)].map(([owner, figures]) =>
		figureTable(source, owner, figures, titles[owner]({}, { locale }))
	);
}
