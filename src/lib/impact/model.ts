/**
 * The model file's shape (docs/model.md, section 1). A `Model` is what `parseModel` returns and what
 * the database stores: lists and maps are always present, every other field is as the file gave it.
 */

/** Hours of clock time; moments count from the start of the disruption. */
export type Hours = number;
/** Money in the model's currency. Rounded only where it is shown. */
export type Money = number;
/** A share between 0 and 1. */
export type Share = number;
/** An identifier, unique among the objects of its kind. */
export type Id = string;

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Where a figure comes from. `date` is an ISO day, `YYYY-MM-DD`. */
export interface Source {
	readonly source: string;
	readonly date?: string;
	readonly confidence?: Confidence;
}

/** What every object of the file may carry. The keys of `basis` are field names, or `*` for the rest. */
export interface Annotated {
	readonly note?: string;
	readonly basis?: Readonly<Record<string, Source>>;
}

/** An uncertain quantity: a single value, a modified PERT, or a lognormal by its 5 % and 95 % values. */
export type Estimate =
	| { readonly fixed: number }
	| { readonly pert: readonly [low: number, mode: number, high: number] }
	| { readonly lognormal: { readonly p05: number; readonly p95: number } };

export const strategies = ['planned', 'adhoc', 'optimised'] as const;
/** In which order systems come back: by priority, improvised, or in the order that costs least. */
export type Strategy = (typeof strategies)[number];

export const recoveryPaths = ['repair', 'restore', 'rebuild'] as const;
export type RecoveryPath = (typeof recoveryPaths)[number];

export const costKinds = ['margin', 'penalty', 'extra', 'churn', 'regulatory', 'other'] as const;
export type CostKind = (typeof costKinds)[number];

export interface AppetitePoint extends Annotated {
	readonly loss: Money;
	/** Chance per year with which a loss of at least this size is accepted. */
	readonly probability: Share;
}

export interface Company extends Annotated {
	readonly annualRevenue?: Money;
	readonly materiality?: Money;
	readonly creditLine?: Money;
	readonly horizonYears?: number;
	readonly appetite: readonly AppetitePoint[];
}

export interface Team extends Annotated {
	readonly id: Id;
	readonly name: string;
	/** How many units can work at the same time. */
	readonly capacity: number;
}

export interface RecoveryOption extends Annotated {
	readonly hours: Estimate;
	/** Age of the data that this path brings back. */
	readonly rpoHours?: Hours;
}

export type Recovery = Annotated & { readonly [path in RecoveryPath]?: RecoveryOption };

export interface System extends Annotated {
	readonly id: Id;
	readonly name: string;
	readonly kind?: string;
	readonly owner?: string;
	/** Rank in the planned recovery, lowest first; a system without one comes last. */
	readonly priority?: number;
	readonly dependsOn: readonly Id[];
	/** The system that is the repository of its backups. */
	readonly restoresFrom?: Id;
	/** Units held of each team while the system is being recovered. */
	readonly needs: Readonly<Record<Id, number>>;
	readonly recovery: Recovery;
}

export interface Use extends Annotated {
	readonly system: Id;
	/** Capability left while the system is down; 0 when missing. */
	readonly without?: Share;
}

export interface ManualWork extends Annotated {
	readonly capability?: Share;
	readonly readyAfterHours?: Hours;
	/** Unbounded when missing. */
	readonly sustainableHours?: Hours;
	readonly extraCostPerHour?: Money;
}

export interface UnstablePhase extends Annotated {
	readonly capability?: Share;
	readonly hoursPerOutageHour?: Estimate;
	/** Unbounded when missing. */
	readonly maxHours?: Hours;
	readonly hoursPerManualHour?: number;
	readonly hoursPerLostHour?: number;
	readonly hoursPerGapHour?: number;
	readonly extraCostPerHour?: Money;
}

export interface RateCost extends Annotated {
	readonly kind: CostKind;
	readonly name?: string;
	/** Per operating hour of full standstill. */
	readonly perHour: Money;
	readonly fromHour?: Hours;
}

export interface OneOffCost extends Annotated {
	readonly kind: CostKind;
	readonly name?: string;
	readonly once: Money;
	readonly atHour: Hours;
	/** Due when the capability at `atHour` is below this; 1 when missing. */
	readonly belowCapability?: Share;
}

export type Cost = RateCost | OneOffCost;

export interface Process extends Annotated {
	readonly id: Id;
	readonly name: string;
	readonly category?: string;
	readonly unit?: string;
	readonly owner?: string;
	/** 168, around the clock, when missing. */
	readonly operatingHoursPerWeek?: number;
	/** Maximum tolerable period of disruption (ISO 22301). */
	readonly mtpdHours?: Hours;
	/** Minimum business continuity objective (ISO 22301); 1 when missing. */
	readonly mbco?: Share;
	readonly uses: readonly Use[];
	readonly manual?: ManualWork;
	readonly unstable?: UnstablePhase;
	/** Invoiced per operating hour: liquidity, not a loss. */
	readonly cashPerHour?: Money;
	readonly costs: readonly Cost[];
}

export interface ParallelPart extends Annotated {
	readonly process: Id;
	readonly share: Share;
}

