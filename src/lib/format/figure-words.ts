import type { Estimate } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { estimateWords } from './estimate-words.ts';
import { formatFrequency } from './frequency.ts';
import { formatDuration } from './hours.ts';
import { formatMoney } from './money.ts';
import { formatNumber, formatShortNumber, type Locale } from './number.ts';
import { formatShare } from './share.ts';
import { formatYearChance } from './year-chance.ts';
import { formatYears } from './years.ts';

type Unit =
	| 'frequency'
	| 'hours'
	| 'share'
	| 'money'
	| 'moneyPerHour'
	| 'ratio'
	| 'hoursPerWeek'
	| 'count'
	| 'years'
	| 'chance'
	| 'rate';
type Words = (inputs: { subject: string }, options: { locale: Locale }) => string;

/** What a figure is called and counted in, by its field without positions in lists. */
const figureKinds: Readonly<Record<string, { readonly name: Words; readonly unit: Unit }>> = {
	operatingHoursPerWeek: { name: m.format_figure_operating_hours, unit: 'hoursPerWeek' },
	mtpdHours: { name: m.format_figure_mtpd, unit: 'hours' },
	mbco: { name: m.format_figure_mbco, unit: 'share' },
	'uses.system': { name: m.format_figure_uses, unit: 'count' },
	'uses.without': { name: m.format_figure_without, unit: 'share' },
	'manual.capability': { name: m.format_figure_manual_capability, unit: 'share' },
	'manual.readyAfterHours': { name: m.format_figure_manual_ready, unit: 'hours' },
	'manual.sustainableHours': { name: m.format_figure_manual_sustainable, unit: 'hours' },
	'manual.extraCostPerHour': { name: m.format_figure_manual_cost, unit: 'moneyPerHour' },
	'unstable.capability': { name: m.format_figure_unstable_capability, unit: 'share' },
	'unstable.hoursPerOutageHour': { name: m.format_figure_unstable_outage, unit: 'ratio' },
	'unstable.maxHours': { name: m.format_figure_unstable_max, unit: 'hours' },
	'unstable.hoursPerManualHour': { name: m.format_figure_unstable_manual, unit: 'ratio' },
	'unstable.hoursPerLostHour': { name: m.format_figure_unstable_lost, unit: 'ratio' },
	'unstable.hoursPerGapHour': { name: m.format_figure_unstable_gap, unit: 'ratio' },
	'unstable.extraCostPerHour': { name: m.format_figure_unstable_cost, unit: 'moneyPerHour' },
	cashPerHour: { name: m.format_figure_cash, unit: 'moneyPerHour' },
	'costs.perHour': { name: m.format_figure_cost_rate, unit: 'moneyPerHour' },
	'costs.fromHour': { name: m.format_figure_cost_from, unit: 'hours' },
	'costs.once': { name: m.format_figure_cost_once, unit: 'money' },
	'costs.atHour': { name: m.format_figure_cost_at, unit: 'hours' },
	'costs.belowCapability': { name: m.format_figure_cost_below, unit: 'share' },
	revenuePerHour: { name: m.format_figure_revenue, unit: 'moneyPerHour' },
	marginRate: { name: m.format_figure_margin, unit: 'share' },
	deferrable: { name: m.format_figure_deferrable, unit: 'share' },
	backlogLimitHours: { name: m.format_figure_backlog, unit: 'hours' },
	'catchUp.surplus': { name: m.format_figure_surplus, unit: 'share' },
	'catchUp.premiumPerHour': { name: m.format_figure_premium, unit: 'moneyPerHour' },
	'steps.bufferHours': { name: m.format_figure_buffer, unit: 'hours' },
	'steps.parallel.share': { name: m.format_figure_step_share, unit: 'share' },
	dependsOn: { name: m.format_figure_depends, unit: 'count' },
	restoresFrom: { name: m.format_figure_restores, unit: 'count' },
	needs: { name: m.format_figure_needs, unit: 'count' },
	'recovery.repair.hours': { name: m.format_figure_repair_hours, unit: 'hours' },
	'recovery.repair.rpoHours': { name: m.format_figure_repair_rpo, unit: 'hours' },
	'recovery.restore.hours': { name: m.format_figure_restore_hours, unit: 'hours' },
	'recovery.restore.rpoHours': { name: m.format_figure_restore_rpo, unit: 'hours' },
	'recovery.rebuild.hours': { name: m.format_figure_rebuild_hours, unit: 'hours' },
	'recovery.rebuild.rpoHours': { name: m.format_figure_rebuild_rpo, unit: 'hours' },
	frequency: { name: m.format_figure_frequency, unit: 'frequency' },
	holdHours: { name: m.format_figure_hold, unit: 'hours' },
	responseCost: { name: m.format_figure_response, unit: 'money' },
	'hits.probability': { name: m.format_figure_hit, unit: 'share' },
	'backupLoss.probability': { name: m.format_figure_backup_loss, unit: 'share' },
	annualRevenue: { name: m.format_figure_annual_revenue, unit: 'money' },
	materiality: { name: m.format_figure_materiality, unit: 'money' },
	creditLine: { name: m.format_figure_credit_line, unit: 'money' },
	horizonYears: { name: m.format_figure_horizon, unit: 'years' },
	'appetite.loss': { name: m.format_figure_appetite, unit: 'money' },
	'appetite.probability': { name: m.format_figure_appetite_chance, unit: 'chance' },
	costOfCapital: { name: m.format_figure_capital, unit: 'rate' },
	capacity: { name: m.format_figure_capacity, unit: 'count' },
	rework: { name: m.format_figure_rework, unit: 'share' }
};

/** What a figure is, in words; `subject` is the system, team or cost item it is about, if it has a name. */
export function figureName(kind: string, subject: string, locale: Locale): string {
	const about = subject === '' ? m.format_figure_cost_unnamed({}, { locale }) : subject;
	return figureKinds[kind]?.name({ subject: about }, { locale }) ?? kind;
}

/** A figure's value with its unit. */
export function figureValue(
	kind: string,
	value: number | Estimate,
	{ currency, locale }: { readonly currency: string; readonly locale: Locale }
): string {
	const write = (amount: number) => writeUnit(figureKinds[kind]?.unit ?? 'count', amount);
	return typeof value === 'number' ? write(value) : estimateWords(value, write, locale);

	function writeUnit(unit: Unit, amount: number): string {
		switch (unit) {
			case 'frequency':
				return formatFrequency(amount, locale);
			case 'hours':
				return formatDuration(amount, locale);
			case 'share':
				return formatShare(amount, locale);
			case 'money':
				return formatMoney(amount, currency, locale);
			case 'moneyPerHour':
				return m.format_per_hour({ money: formatMoney(amount, currency, locale) }, { locale });
			case 'hoursPerWeek':
				return m.format_hours_per_week({ hours: formatShortNumber(amount, locale) }, { locale });
			case 'ratio':
				return formatShortNumber(amount, locale, 2);
			case 'years':
				return formatYears(amount, locale);
			case 'chance':
				return formatYearChance(amount, locale);
			case 'rate':
				return formatShare(amount, locale, 1);
			case 'count':
				return formatNumber(amount, locale);
			default:
				return unit satisfies never;
		}
	}
}
