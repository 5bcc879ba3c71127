import type {
	BridgeResult,
	CostBasis,
	Effect,
	Finding,
	Id,
	LossPercentile,
	MeasureReportResult,
	Model,
	Money,
	OrderComparisonResult,
	PortfolioResult,
	Precision,
	SensitivityResult,
	Simulated,
	SimulationProblem,
	Strategy
} from '#lib/impact/index.ts';
import type { Outage } from '#lib/outages/outage.ts';
import type { OutageComparison } from '#lib/view/outages/outage-comparison.ts';
import type { Overview } from '#lib/view/overview.ts';
import type { ProcessList } from '#lib/view/process-list.ts';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import type { Year } from '#lib/view/year.ts';
import type { BackupVariant } from './backup-variant.ts';
import type { ProcessTimes } from './process-times.ts';

/** How a quarter is computed; with the model it decides every figure. */
export interface ClosingSettings {
	readonly seed: number;
	readonly strategy: Strategy;
	/** The scenario whose event the report tells. */
	readonly scenario: Id;
	readonly year: Precision;
	readonly invest: {
		readonly draws: number;
		readonly events: number;
		readonly mostSets: number;
		readonly orderFor: 'today' | 'own';
	};
	readonly basis: CostBasis;
	/** Undefined when whatever pays may be recommended. */
	readonly budget?: Money;
	readonly sensitivity: { readonly events: number; readonly top: number };
}

/** A what-if case that somebody pinned to the report. */
export interface PinnedCase {
	readonly key: Id;
	readonly name: string;
	readonly author: string;
	readonly note: string;
	readonly measures: readonly Id[];
	readonly effects: readonly Effect[];
}

/** Something that was decided and has to be done. Days are ISO days. */
export interface Action {
	readonly what: string;
	/** The role that answers for it. */
	readonly owner: string;
	readonly due: string;
	/** Missing while it is open. */
	readonly done?: string;
}

/** What was published for the quarter before, and the model that it was computed from. */
export interface PreviousQuarter {
	readonly quarter: string;
	readonly closedOn: string;
	readonly hash: string;
	readonly engine: string;
	readonly model: Model;
	/** As in the quarter that is closed unless given. */
	readonly strategy?: Strategy;
	readonly average: Simulated;
	readonly percentiles: readonly LossPercentile[];
	/** Undefined when its event could not be computed. */
	readonly event?: { readonly scenario: Id; readonly loss: Money };
}

/** What a quarter is closed with: from this alone all results are computed. */
export interface ClosingInput {
	readonly format: 1;
	/** "2026-Q3". */
	readonly quarter: string;
	/** The month in which the fiscal year begins, 1 to 12. */
	readonly firstMonth: number;
	/** The ISO day on which it was closed: ages of sources count to here. */
	readonly closedOn: string;
	readonly engine: string;
	readonly settings: ClosingSettings;
	readonly model: Model;
	readonly cases: readonly PinnedCase[];
	readonly actions: readonly Action[];
	/** Measures of the previous quarter's model that have been taken since. */
	readonly taken: readonly Id[];
	/** Published outages, as the library had them: the event is held against those of like companies. */
	readonly library: readonly Outage[];
	readonly previous?: PreviousQuarter;
}

/** A pinned case held against today; undefined figures when the model cannot say. */
export interface CaseOutcome {
	readonly key: Id;
	readonly figures?: CaseFigures;
}

/** Everything a report says in figures. What could not be computed says why, or is missing. */
export interface Results {
	readonly overview: Overview;
	/** What the check finds, on the day of the closing. */
	readonly findings: readonly Finding[];
	readonly processes: ProcessList;
	readonly times: readonly ProcessTimes[];
	/** The same event with all backups usable, and with none. */
	readonly backups: { readonly usable?: BackupVariant; readonly lost?: BackupVariant };
	readonly year:
		| { readonly ok: true; readonly value: Year }
		| { readonly ok: false; readonly problem: SimulationProblem };
	/** Why results moved since the last quarter; missing where there was none. */
	readonly bridge?: BridgeResult;
	/** The reference event beside published ones of like companies. */
	readonly outages: OutageComparison;
	readonly order: OrderComparisonResult;
	readonly sensitivity: SensitivityResult;
	readonly measures: MeasureReportResult;
	readonly portfolio: PortfolioResult;
	readonly cases: readonly CaseOutcome[];
}

/** A closed quarter: it never changes, and its fingerprint proves it. */
export interface Snapshot extends ClosingInput {
	readonly results: Results;
}
