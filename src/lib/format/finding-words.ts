import type { Finding, OwnerKind, PlainFindingKind } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatDay } from './dates.ts';
import { formatDuration } from './hours.ts';
import { formatMoney } from './money.ts';
import { formatNumber, type Locale } from './number.ts';

/** Turns an id into the name that its reader knows. */
export type NameOf = (owner: OwnerKind, id: string) => string;

export interface WordingContext {
	readonly nameOf: NameOf;
	readonly currency: string;
	readonly locale: Locale;
}

/** So many names are spelled out in a sentence before the rest is counted. */
const namesSpelledOut = 4;

/** What a finding says and what to do about it, in the reader's language. */
export function findingMessage(finding: Finding, context: WordingContext): string {
	const { currency, locale } = context;
	const options = { locale };
	const names = nameList(finding.about, finding.concerns, context);
	const count = (value: number) => formatNumber(value, locale);
	const money = (value: number) => formatMoney(value, currency, locale);
	switch (finding.kind) {
		case 'recoveryDeadlock':
			return (
				finding.restored.length === 1
					? m.finding_recovery_deadlock
					: m.finding_recovery_deadlock_many
			)(
				{
					restored: nameList('system', finding.restored, context),
					repositories: nameList('system', finding.repositories, context)
				},
				options
			);
		case 'singlePointOfFailure':
			return m.finding_single_point_of_failure(
				{
					names,
					duration: formatDuration(finding.downHours, locale),
					processes: count(finding.processes),
					loss: money(finding.loss)
				},
				options
			);
		case 'backupLossNotConsidered':
			return m.finding_backup_loss_not_considered(
				{ names, repository: context.nameOf('system', finding.repository) },
				options
			);
		case 'revenueAboveAnnual':
			return m.finding_revenue_above_annual(
				{ yearly: money(finding.yearly), annual: money(finding.annual) },
				options
			);
		case 'revenueBelowAnnual':
			return m.finding_revenue_below_annual(
				{ yearly: money(finding.yearly), annual: money(finding.annual) },
				options
			);
		case 'unprovenRecovery':
			return m.finding_unproven_recovery(
				{ names, count: count(finding.count), of: count(finding.of) },
				options
			);
		case 'figuresWithoutBasis':
			return m.finding_figures_without_basis(
				{
					kind: ownerKindName(finding.about, locale),
					count: count(finding.count),
					of: count(finding.of)
				},
				options
			);
		case 'linksWithoutBasis':
			return m.finding_links_without_basis(
				{ count: count(finding.count), of: count(finding.of) },
				options
			);
		case 'oldFigures':
			return m.finding_old_figures(
				{
					kind: ownerKindName(finding.about, locale),
					count: count(finding.count),
					oldest: formatDay(finding.oldest, locale)
				},
				options
			);
		default:
			return plainMessages[finding.kind]({ names }, options);
	}
}

/** "ERP, MES and 3 more": the first names, and how many there are besides. */
export function nameList(
	owner: OwnerKind,
	ids: readonly string[],
	{ nameOf, locale }: WordingContext
): string {
	const spelled = ids.length > namesSpelledOut + 1 ? ids.slice(0, namesSpelledOut) : ids;
	const names = spelled.map((id) => nameOf(owner, id)).join(', ');
	const more = ids.length - spelled.length;
	return more === 0
		? names
		: m.finding_and_more({ names, count: formatNumber(more, locale) }, { locale });
}

/** "systems", "processes": what figures are about, within a sentence. */
export function ownerKindName(owner: OwnerKind, locale: Locale): string {
	return {
		model: m.finding_kind_model,
		company: m.finding_kind_company,
		team: m.finding_kind_team,
		system: m.finding_kind_system,
		process: m.finding_kind_process,
		stream: m.finding_kind_stream,
		scenario: m.finding_kind_scenario,
		measure: m.finding_kind_measure
	}[owner]({}, { locale });
}

/** "Error", "Warning", "Note". */
export function severityName(severity: Finding['severity'], locale: Locale): string {
	return {
		error: m.finding_severity_error,
		warning: m.finding_severity_warning,
		note: m.finding_severity_note
	}[severity]({}, { locale });
}

type NamesMessage = (inputs: { names: string }, options: { locale: Locale }) => string;

const plainMessages: Readonly<Record<PlainFindingKind, NamesMessage>> = {
	dependencyCircle: m.finding_dependency_circle,
	processWithoutSystem: m.finding_process_without_system,
	systemWithoutProcess: m.finding_system_without_process,
	recoveryNeverEstimated: m.finding_recovery_never_estimated,
	hitWithoutRecovery: m.finding_hit_without_recovery,
	dataWithoutRepository: m.finding_data_without_repository,
	missingRebuild: m.finding_missing_rebuild,
	missingRecoveryPoint: m.finding_missing_recovery_point,
	recoveryWithoutTeam: m.finding_recovery_without_team,
	unusedTeam: m.finding_unused_team,
	priorityAgainstDependency: m.finding_priority_against_dependency,
	missingPriority: m.finding_missing_priority,
	doubleCountedMargin: m.finding_double_counted_margin,
	streamWithoutSteps: m.finding_stream_without_steps,
	streamWithoutRevenue: m.finding_stream_without_revenue,
	processWithoutCost: m.finding_process_without_cost,
	missingMtpd: m.finding_missing_mtpd,
	manualNeverUsed: m.finding_manual_never_used,
	manualUnbounded: m.finding_manual_unbounded,
	catchUpWithoutSurplus: m.finding_catch_up_without_surplus,
	scenarioWithoutEffect: m.finding_scenario_without_effect,
	scenarioUnlikely: m.finding_scenario_unlikely,
	scenarioNeverHappens: m.finding_scenario_never_happens,
	unusedBackupLoss: m.finding_unused_backup_loss,
	sameName: m.finding_same_name,
	noSystem: m.finding_no_system,
	noProcess: m.finding_no_process,
	noScenario: m.finding_no_scenario
};
