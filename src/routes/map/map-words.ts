import { formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DependencyMap } from '#lib/view/map.ts';
import type { PathStep, PathView } from '#lib/view/map-path.ts';
import type { MapRow } from '#lib/view/map-table.ts';

/** A step below this share of the whole time does not make a message. */
const tellingShare = 0.15;

/** What the page says: which process is last, and what it waits for longest. */
export function mapTitle(
	map: DependencyMap,
	path: PathView | undefined,
	scenario: string | undefined,
	locale: Locale
): string {
	const options = { locale };
	if (scenario === undefined)
		return isPlural(map)
			? m.map_title_plain(counts(map, locale), options)
			: m.map_empty_title({}, options);
	if (!path) return m.map_title_none({ scenario }, options);
	const { process, usableAt, longest, begins } = path;
	const hours = duration(longest);
	if (!isTold(path))
		return m.map_title_many(
			{
				process: process.name,
				moment: mark('time', formatMoment(usableAt, locale)),
				count: mark('count', formatNumber(waitCount(path), locale))
			},
			options
		);
	const figures = {
		process: process.name,
		moment: mark('time', formatMoment(usableAt, locale)),
		duration: mark('longest', formatDuration(Math.max(hours, begins), locale))
	};
	return begins > hours
		? m.map_title_hold(figures, options)
		: m.map_title({ ...figures, system: longest.name }, options);
}

/** How large the map is, and how to read it. */
export function mapLede(map: DependencyMap, locale: Locale): string {
	return isPlural(map)
		? m.map_lede(counts(map, locale), { locale })
		: m.map_lede_plain({}, { locale });
}

function isPlural({ nodes, systemCount, levels }: DependencyMap): boolean {
	return systemCount > 1 && nodes.length - systemCount > 1 && levels > 2;
}

function counts(map: DependencyMap, locale: Locale) {
	const processes = map.nodes.length - map.systemCount;
	return {
		systems: formatNumber(map.systemCount, locale),
		processes: formatNumber(processes, locale),
		levels: formatNumber(processes > 0 ? map.levels - 1 : map.levels, locale)
	};
}

/** The message of the drawing: how long the chain is. */
export function drawingTitle(
	map: DependencyMap,
	path: PathView | undefined,
	locale: Locale
): string {
	if (!path)
		return m.map_drawing_title_plain({ links: formatNumber(map.edges.length, locale) }, { locale });
	const count = waitCount(path);
	return count === 1
		? m.map_drawing_title_one({}, { locale })
		: m.map_drawing_title({ count: formatNumber(count, locale) }, { locale });
}

/** The message of the critical path: what takes longest on it. */
export function pathTitle(path: PathView, locale: Locale): string {
	const { usableAt, longest, begins } = path;
	if (!isTold(path))
		return m.map_path_title_many(
			{
				duration: formatDuration(usableAt, locale),
				count: formatNumber(waitCount(path), locale),
				longest: formatDuration(Math.max(begins, duration(longest)), locale)
			},
			{ locale }
		);
	const isHold = begins > duration(longest);
	return m.map_path_title(
		{
			duration: formatDuration(usableAt, locale),
			step: isHold ? m.map_path_hold({}, { locale }) : longest.name,
			longest: formatDuration(Math.max(begins, duration(longest)), locale)
		},
		{ locale }
	);
}

/** Why what comes next on the path had to wait for this step. */
export function reasonWords({ kind, team }: PathStep, next: string, locale: Locale): string {
	const options = { locale };
	switch (kind) {
		case 'use':
			return m.map_path_for_use({ next }, options);
		case 'dependency':
			return m.map_path_for_dependency({ next }, options);
		case 'repository':
			return m.map_path_for_repository({ next }, options);
		case 'team':
			return m.map_path_for_team({ next, team: team ?? '' }, options);
		case 'circle':
			return m.map_path_for_circle({ next }, options);
		default:
			return kind satisfies never;
	}
}

/** The message of the table: what most others need. */
export function tableTitle(rows: readonly MapRow[], locale: Locale): string {
	const top = rows.reduce<MapRow | undefined>(
		(most, row) => (row.usedBy.length > (most?.usedBy.length ?? 0) ? row : most),
		undefined
	);
	if (!top) return m.map_table_title_plain({}, { locale });
	const count = formatNumber(top.usedBy.length, locale);
	return m.map_table_title({ name: top.node.name, count }, { locale });
}

/** One step stands out from the chain. */
function isTold({ usableAt, longest, begins }: PathView): boolean {
	return Math.max(begins, duration(longest)) >= tellingShare * usableAt;
}

function waitCount({ steps, begins }: PathView): number {
	return steps.filter((step) => duration(step) > 0).length + (begins > 0 ? 1 : 0);
}

function duration({ from, until }: PathStep): number {
	return until - from;
}