export interface SingleStep extends Annotated {
	readonly process: Id;
	readonly bufferHours?: Hours;
}

export interface ParallelStep extends Annotated {
	readonly parallel: readonly ParallelPart[];
	readonly bufferHours?: Hours;
}

export type Step = SingleStep | ParallelStep;

export interface CatchUp extends Annotated {
	/** Output above normal that can be made, as a share of normal; without it catching up takes no time. */
	readonly surplus?: number;
	readonly premiumPerHour?: Money;
}

export interface Stream extends Annotated {
	readonly id: Id;
	readonly name: string;
	readonly operatingHoursPerWeek?: number;
	readonly revenuePerHour?: Money;
	/** Contribution margin as a share of revenue. */
	readonly marginRate?: Share;
	/** Share of the missed output that can be made up later. */
	readonly deferrable?: Share;
	readonly backlogLimitHours?: Hours;
	readonly catchUp?: CatchUp;
	readonly steps: readonly Step[];
	readonly costs: readonly Cost[];
}

export interface Hit extends Annotated {
	readonly systems: readonly Id[];
	readonly probability?: Share;
	readonly path?: 'repair' | 'restore';
}

export interface BackupLoss extends Annotated {
	readonly repository: Id;
	readonly probability: Share;
}

export interface Scenario extends Annotated {
	readonly id: Id;
	readonly name: string;
	/** Events per year. */
	readonly frequency: Estimate;
	readonly hits: readonly Hit[];
	readonly backupLoss: readonly BackupLoss[];
	/** Hours before recovery may start: forensics, a clean environment. */
	readonly holdHours?: Estimate;
	readonly responseCost?: Estimate;
}

export type Targets = readonly Id[] | 'all';

/** A change to the model (docs/model.md, section 9). */
export type Effect = Annotated &
	(
		| {
				readonly kind: 'recoveryTime';
				readonly systems: Targets;
				readonly path: RecoveryPath | 'all';
				readonly factor: number;
		  }
		| { readonly kind: 'recoveryPoint'; readonly systems: Targets; readonly hours: Hours }
		| { readonly kind: 'backupLoss'; readonly repositories: Targets; readonly factor: number }
		| {
				readonly kind: 'hit';
				readonly systems: Targets;
				readonly scenarios: Targets;
				readonly factor: number;
		  }
		| { readonly kind: 'hold'; readonly scenarios: Targets; readonly factor: number }
		| { readonly kind: 'frequency'; readonly scenarios: Targets; readonly factor: number }
		| { readonly kind: 'capacity'; readonly teams: Targets; readonly add: number }
		| {
				readonly kind: 'manual';
				readonly processes: Targets;
				readonly capability?: Share;
				readonly readyAfterHours?: Hours;
				readonly sustainableHours?: Hours;
				readonly extraCostPerHour?: Money;
		  }
		| { readonly kind: 'stabilisation'; readonly processes: Targets; readonly factor: number }
		| { readonly kind: 'unstableCapability'; readonly processes: Targets; readonly value: Share }
		| { readonly kind: 'costRate'; readonly processes: Targets; readonly factor: number }
		| { readonly kind: 'revenue'; readonly streams: Targets; readonly factor: number }
		| { readonly kind: 'deferrable'; readonly streams: Targets; readonly value: Share }
		| {
				readonly kind: 'buffer';
				readonly streams: Targets;
				readonly process: Id;
				readonly hours: Hours;
		  }
		| {
				readonly kind: 'without';
				readonly process: Id;
				readonly system: Id;
				readonly value: Share;
		  }
		| { readonly kind: 'dependency'; readonly system: Id; readonly remove: readonly Id[] }
		| {
				readonly kind: 'repository';
				readonly systems: readonly Id[];
				readonly value: Id | null;
		  }
		| { readonly kind: 'strategy'; readonly value: Strategy }
	);

export type EffectKind = Effect['kind'];

export interface Measure extends Annotated {
	readonly id: Id;
	readonly name: string;
	readonly capex?: Money;
	readonly opexPerYear?: Money;
	readonly lifetimeYears: number;
	readonly effects: readonly Effect[];
}

/** A saved what-if case. */
export interface Case extends Annotated {
	readonly id: Id;
	readonly name: string;
	readonly effects: readonly Effect[];
}

export interface Model extends Annotated {
	readonly version: 1;
	readonly name: string;
	/** ISO 4217 code. */
	readonly currency: string;
	readonly company: Company;
	/** Per year, for net present values. */
	readonly costOfCapital?: number;
	/** Share of a recovery redone when it was started too early. */
	readonly rework?: Share;
	readonly strategy?: Strategy;
	readonly teams: readonly Team[];
	readonly systems: readonly System[];
	readonly processes: readonly Process[];
	readonly streams: readonly Stream[];
	readonly scenarios: readonly Scenario[];
	readonly measures: readonly Measure[];
	readonly cases: readonly Case[];
}

/** Hours in a week: the length of full operation. */
export const hoursPerWeek = 168;

/** Operating hours per clock hour, `f` in docs/model.md, section 1. */
export function operatingShare(owner: { readonly operatingHoursPerWeek?: number }): Share {
	return (owner.operatingHoursPerWeek ?? hoursPerWeek) / hoursPerWeek;
}
