import { formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatAmount, formatMoney, formatMoneyDifference } from '#lib/format/money.ts';
import { type Locale, formatNumber } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { mark } from '#lib/format/sentence.ts';
import type { Hours } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from '#lib/view/cumulative-loss.ts';
import { lossDifference } from '#lib/view/loss-difference.ts';
import type { OrderOutcome } from '#lib/view/order-outcome.ts';
import type { OrderedSystem } from '#lib/view/order-rows.ts';
import type { PlannedRecovery } from '#lib/view/planned-recovery.ts';
import {
	type ComparedOrders,
	type ComparedPhase,
	type RecommendedOrder,
	type Sought,
	gains,
	savingOf,
	tellingGain
} from '#lib/view/compared-orders.ts';
import type { OrderKind } from '#lib/view/shown-order.ts';
import type { Reader } from '#lib/view/overview-words.ts';

/** The page's headline; `recommended` is undefined while it is not known. */
export function recoveryTitle(
	scenario: string,
	planned: PlannedRecovery,
	recommended: RecommendedOrder | undefined,
	{ locale, currency }: Reader
): string {
	const options = { locale };
	if (planned.order.length === 0) return m.recovery_title_no_system({ scenario }, options);
	const today = planned.outcome;
	const loss = mark('loss', formatMoney(today.loss, currency, locale));
	if (!recommended) {
		const duration = mark('time', formatDuration(today.operationalAt, locale));
		return m.recovery_title_today({ loss, duration }, options);
	}
	const saved = savingOf(recommended.outcome, today);
	if (saved <= 0)
		return recommended.isProven
			? m.recovery_title_best({ loss }, options)
			: m.recovery_title_none_found({ loss }, options);
	const saving = mark('saving', formatMoney(saved, currency, locale));
	const gain = tellingGain(planned.processes, recommended.outcome, today);
	if (!gain) return m.recovery_title_money({ saving }, options);
	const duration = mark('time', formatDuration(gain.sooner, locale));
	return m.recovery_title({ saving, process: gain.process.name, duration }, options);
}

/** What the planning case is, and how it differs from the event of the other pages. */
export function recoveryLede(
	scenario: string,
	{ outcome, order, isUnranked }: PlannedRecovery,
	others: {
		readonly typicalLoss: number | undefined;
		/** What cutting the dearest deadlock saves. */
		readonly cutSaving: number;
	},
	{ locale, currency }: Reader
): string {
	const { typicalLoss, cutSaving } = others;
	const money = (name: string, value: number) => mark(name, formatMoney(value, currency, locale));
	const loss = money('loss', outcome.loss);
	const sentence =
		typicalLoss === undefined || lossDifference(typicalLoss, outcome.loss) === 0
			? m.recovery_lede_only({ scenario, loss }, { locale })
			: m.recovery_lede({ scenario, loss, typical: money('typical', typicalLoss) }, { locale });
	return [
		sentence,
		...(isUnranked && order.length > 1 ? [m.recovery_lede_unranked({}, { locale })] : []),
		...(cutSaving > 0
			? [m.recovery_lede_deadlock({ saving: money('cut', cutSaving) }, { locale })]
			: [])
	].join(' ');
}

/** The message of the table of returns. */
export function returnsTitle(
	{ processes, outcome }: PlannedRecovery,
	recommended: OrderOutcome | undefined,
	improvised: OrderOutcome | undefined,
	{ locale }: Reader
): string {
	const options = { locale };
	const last = [...processes]
		.sort((a, b) => outcome.returns[b.position] - outcome.returns[a.position])
		.at(0);
	if (!last) return m.recovery_returns_title_none({}, options);
	if (recommended) {
		const all = gains(processes, recommended, outcome);
		const [first, latest] = [all.at(0), all.at(-1)];
		if (!first || first.sooner <= 0)
			return savingOf(recommended, outcome) > 0
				? m.recovery_returns_title_cheaper({}, options)
				: m.recovery_returns_title_same({}, options);
		const gaining = {
			process: first.process.name,
			duration: formatDuration(first.sooner, locale)
		};
		return latest && latest.sooner < 0
			? m.recovery_returns_title_both(
					{
						...gaining,
						other: latest.process.name,
						later: formatDuration(-latest.sooner, locale)
					},
					options
				)
			: m.recovery_returns_title(gaining, options);
	}
	const lost = improvised && gains(processes, outcome, improvised).at(0);
	if (lost && lost.sooner > 0)
		return m.recovery_returns_title_improvised(
			{ process: lost.process.name, duration: formatDuration(lost.sooner, locale) },
			options
		);
	return m.recovery_returns_title_today(
		{ process: last.name, moment: formatMoment(outcome.returns[last.position], locale) },
		options
	);
}

/** The message of the phases: where the recommended order, the first of the others, saves most. */
export function phaseTitle(
	rows: readonly ComparedPhase[],
	today: OrderOutcome,
	{ locale, currency }: Reader
): string {
	const options = { locale };
	const saved = [...rows].sort((a, b) => moreOf(a) - moreOf(b)).at(0);
	if (saved && moreOf(saved) < 0)
		return m.recovery_phases_title(
			{
				phase: phaseName(saved.phase, locale),
				saving: formatMoney(-moreOf(saved), currency, locale)
			},
			options
		);
	const largest = [...rows].sort((a, b) => b.today - a.today).at(0);
	if (!largest || today.loss <= 0) return m.recovery_phases_title_none({}, options);
	return m.recovery_phases_title_today(
		{
			phase: phaseName(largest.phase, locale),
			loss: formatAmount(largest.today, locale),
			total: formatMoney(today.loss, currency, locale)
		},
		options
	);
}

