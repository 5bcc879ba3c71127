import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Chapter } from '../content.ts';
import type { ReportSource } from '../report-source.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** Terms and what they mean: plain words first, those of the standards behind. */
const terms: readonly (readonly [term: Words, meaning: Words])[] = [
	[m.report_term_average_year, m.report_meaning_average_year],
	[m.report_term_bad_year, m.report_meaning_bad_year],
	[m.report_term_worst_years, m.report_meaning_worst_years],
	[m.report_term_reference, m.report_meaning_reference],
	[m.report_term_stream, m.report_meaning_stream],
	[m.report_term_manual, m.report_meaning_manual],
	[m.report_term_unstable, m.report_meaning_unstable],
	[m.report_term_catch_up, m.report_meaning_catch_up],
	[m.report_term_operating, m.report_meaning_operating],
	[m.report_term_tolerable, m.report_meaning_tolerable],
	[m.report_term_minimum, m.report_meaning_minimum],
	[m.report_term_data_age, m.report_meaning_data_age],
	[m.report_term_deadlock, m.report_meaning_deadlock],
	[m.report_term_proven, m.report_meaning_proven],
	[m.report_term_source, m.report_meaning_source],
	[m.report_term_error, m.report_meaning_error],
	[m.report_term_range, m.report_meaning_range],
	[m.report_term_swing, m.report_meaning_swing],
	[m.report_term_appetite, m.report_meaning_appetite],
	[m.report_term_materiality, m.report_meaning_materiality],
	[m.report_term_net_benefit, m.report_meaning_net_benefit]
];

/** What the words of the report mean, in the order of the alphabet. */
export function glossaryChapter({ locale }: ReportSource): Chapter {
	const definitions = terms
		.map(([term, meaning]) => ({ term: term({}, { locale }), meaning: meaning({}, { locale }) }))
		.toSorted((a, b) => a.term.localeCompare(b.term, locale));
	return {
		id: 'glossary',
		name: m.report_glossary_name({}, { locale }),
		headline: m.report_glossary_headline(
			{ count: formatNumber(definitions.length, locale) },
			{ locale }
		),
		blocks: [{ kind: 'definitions', id: 'glossary.terms', definitions }]
	};
}
