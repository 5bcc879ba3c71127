/** The engine's public surface: everything outside `src/lib/impact` imports from here. */
export * from './model.ts';
export { engineVersion } from './engine-version.ts';
export { finish } from './finish.ts';
export { type Figure, type OwnerKind, type SourceLookup, figures, sourceLookup } from './basis.ts';
export {
	type Booking,
	type BookingCause,
	type BookingKind,
	type Phase,
	accrued,
	accruedPart,
	bookingKinds,
	phases,
	sumBy,
	total
} from './booking.ts';
export { checkModel } from './check-model.ts';
export {
	type Finding,
	type FindingKind,
	type PlainFindingKind,
	type Severity,
	severities
} from './check/finding.ts';
export { isOld, isProven } from './check/sources.ts';
export {
	type Disruption,
	costOfDisruption,
	costsOfDisruption,
	reportedHours
} from './disruption.ts';
export { mean, median, quantile } from './estimate.ts';
export { type EventOutcome, type ProcessOutcome, processPosition, runEvent } from './event.ts';
export { exposedProcesses } from './exposure.ts';
export { type ParsedEffects, parseEffects } from './parse-effects.ts';
export { type ParsedModel, parseModel, parseModelText } from './parse-model.ts';
export { planningEvent } from './planning-event.ts';
export type {
	Expected,
	IdentifiedKind,
	Problem,
	ProblemKind,
	Problems,
	ReferenceTarget
} from './parse/problem.ts';
export { type PreparedModel, prepareModel, reach, stepParts } from './prepare.ts';
export type { ScheduledRecovery } from './schedule.ts';
export {
	type AffectedSystem,
	type Damage,
	type MissingRecovery,
	type Organisation,
	type Reading,
	recoveryOption,
	systemPosition,
	typicalDamage
} from './situation.ts';
export type { Blame, StreamPiece, StreamRun } from './stream-run.ts';
export {
	type Piece,
	type ProcessPhase,
	type Timeline,
	capabilityAt,
	missedHours,
	pieceAt
} from './timeline.ts';
export {
	type EventResult,
	type TypicalOptions,
	defaultRanks,
	ranksOfOrder,
	typicalEvent
} from './typical-event.ts';
export { type AppliedEffects, applyEffects } from './apply-effects.ts';
export type { EffectProblem } from './effect-problem.ts';
export {
	type LimitExceedance,
	type LossPercentile,
	SimulatedYear,
	reportedPercentiles
} from './simulate/simulated-year.ts';
export {
	Simulation,
	type SimulationOptions,
	type SimulationProblem
} from './simulate/simulation.ts';
export type { ExpectedYear, ScenarioFigures, Spread } from './simulate/expected-year.ts';
export { type Simulated, pairedDifference, simulatedMean } from './simulate/simulated.ts';
export { type RecoveryChoice, recoveryChoice } from './simulate/recovery.ts';
export { OrderSearch } from './order/order-search.ts';
export {
	type OrderComparison,
	type OrderComparisonResult,
	type PricedOrder,
	compareOrders
} from './order/compare-orders.ts';
export type { Swap } from './order/swaps.ts';
export type { ImprovisedRecovery } from './simulate/improvised-recovery.ts';
export { PlanningCase } from './simulate/planning-case.ts';
export { QuantileTables } from './simulate/sampler.ts';
export type { ScenarioSample } from './simulate/scenario-sample.ts';
export { WhatIf, type WhatIfOptions } from './what-if/what-if.ts';
export type {
	RefusedEffect,
	WhatIfProblem,
	WhatIfQuestion,
	WhatIfSide
} from './what-if/what-if-question.ts';
export type {
	CaseValue,
	Compared,
	ComparedScenario,
	ComparedSpread,
	ComparedYear,
	Contrast,
	WhatIfAnswer,
	WhatIfResult
} from './what-if/what-if-answer.ts';
export {
	type CurvePoint,
	type YearOptions,
	type YearReport,
	type YearResult,
	simulateYear
} from './simulate/year-report.ts';
export type { Precision } from './simulate/refine.ts';
export {
	AnnualDistribution,
	type AnnualOptions,
	annualDistribution,
	coarsePoints,
	finePoints
} from './annual/annual-distribution.ts';
export type { AnnualFigure, Bounds } from './annual/figure.ts';
export type { AnnualScenario } from './annual/portfolio.ts';
export { clearErrors, isClear } from './what-if/compared.ts';
export { differenceError } from './annual/standard-error.ts';
export {
	type CriticalityReport,
	type CriticalityResult,
	measureCriticality
} from './criticality/criticality.ts';
export type { ProcessCriticality } from './criticality/process-candidate.ts';
export type { SystemCriticality } from './criticality/system-candidate.ts';
export type { Movement } from './criticality/input.ts';
export {
	type BasisQuality,
	type InputSensitivity,
	type SensitivityReport,
	type SensitivityResult,
	type SwingEnd,
	measureSensitivity
} from './criticality/sensitivity.ts';
export { unprovenIncrease } from './simulate/unproven.ts';
export { type BridgeOptions, bridgeModels } from './bridge/bridge.ts';
export { measuresFound } from './bridge/measures-taken.ts';
export {
	type Bridge,
	type BridgeChange,
	type BridgeEnd,
	type BridgeOwner,
	type BridgePart,
	type BridgeProblem,
	type BridgeProgress,
	type BridgeResult,
	type BridgeSide,
	type BridgeStep,
	type BridgeStepResult,
	type BridgeTopic,
	type ChangedInput,
	type EventComparison,
	type InputTopic,
	type RefusedMeasure,
	bridgeSteps
} from './bridge/bridge-result.ts';
export { annualCost, horizonOf } from './invest/appraisal.ts';
export type { MeasureProblem } from './invest/changed-models.ts';
export type { ChoiceProblem, Choices } from './invest/choices.ts';
export type { Clash } from './invest/clashes.ts';
export { bestWithin } from './invest/frontier.ts';
export type { Gain } from './invest/gain.ts';
export {
	type AppraisedMeasure,
	type InvestProgress,
	type MeasureGain,
	type MeasureGainResult,
	type MeasureOptions,
	type MeasureReport,
	type MeasureReportResult,
	appraiseMeasures
} from './invest/measure-appraisal.ts';
export type { Milestones } from './invest/milestones.ts';
export type { LimitChance, Outlook } from './invest/outlook.ts';
export type { PortfolioEntry, PortfolioYear } from './invest/portfolio-entry.ts';
export type {
	Finalist,
	PortfolioProblem,
	PortfolioReport,
	PortfolioResult
} from './invest/portfolio-report.ts';
export { type PortfolioOptions, findPortfolio, mostSetsTried } from './invest/portfolio.ts';
export { type CostBasis, costBases } from './invest/quick-sets.ts';
export type { SetProblem } from './invest/set-years.ts';
export {
	type ProjectSchedule,
	type ScheduleOptions,
	findSchedule
} from './scheduling/find-schedule.ts';
export { type ParsedProject, parsePsplib } from './scheduling/psplib-file.ts';
export type { Activity, Project, TimeUnits } from './scheduling/project.ts';
