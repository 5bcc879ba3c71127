import { chapterWriters } from './chapter-writers.ts';
import type { ReportContent } from './content.ts';
import type { ReportSource } from './report-source.ts';
import { footWords, occasionWords, reportTitle, stateWords } from './report-words.ts';

/** Everything that a report says, in the order of its template: the same source, the same content. */
export function reportContent(source: ReportSource): ReportContent {
	const { snapshot, locale, template, state } = source;
	const { prepared, reviewed, approved } = state;
	return {
		locale,
		company: snapshot.model.name,
		currency: snapshot.model.currency,
		title: reportTitle(source),
		occasion: occasionWords(source),
		state: stateWords(source),
		isFinal: state.status === 'approved',
		foot: footWords(source),
		createdAt: (approved ?? reviewed ?? prepared).at,
		template,
		chapters: template.chapters.map((id) => chapterWriters[id](source))
	};
}
