import { ownerKindName } from '#lib/format/finding-words.ts';
import { type Figure, isOld } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { countSources } from '#lib/view/model-sources.ts';
import { numberCell, shareCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Row, Table } from '../content.ts';
import type { ReportSource } from '../report-source.ts';
import { sourcedWords } from './sourced-words.ts';
import type { WeighedFigure } from './weighed-figures.ts';

/** What the figures about each kind of thing rest on. */
export function sourceTable(source: ReportSource, weighed: readonly WeighedFigure[]): Table {
	const { snapshot, locale } = source;
	const { closedOn } = snapshot;
	const owners = Map.groupBy(weighed, ({ owner }) => owner);
	const row = (name: string, figures: readonly Figure[]): Row => {
		const sourced = figures.filter((figure) => figure.source);
		const old = sourced.filter((figure) => isOld(figure.source, closedOn));
		const doubtful = sourced.filter((figure) => figure.source?.confidence === 'low');
		return {
			cells: [
				textCell(name),
				numberCell(figures.length, locale),
				numberCell(sourced.length, locale),
				shareCell(sourced.length / figures.length, locale),
				numberCell(old.length, locale),
				numberCell(doubtful.length, locale),
				numberCell(figures.length - sourced.length, locale)
			]
		};
	};
	return {
		kind: 'table',
		id: 'evidence.sources',
		title: sourcedWords(countSources(weighed), locale),
		sub: m.report_sources_sub({}, { locale }),
		columns: [
			wordColumn(m.model_sources_about({}, { locale }), 2),
			figureColumn(m.model_sources_figures({}, { locale })),
			figureColumn(m.model_sources_sourced({}, { locale })),
			figureColumn(m.model_sources_share({}, { locale }), 0.8),
			figureColumn(m.report_sources_old({}, { locale })),
			figureColumn(m.report_sources_low({}, { locale })),
			figureColumn(m.report_sources_assumed({}, { locale }))
		],
		rows: [
			...[...owners].map(([owner, figures]) => row(ownerKindName(owner, locale), figures)),
			{ ...row(m.model_sources_all({}, { locale }), weighed), isSum: true }
		]
	};
}
