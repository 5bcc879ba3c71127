import { formatMoney } from '#lib/format/money.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { clearErrors, figures } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { evidenceAnswer, linksAnswer } from '#lib/view/question-words.ts';
import { countSources } from '#lib/view/model-sources.ts';
import type { Block, Chapter } from '../content.ts';
import { type ReportSource, paragraph } from '../report-source.ts';
import { bareTable } from './bare-table.ts';
import { evidenceFigures } from './evidence-figures.ts';
import { oldTable } from './old-table.ts';
import { sourcedWords } from './sourced-words.ts';
import { sourceTable } from './source-table.ts';
import { untestedTable } from './untested-table.ts';
import { weighedFigures } from './weighed-figures.ts';

/** What rests on figures that nothing supports, or something old; what recovery was never tested. */
export function evidenceChapter(source: ReportSource): Chapter {
	const { snapshot, locale } = source;
	const { overview } = snapshot.results;
	const weighed = weighedFigures(snapshot);
	const links = linksAnswer(overview.links, { locale, currency: snapshot.model.currency });
	return {
		id: 'evidence',
		name: m.report_evidence_name({}, { locale }),
		headline: headline(source),
		blocks: [
			...evidenceFigures(source),
			...recoveryText(source),
			...untestedTable(source, weighed),
			...oldTable(source, weighed),
			sourceTable(source, weighed),
			...(links.text === ''
				? []
				: [paragraph(source, 'evidence.links', plainSentence(links.text))]),
			...bareTable(source)
		]
	};
}

function headline({ snapshot, locale }: ReportSource): string {
	const { model, results } = snapshot;
	const { event } = results.overview;
	const money = (amount: number) => formatMoney(amount, model.currency, locale);
	const unproven = results.year.ok ? results.year.value.unproven : undefined;
	if (unproven && unproven.mean > clearErrors * (unproven.standardError ?? Infinity))
		return m.report_evidence_year({ loss: money(unproven.mean) }, { locale });
	const ofEvent = event?.evidence.unprovenLoss ?? 0;
	if (ofEvent > 0) return m.report_evidence_event({ loss: money(ofEvent) }, { locale });
	return sourcedWords(countSources(figures(model)), locale);
}

function recoveryText(source: ReportSource): readonly Block[] {
	const { snapshot, locale } = source;
	const { model, results } = snapshot;
	const { event } = results.overview;
	if (!event) return [];
	const unproven = results.year.ok ? results.year.value.unproven : undefined;
	const { text } = evidenceAnswer(event, { locale, currency: model.currency }, unproven);
	return [paragraph(source, 'evidence.recovery', plainSentence(text))];
}
