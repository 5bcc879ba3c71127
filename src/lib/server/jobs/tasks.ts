import type {
	BridgeOptions,
	BridgeProgress,
	BridgeResult,
	CostBasis,
	CriticalityReport,
	CriticalityResult,
	Id,
	InvestProgress,
	MeasureReportResult,
	Model,
	OrderComparisonResult,
	PortfolioResult,
	SensitivityReport,
	SensitivityResult,
	Strategy,
	WhatIfAnswer,
	WhatIfQuestion,
	WhatIfResult,
	YearReport,
	YearResult
} from '#lib/impact/index.ts';
import type { InvestPrecision } from './invest-precision.ts';

/**
 * What worker threads can be asked for: per task what it is given besides the model, what it reports
 * on the way, and what it returns. All of it is plain data, copied between threads.
 */
export interface Tasks {
	/** A simulated year; on the way its first figures. */
	year: {
		readonly options: { readonly strategy: Strategy };
		readonly progress: YearReport;
		readonly result: YearResult;
	};
	/** Planned, best and improvised orders of recovery for one scenario of the model. */
	order: {
		readonly options: { readonly scenario: Id };
		readonly progress: never;
		readonly result: OrderComparisonResult;
	};
	/** A case held against today, as in the reader's browser; on the way its first figures. */
	whatIf: {
		readonly options: WhatIfQuestion;
		readonly progress: WhatIfAnswer;
		readonly result: WhatIfResult;
	};
	/** What every measure brings; on the way how far it is. */
	measures: {
		readonly options: { readonly precision: InvestPrecision };
		readonly progress: InvestProgress;
		readonly result: MeasureReportResult;
	};
	/** The best measures for every budget, given what is decided; on the way how far it is. */
	portfolio: {
		readonly options: {
			readonly precision: InvestPrecision;
			readonly basis: CostBasis;
			readonly fixed: readonly Id[];
			readonly excluded: readonly Id[];
		};
		readonly progress: InvestProgress;
		readonly result: PortfolioResult;
	};
	/** Why losses moved from an earlier model to this one; on the way how far it is. */
	bridge: {
		readonly options: { readonly before: Model } & Pick<
			BridgeOptions,
			'scenario' | 'strategy' | 'taken' | 'published'
		>;
		readonly progress: BridgeProgress;
		readonly result: BridgeResult;
	};
	/** What hangs on each system and on manual work; on the way first rankings, of few events. */
	criticality: {
		readonly options: { readonly strategy: Strategy };
		readonly progress: CriticalityReport;
		readonly result: CriticalityResult;
	};
	/** Which inputs move the result most; on the way first rankings, of few events. */
	sensitivity: {
		readonly options: { readonly strategy: Strategy };
		readonly progress: SensitivityReport;
		readonly result: SensitivityResult;
	};
}

export type TaskName = keyof Tasks;

/** The methods of a worker: each reports through `report` and returns the result. */
export type TaskMethods = {
	readonly [T in TaskName]: (model: Model, options: Tasks[T]['options']) => Tasks[T]['result'];
};
