import { findingMessage } from '#lib/format/finding-words.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { type Figure, type Finding, type FindingKind, figures } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { modelNames } from '#lib/view/model-names.ts';
import { countSources } from '#lib/view/model-sources.ts';
import type { Chapter, List } from '../content.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { sourcedWords } from './sourced-words.ts';

/** These are risks that the figures contain, not gaps in them; other chapters tell them. */
const notGaps: ReadonlySet<FindingKind> = new Set([
	'singlePointOfFailure',
	'recoveryDeadlock',
	'dependencyCircle',
	'unprovenRecovery',
	'linksWithoutBasis'
]);

/** What the report does not cover: because nobody can, or because the data has gaps. */
export function limitsChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const gaps = gapsOf(snapshot, locale);
	return {
		id: 'limits',
		name: m.report_limits_name({}, { locale }),
		headline: headline(gaps.length, figures(snapshot.model), locale),
		blocks: [
			paragraph(source, 'limits.lead', m.report_limits_lead({}, { locale })),
			...(gaps.length > 0
				? [list('limits.company', m.report_limits_company({}, { locale }), gaps)]
				: []),
			list('limits.model', m.report_limits_model({}, { locale }), alwaysOut(locale)),
			paragraph(source, 'limits.published', m.report_limits_published({}, { locale }))
		]
	};
}

function headline(gaps: number, all: readonly Figure[], locale: Locale): string {
	const sourced = sourcedWords(countSources(all), locale);
	if (gaps === 0) return m.report_limits_none({ sourced }, { locale });
	if (gaps === 1) return m.report_limits_one({ sourced }, { locale });
	return m.report_limits_many({ sourced, gaps: formatNumber(gaps, locale) }, { locale });
}

function list(id: string, title: string, items: readonly string[]): List {
	return { kind: 'list', id, title, items };
}

/** What this company's data does not say, each in a sentence. */
function gapsOf({ model, results }: Snapshot, locale: Locale): readonly string[] {
	const context = { nameOf: modelNames(model), currency: model.currency, locale };
	const found = results.findings.filter(isGap).map((finding) => findingMessage(finding, context));
	return [...found, ...unstated({ model }, locale)];
}

function isGap({ severity, kind }: Finding): boolean {
	return severity !== 'note' && !notGaps.has(kind);
}

/** What the company does not say of itself, so that nothing can be held against it. */
function unstated(
	{ model: { company, streams } }: Pick<Snapshot, 'model'>,
	locale: Locale
): readonly string[] {
	const options = { locale };
	return [
		...(streams.length === 0 ? [m.report_limits_no_stream({}, options)] : []),
		...(company.materiality === undefined ? [m.report_limits_no_materiality({}, options)] : []),
		...(company.creditLine === undefined ? [m.report_limits_no_credit({}, options)] : []),
		...(company.appetite.length === 0 ? [m.report_limits_unsaid_appetite({}, options)] : [])
	];
}

/** What no calculation of this kind covers. */
function alwaysOut(locale: Locale): readonly string[] {
	return [
		m.report_limits_causes,
		m.report_limits_together,
		m.report_limits_costs,
		m.report_limits_insurance,
		m.report_limits_week,
		m.report_limits_people,
		m.report_limits_business,
		m.report_limits_error
	].map((words) => words({}, { locale }));
}
