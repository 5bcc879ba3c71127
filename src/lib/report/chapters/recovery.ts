import type { OrderComparison } from '#lib/impact/index.ts';
import { nameList } from '#lib/format/finding-words.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatNumber } from '#lib/format/number.ts';
import { plainSentence } from '#lib/format/sentence.ts';
import { m } from '#lib/paraglide/messages.js';
import { lossDifference } from '#lib/view/loss-difference.ts';
import { modelNames } from '#lib/view/model-names.ts';
import type { Block, Chapter } from '../content.ts';
import { moneyBars } from '../money-bars.ts';
import { paragraph, readerOf, type ReportSource } from '../report-source.ts';
import { orderTable } from './order-table.ts';
import { planChart } from './recovery-plan.ts';

/** What the order of recovery is worth, what blocks it, and the plan on one clock. */
export function recoveryChapter(source: ReportSource): Chapter {
	const { locale, snapshot } = source;
	const { order, overview } = snapshot.results;
	return {
		id: 'recovery',
		name: m.report_recovery_name({}, { locale }),
		headline: order.ok ? headline(source, order.value) : m.recovery_title_missing({}, { locale }),
		blocks: [
			paragraph(
				source,
				'recovery.lead',
				order.ok ? leadText(source, order.value) : missingText(source),
				'lead'
			),
			...(order.ok && order.value.planned.order.length > 0 ? orderBlocks(source, order.value) : []),
			paragraph(source, 'recovery.deadlocks', deadlockText(source)),
			...(overview.event ? planChart(source, overview.event.plan) : [])
		]
	};
}

function missingText({ locale, snapshot }: ReportSource): string {
	const { results, model } = snapshot;
	const systems = results.order.ok ? [] : results.order.problem.systems;
	const names = nameList('system', systems, {
		nameOf: modelNames(model),
		currency: model.currency,
		locale
	});
	return m.report_event_missing({ systems: names }, { locale });
}

/** What the recommended order costs less than the plan; 0 when only rounding differs. */
function savingOf({ planned, optimised }: OrderComparison): number {
	return lossDifference(planned.loss, optimised.loss);
}

function headline(source: ReportSource, order: OrderComparison): string {
	const { locale, snapshot } = source;
	const { currency } = readerOf(source);
	const options = { locale };
	if (order.planned.order.length === 0)
		return m.recovery_title_no_system(
			{ scenario: snapshot.results.overview.scenario.name },
			options
		);
	const loss = formatMoney(order.planned.loss, currency, locale);
	const saving = savingOf(order);
	if (saving > 0)
		return m.report_recovery_headline(
			{ saving: formatMoney(saving, currency, locale), loss },
			options
		);
	return (order.proven ? m.recovery_title_best : m.recovery_title_none_found)({ loss }, options);
}

function leadText(source: ReportSource, order: OrderComparison): string {
	const { locale, snapshot } = source;
	const { currency } = readerOf(source);
	const options = { locale };
	const scenario = snapshot.results.overview.scenario.name;
	if (order.planned.order.length === 0) return m.report_recovery_nothing({}, options);
	const loss = formatMoney(order.planned.loss, currency, locale);
	const more = lossDifference(order.adhoc.loss.mean, order.planned.loss);
	const difference = formatMoney(Math.abs(more), currency, locale);
	const improvised =
		more > 0
			? m.report_recovery_improvised
			: more < 0
				? m.report_recovery_improvised_less
				: m.report_recovery_improvised_same;
	return [
		plainSentence(m.recovery_lede_only({ scenario, loss }, options)),
		improvised({ difference }, options),
		order.proven
			? m.recovery_proven({}, options)
			: m.recovery_tried(
					{
						count: formatNumber(order.tried, locale),
						bound: formatMoney(order.lowerBound, currency, locale)
					},
					options
				)
	].join(' ');
}

function orderBlocks(source: ReportSource, order: OrderComparison): readonly Block[] {
	const { locale } = source;
	const options = { locale };
	const { planned, optimised, adhoc } = order;
	const error = adhoc.loss.standardError;
	const note =
		error === undefined
			? m.recovery_improvised_basis_plain({}, options)
			: m.recovery_improvised_basis(
					{ count: formatNumber(adhoc.orders, locale), error: formatAmount(error, locale) },
					options
				);
	const more = lossDifference(adhoc.loss.mean, planned.loss);
	const title =
		more > 0
			? m.report_recovery_orders
			: more < 0
				? m.report_recovery_orders_plain
				: m.report_recovery_orders_same;
	return [
		...(planned.loss > 0
			? [
					moneyBars(source, {
						id: 'recovery.orders',
						title: title({}, options),
						sub: (unit) => m.report_recovery_orders_sub({ unit }, options),
						columns: [m.report_recovery_order({}, options), m.report_event_cost({}, options)],
						bars: [
							{ name: m.recovery_today({}, options), value: planned.loss },
							{ name: m.recovery_recommended({}, options), value: optimised.loss },
							{ name: m.recovery_improvised({}, options), value: adhoc.loss.mean }
						]
					}),
					paragraph(source, 'recovery.improvised', note, 'note')
				]
			: []),
		...(savingOf(order) > 0 ? [orderTable(source, order)] : [])
	];
}

/** What cannot be restored because its backup needs it, and which system matters most. */
function deadlockText(source: ReportSource): string {
	const { locale, snapshot } = source;
	const { links, event } = snapshot.results.overview;
	const { currency } = readerOf(source);
	const options = { locale };
	const deadlocks = links.deadlocks.map(({ restored }) => {
		const names = nameList('system', restored, { nameOf: (_, name) => name, currency, locale });
		return (restored.length === 1 ? m.overview_q4_deadlock : m.overview_q4_deadlock_many)(
			{ names },
			options
		);
	});
	const [critical] = event?.critical.filter(({ saving }) => saving > 0) ?? [];
	return [
		...(deadlocks.length > 0 ? deadlocks : [m.report_recovery_no_deadlock({}, options)]),
		...(critical
			? [
					m.report_recovery_critical(
						{
							system: critical.name,
							saving: formatMoney(critical.saving, currency, locale)
						},
						options
					)
				]
			: [])
	].join(' ');
}
