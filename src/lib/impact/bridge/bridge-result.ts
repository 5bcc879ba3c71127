import type { EffectProblem } from '../effect-problem.ts';
import type { Id, Money, Strategy } from '../model.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';

/** The steps of a bridge, in the order in which they are taken. Source: docs/bridge.md. */
export const bridgeSteps = [
	'engine',
	'sample',
	'measures',
	'business',
	'systems',
	'scenarios'
] as const;
export type BridgeStep = (typeof bridgeSteps)[number];

/** What the inputs of a part are about, by step and in the order in which they are taken. */
export const topicsByStep = {
	business: [
		'process',
		'stream',
		'operatingHours',
		'revenue',
		'deferral',
		'flow',
		'costs',
		'manual',
		'stabilisation'
	],
	systems: [
		'system',
		'team',
		'use',
		'dependency',
		'recoveryTime',
		'recoveryPoint',
		'order',
		'strategy',
		'rework'
	],
	scenarios: ['scenario', 'frequency', 'hit', 'backupLoss', 'hold', 'response']
} as const;
export type InputTopic = (typeof topicsByStep)[keyof typeof topicsByStep][number];

/** What a part is about; `several` for the inputs of a step that are not told one by one. */
export type BridgeTopic = InputTopic | 'engine' | 'sample' | 'measure' | 'several';

/** The objects of a model that a bridge looks at. */
export type BridgeOwner = 'model' | 'team' | 'system' | 'process' | 'stream' | 'scenario';

/** An input that differs between two models. */
export interface ChangedInput {
	readonly owner: BridgeOwner;
	/** Empty for the model itself. */
	readonly id: Id;
	/** The owner's name; empty for the model itself. */
	readonly name: string;
	readonly change: 'added' | 'removed' | 'changed';
	/** Where in the owner, unique there, for example `uses.crm.without`; empty for the whole object. */
	readonly path: string;
	/** The path without ids and positions, which says what kind of figure it is. */
	readonly field: string;
	/** The name of the system, team or cost item it is about; empty when it is about its owner. */
	readonly about: string;
	/** As the model file has it; missing where it has nothing, and for a whole object. */
	readonly before?: unknown;
	readonly after?: unknown;
	/** By what everything in it was multiplied, where there is one such number. */
	readonly factor?: number;
}

/** By how much a part moved the results, later minus earlier, in money. */
export interface BridgeChange {
	/** Expected annual loss; its error is that of pairs of the same events. */
	readonly annual: Simulated;
	/** The typical event of the reference scenario; missing where there is nothing to compare. */
	readonly event?: Money;
}

/** A part of a step: what changed, and what that moved. */
export interface BridgePart extends BridgeChange {
	readonly topic: BridgeTopic;
	/** The measure that was taken, in the step of measures. */
	readonly measure?: {
		readonly id: Id;
		readonly name: string;
		/** Nobody named it: the later model has what its effects bring. */
		readonly isFound: boolean;
	};
	readonly inputs: readonly ChangedInput[];
	/** Parts before this one that no model could be computed with, and that are counted here. */
	readonly includes: readonly { readonly step: BridgeStep; readonly topic: BridgeTopic }[];
}

/** A step of the bridge; its parts add up to it. */
export interface BridgeStepResult extends BridgeChange {
	readonly step: BridgeStep;
	readonly parts: readonly BridgePart[];
	/** Steps before it of which something could not be computed alone and is counted here. */
	readonly includes: readonly BridgeStep[];
}

/** Results on one side. */
export interface BridgeEnd {
	readonly annual: Simulated;
	readonly event?: Money;
}

/** Whether the reference event can be compared, and if not, why. */
export type EventComparison = 'compared' | 'notAsked' | 'onlyBefore' | 'onlyAfter';

/** A measure that could not be counted by itself: what it changed is in the steps after. */
export interface RefusedMeasure {
	readonly id: Id;
	readonly name: string;
	readonly reason: 'effects' | 'missingHours';
	readonly problems: readonly EffectProblem[];
}

/**
 * Why results moved from an earlier model to a later one, as plain data. The differences are taken
 * before anything is rounded for a reader: `before`, plus all steps in their order, is `after` to the
 * last digit, and so is every step the sum of its parts in theirs. Source: docs/bridge.md.
 */
export interface Bridge {
	readonly currency: string;
	readonly seed: number;
	/** Undefined when each model had its own. */
	readonly strategy?: Strategy;
	readonly scenario?: Id;
	readonly event: EventComparison;
	/** Events of each scenario in the steps from `measures` on. */
	readonly events: readonly { readonly scenario: Id; readonly events: number }[];
	/** As published with the earlier model, if that was given. */
	readonly before: BridgeEnd;
	readonly after: BridgeEnd;
	readonly total: BridgeChange;
	/** All steps but those wholly counted in a later one; `engine` and `sample` where they apply. */
	readonly steps: readonly BridgeStepResult[];
	readonly refused: readonly RefusedMeasure[];
}

/** Why there is no bridge between two models. */
export type BridgeProblem =
	| { readonly kind: 'currency'; readonly before: string; readonly after: string }
	| { readonly kind: 'noScenario'; readonly side: BridgeSide }
	| { readonly kind: 'unknownScenario'; readonly scenario: Id }
	| { readonly kind: 'unknownMeasure'; readonly measure: Id }
	| {
			readonly kind: 'missingHours';
			readonly side: BridgeSide;
			readonly missing: SimulationProblem;
	  };
export type BridgeSide = 'before' | 'after';

export type BridgeResult =
	| { readonly ok: true; readonly value: Bridge }
	| { readonly ok: false; readonly problem: BridgeProblem };

/** How many models of a stage have been computed: all stages come in this order, each once. */
export interface BridgeProgress {
	readonly stage: 'measures' | 'ranking' | 'changes';
	readonly done: number;
	readonly total: number;
}
