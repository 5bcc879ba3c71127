import { formatLongDay } from '#lib/format/dates.ts';
import { formatNumber } from '#lib/format/number.ts';
import { figures } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { countSources } from '#lib/view/model-sources.ts';
import { sourcesFootnote } from '#lib/view/sources-footnote.ts';
import { precisionNote } from '#lib/view/year-words.ts';
import { parseQuarterId, quarterWords } from './fiscal-quarter.ts';
import { readerOf, type ReportSource } from './report-source.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** "third quarter 2026". */
export function quarterOfReport(
	{ quarter, firstMonth }: Pick<Snapshot, 'quarter' | 'firstMonth'>,
	locale: ReportSource['locale']
): string {
	const parsed = parseQuarterId(quarter, firstMonth);
	if (!parsed) throw new RangeError(`quarterOfReport: expected a quarter, got ${quarter}`);
	return quarterWords(parsed, locale);
}

/** "Business impact of disruptions, third quarter 2026". */
export function reportTitle({ snapshot, locale }: ReportSource): string {
	return m.report_title({ quarter: quarterOfReport(snapshot, locale) }, { locale });
}

/** "Board, third quarter 2026". */
export function occasionWords({ snapshot, template, locale }: ReportSource): string {
	return m.report_occasion(
		{ template: template.name, quarter: quarterOfReport(snapshot, locale) },
		{ locale }
	);
}

/** "Draft", "Approved 12 October 2026, version 2": how far it has come, with its version from the second on. */
export function stateWords({ state, locale }: ReportSource): string {
	const { status, version, reviewed, approved } = state;
	const day = (at: string | undefined) => at && formatLongDay(at.slice(0, 10), locale);
	const [reviewedOn, approvedOn] = [day(reviewed?.at), day(approved?.at)];
	const words = {
		draft: m.report_state_draft({}, { locale }),
		reviewed: reviewedOn
			? m.report_state_reviewed_on({ day: reviewedOn }, { locale })
			: m.report_state_reviewed({}, { locale }),
		approved: approvedOn
			? m.report_state_approved_on({ day: approvedOn }, { locale })
			: m.report_state_approved({}, { locale })
	}[status];
	if (version === 1) return words;
	return m.report_state_version(
		{ state: words, version: formatNumber(version, locale) },
		{ locale }
	);
}

/** How the figures came about and what they rest on, and the fingerprint of the snapshot. */
export function footWords(source: ReportSource): string {
	const { snapshot, hash, locale } = source;
	const { model, quarter, results } = snapshot;
	const simulated = results.year.ok
		? precisionNote(results.year.value, readerOf(source))
		: m.report_foot_no_year({}, { locale });
	const sources = sourcesFootnote(countSources(figures(model)), locale);
	return [
		simulated,
		m.report_foot_differences({}, { locale }),
		`${sources}.`,
		m.report_foot_snapshot({ quarter, fingerprint: fingerprintWords(hash) }, { locale })
	].join(' ');
}

/** The first eight digits of a fingerprint: "0219 bd83". */
export function fingerprintWords(hash: string): string {
	return `${hash.slice(0, 4)}\u00a0${hash.slice(4, 8)}`;
}