function moreOf({ others }: ComparedPhase): number {
	return others.at(0)?.more ?? 0;
}

/** "−1.2 M EUR, less than today": a difference in money with its sign and its word. */
export function againstToday(difference: number, { locale, currency }: Reader): string {
	if (difference === 0) return m.recovery_same({}, { locale });
	const amount = m.format_money(
		{ amount: formatMoneyDifference(difference, locale), currency },
		{ locale }
	);
	return difference < 0
		? m.recovery_less({ difference: amount }, { locale })
		: m.recovery_more({ difference: amount }, { locale });
}

/** When all operate again and are stable. */
export function timesWords({ operationalAt, stableAt }: OrderOutcome, { locale }: Reader): string {
	if (operationalAt === 0) return m.recovery_times_none({}, { locale });
	return m.recovery_times(
		{
			operational: mark('operational', formatDuration(operationalAt, locale)),
			stable: mark('stable', whenWords(stableAt, locale))
		},
		{ locale }
	);
}

/** "on day 35.4"; within the first day "after 10 hours". */
function whenWords(hours: Hours, locale: Locale): string {
	return hours < hoursPerDay
		? m.overview_when_hours({ duration: formatDuration(hours, locale) }, { locale })
		: m.overview_when_day({ moment: formatMoment(hours, locale) }, { locale });
}

/** The message of the order that is tried; `difference` is what it costs more than today's. */
export function tryTitle(
	kind: OrderKind,
	difference: number,
	{ locale, currency }: Reader
): string {
	if (kind === 'planned') return m.recovery_try_title_today({}, { locale });
	if (difference === 0) return m.recovery_try_title_same({}, { locale });
	const amount = formatMoney(Math.abs(difference), currency, locale);
	if (difference > 0) return m.recovery_try_title_more({ difference: amount }, { locale });
	const title =
		kind === 'recommended' ? m.recovery_try_title_recommended : m.recovery_try_title_less;
	return title({ difference: amount }, { locale });
}

/** Why a system does not start earlier. */
export function waitWords({ wait, start }: OrderedSystem, { locale }: Reader): string {
	const options = { locale };
	if (!wait)
		return start > 0 ? m.recovery_wait_hold({}, options) : m.recovery_wait_none({}, options);
	const system = wait.for.name;
	switch (wait.kind) {
		case 'dependency':
			return (wait.isLater ? m.recovery_wait_dependency_later : m.recovery_wait_dependency)(
				{ system },
				options
			);
		case 'repository':
			return (wait.isLater ? m.recovery_wait_repository_later : m.recovery_wait_repository)(
				{ system },
				options
			);
		case 'team':
			return m.recovery_wait_team({ team: wait.team ?? '', system }, options);
		case 'use':
		case 'circle':
			return m.recovery_wait_other({ system }, options);
		default:
			return wait.kind satisfies never;
	}
}

/** "3 earlier"; empty when it did not move. */
export function movedWords(earlier: number, { locale }: Reader): string {
	if (earlier === 0) return '';
	const count = formatNumber(Math.abs(earlier), locale);
	return earlier > 0
		? m.recovery_earlier({ count }, { locale })
		: m.recovery_later({ count }, { locale });
}

/** What a reader who does not see the list is told after a move. */
export function announcement(
	system: string,
	place: number,
	{ loss, difference }: { readonly loss: number; readonly difference: number },
	{ locale, currency }: Reader
): string {
	return m.recovery_announced(
		{
			system,
			place: formatNumber(place, locale),
			loss: formatMoney(loss, currency, locale),
			difference: formatMoneyDifference(difference, locale)
		},
		{ locale }
	);
}

/** What the figures of improvised recovery rest on. */
export function improvisedBasis(compared: Sought<ComparedOrders>, { locale }: Reader): string {
	if (compared.kind === 'sought') return m.recovery_improvised_pending({}, { locale });
	if (compared.kind === 'failed') return m.recovery_failed({}, { locale });
	const { lossError, orders } = compared.value.improvised;
	if (lossError === undefined) return m.recovery_improvised_basis_plain({}, { locale });
	return m.recovery_improvised_basis(
		{ count: formatNumber(orders, locale), error: formatAmount(lossError, locale) },
		{ locale }
	);
}

/** How sure the recommended order is. */
export function recommendedBasis(
	compared: Sought<ComparedOrders>,
	{ locale, currency }: Reader
): string {
	if (compared.kind === 'sought') return m.recovery_searching({}, { locale });
	if (compared.kind === 'failed') return m.recovery_failed({}, { locale });
	const { isProven, ordersTried, lowerBound } = compared.value.recommended;
	return isProven
		? m.recovery_proven({}, { locale })
		: m.recovery_tried(
				{
					count: formatNumber(ordersTried, locale),
					bound: formatMoney(lowerBound, currency, locale)
				},
				{ locale }
			);
}
