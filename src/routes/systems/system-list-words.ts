import { formatMoment } from '#lib/format/hours.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ListedSystem, SystemList } from '#lib/view/system-list.ts';

/** What the page says: how many systems must come back, and which is last. */
export function listTitle(list: SystemList, scenario: string | undefined, locale: Locale): string {
	const options = { locale };
	const { rows, hit } = list;
	const count = formatNumber(rows.length, locale);
	if (hit === undefined || scenario === undefined) {
		const { name, processes } = mostCarrying(list);
		if (rows.length === 1) return m.system_list_title_plain_one({ name }, options);
		return m.system_list_title_plain(
			{ count, name, processes: mark('processes', formatNumber(processes, locale)) },
			options
		);
	}
	const [last] = rows;
	if (hit === 0 || !last.usableAt) return m.system_list_title_none({ scenario, count }, options);
	return m.system_list_title(
		{
			hit: mark('hit', formatNumber(hit, locale)),
			count,
			last: last.name,
			moment: mark('moment', formatMoment(last.usableAt, locale))
		},
		options
	);
}

/** How much of the recovery was ever proven. */
export function listLede({ proven, estimated }: SystemList, locale: Locale): string {
	if (estimated === 0) return m.system_list_lede_none({}, { locale });
	return m.system_list_lede(
		{
			proven: mark('proven', formatNumber(proven, locale)),
			count: formatNumber(estimated, locale)
		},
		{ locale }
	);
}

/** The message of the table: the system that most of the business rests on. */
export function tableTitle(list: SystemList, locale: Locale): string {
	const { name, processes } = mostCarrying(list);
	if (processes === 0) return m.system_list_table_plain({}, { locale });
	const ties = list.rows.filter((row) => row.processes === processes).length;
	const figures = {
		name,
		processes: formatNumber(processes, locale),
		count: formatNumber(list.processCount, locale)
	};
	return ties === 1
		? m.system_list_table(figures, { locale })
		: m.system_list_table_shared({ ...figures, ties: formatNumber(ties, locale) }, { locale });
}

function mostCarrying({ rows }: SystemList): ListedSystem {
	return rows.reduce((most, row) => (row.processes > most.processes ? row : most));
}
