import { m } from '#lib/paraglide/messages.js';
import { formatNumber } from '#lib/format/number.ts';
import type { YearLimit } from '#lib/view/year-limits.ts';
import { limitLabel, standingWord } from '#lib/view/year-words.ts';
import type { Year } from '#lib/view/year.ts';
import { chanceCell, noCell, textCell } from '../cells.ts';
import { figureColumn, wordColumn } from '../columns.ts';
import type { Block, Cell } from '../content.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';

/** The chance of a loss above each limit of the company; or that it has set none. */
export function limitBlocks(source: ReportSource, { limits }: Year): readonly Block[] {
	const { locale } = source;
	if (limits.length === 0)
		return [paragraph(source, 'year.no-limits', m.report_year_no_limits({}, { locale }))];
	return [
		{
			kind: 'table',
			id: 'year.limits',
			title: limitsTitle(source, limits),
			sub: m.year_limits_sub({}, { locale }),
			columns: [
				wordColumn(m.year_limits_limit({}, { locale }), 2),
				figureColumn(m.year_limits_chance({}, { locale })),
				figureColumn(m.year_limits_accepted({}, { locale })),
				wordColumn(m.report_year_standing({}, { locale }))
			],
			rows: limits.map((limit) => ({
				cells: [
					textCell(limitLabel(limit, readerOf(source))),
					chanceCell(limit.chance, locale, limit.standing === 'outside' ? 'worse' : undefined),
					chanceCell(limit.accepted, locale),
					standingCell(source, limit)
				]
			}))
		}
	];
}

/** How many of the limits with an accepted chance are broken. */
export function limitsTitle({ locale }: ReportSource, limits: readonly YearLimit[]): string {
	const options = { locale };
	const set = limits.filter(({ standing }) => standing !== undefined);
	const count = (standing: YearLimit['standing']) =>
		set.filter((limit) => limit.standing === standing).length;
	const [outside, unclear] = [count('outside'), count('unclear')];
	const total = formatNumber(set.length, locale);
	if (set.length === 0) return m.report_standing_no_appetite({}, options);
	if (outside === 0 && unclear === 0) return m.report_standing_kept({}, options);
	if (outside === 0) return m.report_standing_unclear({}, options);
	if (outside === set.length)
		return set.length === 1
			? m.report_standing_only_broken({}, options)
			: m.report_standing_all_broken({ total }, options);
	return m.report_standing_broken({ count: formatNumber(outside, locale), total }, options);
}

function standingCell({ locale }: ReportSource, { standing }: YearLimit): Cell {
	const word = standingWord(standing, locale);
	if (word === undefined) return noCell;
	return textCell(word, standing === 'outside' ? 'worse' : undefined);
}
