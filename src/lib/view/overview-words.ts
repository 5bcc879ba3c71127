import { formatDays, formatDuration, formatMoment } from '#lib/format/hours.ts';
import { formatAmount, formatMoney } from '#lib/format/money.ts';
import { formatFrequency } from '#lib/format/frequency.ts';
import type { Phase } from '#lib/impact/index.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import { mark } from '#lib/format/sentence.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import { hoursPerDay } from './cumulative-loss.ts';
import type { LossTable } from './loss-table.ts';
import type { OverviewEvent } from './overview.ts';
import type { RecoveryPlan } from './recovery-plan.ts';
import type { SimulatedEvents } from './year.ts';

/** What every sentence of the overview needs to know. */
export interface Reader {
	readonly locale: Locale;
	readonly currency: string;
}

/** What the headline tells of an event: the simulated one in the middle, or the typical one. */
export type HeadlineFigures = Pick<OverviewEvent, 'loss' | 'operationalAt' | 'stableAt'>;

/** The event in the middle of those simulated. */
export function middleOf({ loss, operationalAt, stableAt }: SimulatedEvents): HeadlineFigures {
	return { loss: loss.middle, operationalAt: operationalAt.middle, stableAt: stableAt.middle };
}

/** The page's headline; its figures are marked `time` and `loss`. */
export function headline(scenario: string, event: HeadlineFigures, reader: Reader): string {
	const { locale, currency } = reader;
	const loss = mark('loss', formatMoney(event.loss, currency, locale));
	if (event.operationalAt === 0)
		return m.overview_headline_no_process({ scenario, loss }, { locale });
	const days = mark('time', formatDuration(event.operationalAt, locale));
	if (event.stableAt <= event.operationalAt)
		return m.overview_headline_stable({ scenario, days, loss }, { locale });
	const lastDay = Math.round(event.stableAt / hoursPerDay);
	// Where a whole day would say "until day 0", or a day before the systems are back.
	if (event.stableAt < hoursPerDay || lastDay * hoursPerDay <= event.operationalAt) {
		const more = mark('time', formatDuration(event.stableAt - event.operationalAt, locale));
		return m.overview_headline_after({ scenario, days, more, loss }, { locale });
	}
	const day = mark('time', formatMoment(event.stableAt, locale, 0));
	return m.overview_headline({ scenario, days, day, loss }, { locale });
}

/** The phase that costs most, how often the scenario is expected, and cash that comes late. */
export function lede(event: OverviewEvent, { locale, currency }: Reader): string {
	const { table, frequency, uninvoiced, creditLine } = event;
	const phases = [
		...table.phases.map((phase, i) => ({ phase, loss: table.byPhase[i] })),
		{ phase: 'response' as const, loss: table.response }
	].sort((a, b) => b.loss - a.loss);
	const largest = event.loss > 0 ? phases[0] : undefined;
	const sentence = {
		standstill: m.overview_lede_standstill,
		manual: m.overview_lede_manual,
		unstable: m.overview_lede_unstable,
		'catch-up': m.overview_lede_catch_up,
		response: m.overview_lede_response
	};
	const share = mark('share', formatShare(largest ? largest.loss / event.loss : 0, locale));
	const often = mark('often', formatFrequency(frequency, locale));
	const cash = mark('cash', formatMoney(uninvoiced, currency, locale));
	const sentences = [
		largest && sentence[largest.phase]({ share }, { locale }),
		m.overview_lede_frequency({ frequency: often }, { locale }),
		uninvoiced > 0 &&
			(creditLine === undefined
				? m.overview_lede_cash_only({ cash }, { locale })
				: m.overview_lede_cash(
						{ cash, line: formatMoney(creditLine, currency, locale) },
						{ locale }
					))
	];
	return sentences.filter((text) => typeof text === 'string').join(' ');
}

