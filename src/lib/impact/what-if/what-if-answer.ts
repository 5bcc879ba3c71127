import type { EventOutcome } from '../event.ts';
import type { Id, Money, Share, Strategy } from '../model.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { WhatIfProblem } from './what-if-question.ts';

/** A figure that is one number on each side, without chance in it. */
export interface Contrast<Value = number> {
	readonly today: Value;
	readonly case: Value;
}

/** A simulated figure on both sides, and its change, from the same events on both. */
export interface Compared extends Contrast<Simulated> {
	/** The case less today, with the standard error of the difference. */
	readonly difference: Simulated;
	/** Whether the difference is at least two of its standard errors; otherwise there is said to be none. */
	readonly isClear: boolean;
}

/** How a quantity spreads over the events of a scenario. */
export interface ComparedSpread {
	readonly mean: Compared;
	readonly p10: Compared;
	readonly p50: Compared;
	readonly p90: Compared;
}

/** What a year comes to. Source: docs/model.md, section 8. */
export interface ComparedYear {
	readonly expectedAnnualLoss: Compared;
	/** The loss that 19 of 20 years do not exceed. */
	readonly badYear95: Compared;
	/** The loss that 99 of 100 years do not exceed. */
	readonly badYear99: Compared;
}

/** What the events of the chosen scenario are like. Source: docs/model.md, sections 7 and 8. */
export interface ComparedScenario {
	readonly id: Id;
	/** Events looked at, from event 0: at least as many as for the year. */
	readonly events: number;
	readonly eventLoss: ComparedSpread;
	readonly operationalAt: ComparedSpread;
	readonly stableAt: ComparedSpread;
	/** Share of events that breach a process's tolerable period, for the processes that have one. */
	readonly mtpdBreach: Readonly<Record<Id, Compared>>;
	/** The typical events: no chance in them. */
	readonly typical: Contrast<EventOutcome>;
	/** Cash not invoiced in the typical events, over all processes. */
	readonly uninvoiced: Contrast;
}

/** What the measures of a case cost and what remains of its benefit. */
export interface CaseValue {
	/** Yearly cost of all measures; 0 without any: effects alone cost nothing. */
	readonly annualCost: Money;
	readonly byMeasure: readonly { readonly id: Id; readonly annualCost: Money }[];
	/** The fall in expected annual loss less the yearly cost. */
	readonly netBenefit: Simulated;
	/** Whether the net benefit is at least two of its standard errors away from 0. */
	readonly isClear: boolean;
}

/** Both sides of a case, as plain data. Source: docs/model.md, sections 8 and 9. */
export interface WhatIfAnswer {
	/** No better answer to this question follows. */
	readonly isFinal: boolean;
	/** Events of each scenario, by its position: the same ones, from event 0, on both sides. */
	readonly events: readonly number[];
	/** The larger standard error of the two expected annual losses, as a share of its loss. */
	readonly relativeError: Share;
	/** How recovery is organised in the figures of each side. */
	readonly strategy: Contrast<Strategy>;
	/**
	 * Sides whose best order of recovery is still being searched: until it is found they are shown with the
	 * planned order, and `strategy` says so.
	 */
	readonly awaitsOrder: Contrast<boolean>;
	readonly year: ComparedYear;
	/** Undefined when the question names no scenario. */
	readonly scenario: ComparedScenario | undefined;
	readonly value: CaseValue;
	/** What the company can bear without cash coming in; undefined where it has not said. */
	readonly creditLine: Money | undefined;
}

export type WhatIfResult =
	| { readonly ok: true; readonly value: WhatIfAnswer }
	| { readonly ok: false; readonly problem: WhatIfProblem };
