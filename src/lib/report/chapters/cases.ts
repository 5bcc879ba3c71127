import { formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { changeLines } from '#lib/view/cases/change-lines.ts';
import { lostMeasures, whatIfOf } from '#lib/view/cases/kept-case.ts';
import { differenceSentences, verdictOf } from '#lib/view/what-if/case-words.ts';
import { catalogue } from '#lib/view/what-if/catalogue.ts';
import type { Block, Chapter, List } from '../content.ts';
import { type ReportSource, paragraph, readerOf } from '../report-source.ts';
import type { PinnedCase } from '../snapshot/snapshot.ts';
import { caseTable } from './case-table.ts';
import { casesTable } from './cases-table.ts';
import type { ReportedCase } from './reported-case.ts';

/** What somebody asked “what if” about, held against today. */
export function casesChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const cases = snapshot.cases.map((pinned) => ({
		pinned,
		figures: snapshot.results.cases.find(({ key }) => key === pinned.key)?.figures
	}));
	return {
		id: 'cases',
		name: m.report_cases_name({}, { locale }),
		headline: headline(cases, source),
		blocks:
			cases.length === 0
				? [paragraph(source, 'cases.none', m.report_cases_none_text({}, { locale }))]
				: [
						...(cases.length > 1 ? [casesTable(source, cases)] : []),
						...cases.flatMap((reported) => caseBlocks(reported, source))
					]
	};
}

function headline(cases: readonly ReportedCase[], source: ReportSource): string {
	const { locale } = source;
	const [only] = cases;
	if (cases.length === 0) return m.report_cases_none({}, { locale });
	if (cases.length === 1) return caseTitle(only, source);
	const count = formatNumber(cases.length, locale);
	const saving = ({ figures }: ReportedCase) =>
		figures?.average.isClear ? -figures.average.difference.mean : 0;
	if (cases.every(({ figures }) => !figures))
		return m.report_cases_unknown_all({ count }, { locale });
	const [best] = cases.toSorted((a, b) => saving(b) - saving(a));
	if (saving(best) <= 0) return m.report_cases_best_none({ count }, { locale });
	const { name } = best.pinned;
	return m.report_cases_best(
		{ count, name, saving: formatMoney(saving(best), readerOf(source).currency, locale) },
		{ locale }
	);
}

/** What a case comes to in an average year, in a sentence. */
function caseTitle({ pinned: { name }, figures }: ReportedCase, source: ReportSource): string {
	const { locale } = source;
	if (!figures) return m.report_cases_unknown({ name }, { locale });
	const { average } = figures;
	const words = {
		better: m.report_cases_saves,
		worse: m.report_cases_costs,
		same: m.report_cases_same
	}[verdictOf(average)];
	const size = Math.abs(average.difference.mean);
	return words({ name, money: formatMoney(size, readerOf(source).currency, locale) }, { locale });
}

function caseBlocks(reported: ReportedCase, source: ReportSource): readonly Block[] {
	const { locale } = source;
	const { pinned, figures } = reported;
	const id = `cases.${pinned.key}`;
	const title = caseTitle(reported, source);
	const asked = askedBy(pinned, locale);
	const words = figures
		? differenceSentences(figures, readerOf(source))
		: [m.report_cases_unknown_text({ name: pinned.name }, { locale })];
	return [
		...(figures ? [caseTable(source, { id, title, asked, figures })] : []),
		paragraph(source, `${id}.text`, [...words, ...noteOf(pinned)].join(' ')),
		changes(reported, source)
	];
}

/** "Asked by M. Okafor". */
function askedBy({ author }: PinnedCase, locale: ReportSource['locale']): string | undefined {
	return author.trim() === '' ? undefined : m.report_cases_by({ author }, { locale });
}

/** What was noted about it, as a sentence. */
function noteOf({ note }: PinnedCase): readonly string[] {
	const text = note.trim().replace(/\s+/g, ' ');
	if (text === '') return [];
	return [/[.!?:]$/.test(text) ? text : `${text}.`];
}

function changes({ pinned }: ReportedCase, { snapshot, locale }: ReportSource): List {
	const { model } = snapshot;
	const controls = catalogue(model);
	const kept = { ...pinned, version: 1 };
	const lines = changeLines(model, controls, whatIfOf(model, controls, kept), locale);
	const lost = lostMeasures(model, pinned);
	return {
		kind: 'list',
		id: `cases.${pinned.key}.changes`,
		title: m.report_cases_changes({ name: pinned.name }, { locale }),
		items: [
			...lines.map(({ subject, change }) => m.report_cases_change({ subject, change }, { locale })),
			...lost.map((measure) => m.report_cases_lost({ measure }, { locale })),
			...(lines.length + lost.length === 0 ? [m.cases_changes_nothing({}, { locale })] : [])
		]
	};
}
