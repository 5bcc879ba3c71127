import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import { type ProcessList, listedHours } from '#lib/view/process-list.ts';

const dayColumn = listedHours.indexOf(24);

/** What the page says: who carries the event, and who stops for too long. */
export function listTitle(list: ProcessList, scenario: string | undefined, locale: Locale): string {
	const options = { locale };
	const top = list.rows[0];
	if (!top.event || list.eventLoss === undefined || scenario === undefined)
		return dayTitle(list, locale);
	if (top.event.loss === 0) return m.process_list_title_untouched({ scenario }, options);
	const figures = {
		process: top.name,
		loss: mark('loss', formatAmount(top.event.loss, locale)),
		total: mark('total', formatMoney(list.eventLoss, list.currency, locale))
	};
	if (list.breaches === 0) return m.process_list_title_held(figures, options);
	if (list.breaches === 1) return m.process_list_title_breached_one(figures, options);
	return m.process_list_title_breached(
		{
			...figures,
			breaches: mark('breaches', formatNumber(list.breaches, locale)),
			count: formatNumber(list.rows.length, locale)
		},
		options
	);
}

function dayTitle({ rows, currency }: ProcessList, locale: Locale): string {
	const dearest = rows.reduce((best, row) =>
		row.losses[dayColumn] > best.losses[dayColumn] ? row : best
	);
	const loss = dearest.losses[dayColumn];
	if (loss === 0) return m.process_list_title_none({}, { locale });
	return m.process_list_title_day(
		{ process: dearest.name, loss: mark('loss', formatMoney(loss, currency, locale)) },
		{ locale }
	);
}

/** The message of the table: what an hour costs at once, and what it costs in a long stop. */
export function tableTitle({ rows, mostPerHour, currency }: ProcessList, locale: Locale): string {
	if (mostPerHour === 0) return m.process_list_table_title_none({}, { locale });
	const long = listedHours.length - 1;
	const dearest = rows.reduce((best, row) => (row.perHour[long] > best.perHour[long] ? row : best));
	return m.process_list_table_title(
		{
			process: dearest.name,
			hour: formatMoney(dearest.perHour[0], currency, locale),
			long: formatAmount(dearest.perHour[long], locale)
		},
		{ locale }
	);
}
