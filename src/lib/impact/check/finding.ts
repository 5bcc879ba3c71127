import type { OwnerKind } from '../basis.ts';
import type { Hours, Id, Money } from '../model.ts';

export const severities = ['error', 'warning', 'note'] as const;
/** How much a finding matters: figures cannot be trusted; a risk or gap; worth knowing. */
export type Severity = (typeof severities)[number];

/** Findings that need no more words than what they concern. */
export const plainFindingKinds = [
	'dependencyCircle',
	'processWithoutSystem',
	'systemWithoutProcess',
	'recoveryNeverEstimated',
	'hitWithoutRecovery',
	'dataWithoutRepository',
	'missingRebuild',
	'missingRecoveryPoint',
	'recoveryWithoutTeam',
	'unusedTeam',
	'priorityAgainstDependency',
	'missingPriority',
	'doubleCountedMargin',
	'streamWithoutSteps',
	'streamWithoutRevenue',
	'processWithoutCost',
	'missingMtpd',
	'manualNeverUsed',
	'manualUnbounded',
	'catchUpWithoutSurplus',
	'scenarioWithoutEffect',
	'scenarioUnlikely',
	'scenarioNeverHappens',
	'unusedBackupLoss',
	'sameName',
	'noSystem',
	'noProcess',
	'noScenario'
] as const;
export type PlainFindingKind = (typeof plainFindingKinds)[number];

/** Something about a model that a careful analyst would ask about. */
export type Finding = {
	readonly severity: Severity;
	/** What kind of object `concerns` names. */
	readonly about: OwnerKind;
	/** Ids of the objects it concerns; empty for the model as a whole. */
	readonly concerns: readonly Id[];
} & (
	| { readonly kind: PlainFindingKind }
	| {
			/** `restored` are restored from `repository`, which cannot come back without them. */
			readonly kind: 'recoveryDeadlock';
			readonly restored: readonly Id[];
			readonly repositories: readonly Id[];
	  }
	| {
			/** The loss when this system alone has to be restored. */
			readonly kind: 'singlePointOfFailure';
			readonly loss: Money;
			readonly downHours: Hours;
			readonly processes: number;
	  }
	| { readonly kind: 'backupLossNotConsidered'; readonly repository: Id }
	| {
			readonly kind: 'revenueAboveAnnual' | 'revenueBelowAnnual';
			readonly yearly: Money;
			readonly annual: Money;
	  }
	| { readonly kind: 'unprovenRecovery'; readonly count: number; readonly of: number }
	| { readonly kind: 'figuresWithoutBasis'; readonly count: number; readonly of: number }
	| { readonly kind: 'linksWithoutBasis'; readonly count: number; readonly of: number }
	| { readonly kind: 'oldFigures'; readonly count: number; readonly oldest: string }
);

export type FindingKind = Finding['kind'];