/** The message of the cumulative curve: what comes after the systems are back. */
export function curveTitle(event: OverviewEvent, { locale, currency }: Reader): string {
	const { curve, loss, operationalAt } = event;
	const after = loss - event.lossByOperational;
	if (operationalAt > 0 && after / loss >= 0.2) {
		const share = formatShare(after / loss, locale);
		return operationalAt < hoursPerDay
			? m.overview_curve_title_hours(
					{ share, duration: formatDuration(operationalAt, locale) },
					{ locale }
				)
			: m.overview_curve_title({ share, day: formatDays(operationalAt, locale, 0) }, { locale });
	}
	const first = curve.marks.find((marked) => marked.loss >= loss / 2) ?? curve.marks.at(-1);
	return m.overview_curve_title_early(
		{
			loss: formatAmount(first?.loss ?? loss, locale),
			total: formatMoney(loss, currency, locale),
			day: formatNumber(first?.day ?? Math.ceil(curve.horizonHours / hoursPerDay), locale)
		},
		{ locale }
	);
}

/** The message of the loss table: the dearest process and its dearest phase. */
export function lossTitle(table: LossTable, { locale, currency }: Reader): string {
	const top = table.rows.at(0);
	if (!top) return m.overview_loss_empty({}, { locale });
	const largest = top.byPhase.reduce((best, part, i) => (part > top.byPhase[best] ? i : best), 0);
	return m.overview_loss_title(
		{
			process: top.name,
			loss: formatAmount(top.loss, locale),
			total: formatMoney(table.loss, currency, locale),
			phase: phaseInSentence(table.phases[largest], locale)
		},
		{ locale }
	);
}

/** German keeps the capital of a noun within a sentence. */
function phaseInSentence(phase: Phase, locale: Locale): string {
	const name = phaseName(phase, locale);
	return locale === 'de' ? name : name.toLocaleLowerCase('en');
}

/** The message of the recovery plan: when the last system is back, and when all is stable. */
export function planTitle(plan: RecoveryPlan, { locale }: Reader): string {
	if (plan.systemCount === 0) return m.overview_plan_title_none({}, { locale });
	return m.overview_plan_title(
		{ back: systemsBack(plan, locale), stable: processesStable(plan, locale) },
		{ locale }
	);
}

function systemsBack({ teams, systemCount }: RecoveryPlan, locale: Locale): string {
	const systems = teams.flatMap((team) => team.systems);
	const when = whenWords(
		systems.reduce((at, { usable }) => Math.max(at, usable), 0),
		locale
	);
	const rebuilt = systems.find(({ deadlocked }) => deadlocked);
	const isOnly = systemCount === 1;
	if (rebuilt)
		return (isOnly ? m.overview_plan_back_rebuilt_one : m.overview_plan_back_rebuilt)(
			{ system: rebuilt.name, when },
			{ locale }
		);
	if (isOnly) return m.overview_plan_back_one({ system: systems[0].name, when }, { locale });
	return m.overview_plan_back({ count: formatNumber(systemCount, locale), when }, { locale });
}

/** The process that is last may be among those that are not drawn. */
function processesStable(
	{ processes, processCount, stableAt }: RecoveryPlan,
	locale: Locale
): string {
	if (processCount === 0) return m.overview_plan_stable_none({}, { locale });
	const when = whenWords(stableAt, locale);
	const last = processes.find((process) => process.stableAt === stableAt);
	if (!last) return m.overview_plan_stable_all({ when }, { locale });
	return (processCount === 1 ? m.overview_plan_stable_one : m.overview_plan_stable_last)(
		{ process: last.name, when },
		{ locale }
	);
}

/** "on day 13"; within the first day "after 10 hours". */
function whenWords(hours: number, locale: Locale): string {
	return hours < hoursPerDay
		? m.overview_when_hours({ duration: formatDuration(hours, locale) }, { locale })
		: m.overview_when_day({ moment: formatMoment(hours, locale, 0) }, { locale });
}
