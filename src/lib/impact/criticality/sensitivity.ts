import { type OwnerKind, figures } from '../basis.ts';
import type { Confidence, Id, Strategy } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import type { Simulated } from '../simulate/simulated.ts';
import type { SimulationProblem } from '../simulate/simulation.ts';
import { Baseline, type BaselineOptions } from './baseline.ts';
import { type Input, type Movement, inputOf, isUnmovable } from './input.ts';
import type { InputCandidate } from './input-candidate.ts';
import { ProportionalSwing, isProportional } from './proportional-swing.ts';
import { type Effort, bySize, inRounds } from './rounds.ts';
import { SimulatedSwing } from './simulated-swing.ts';

/** What a figure rests on: nothing, a source that does not say how good it is, or its confidence. */
export type BasisQuality = 'none' | 'unrated' | Confidence;

/** An end of an input's movement. */
export interface SwingEnd {
	/** The input's value, in its own unit. */
	readonly value: number;
	/** What a year costs more at that value than today, or less; undefined where not computable. */
	readonly increase: Simulated | undefined;
}

/** How the expected annual loss moves with one input while all others keep their draws. */
export interface InputSensitivity {
	readonly owner: OwnerKind;
	/** The owner's id; empty for the model itself. */
	readonly id: Id;
	/** Where in the owner, for example `recovery.restore.hours`. */
	readonly field: string;
	readonly movement: Movement;
	readonly basis: BasisQuality;
	/** Events of each scenario that the figures rest on. */
	readonly events: number;
	readonly low: SwingEnd;
	readonly high: SwingEnd;
	/** The high end minus the low end; negative where more is better. */
	readonly swing: Simulated | undefined;
	/** Systems whose hours are missing, so that an end cannot be computed; usually none. */
	readonly missing: readonly Id[];
}

/** Which inputs the expected annual loss rests on most, as plain data. */
export interface SensitivityReport {
	readonly seed: number;
	readonly strategy: Strategy;
	/** Today's. */
	readonly expectedAnnualLoss: Simulated;
	/** Uncertain quantities, each moved from its 5 % to its 95 % value; the largest swing first. */
	readonly uncertainties: readonly InputSensitivity[];
	/** Figures without a basis, certain ones moved by convention; the largest swing first. */
	readonly assumptions: readonly InputSensitivity[];
	/** Figures and links without a basis that loss rests on and that cannot be moved a little. */
	readonly notMoved: number;
}

export type SensitivityResult =
	| { readonly ok: true; readonly value: SensitivityReport }
	| { readonly ok: false; readonly problem: SimulationProblem };

/**
 * Measures which inputs move the expected annual loss most. Yields a report after each round, every
 * one on more events than the one before, and returns the final one; inputs beyond the `top` rest on
 * fewer events. The model must have a scenario. Source: docs/criticality.md.
 */
export function* measureSensitivity(
	prepared: PreparedModel,
	options: BaselineOptions & Effort
): Generator<SensitivityReport, SensitivityResult> {
	const baseline = new Baseline(prepared, options);
	const all = figures(prepared.model);
	const candidates: readonly InputCandidate[] = all
		.flatMap((figure) => inputOf(figure) ?? [])
		.filter(isAsked)
		.map((input) =>
			isProportional(input)
				? new ProportionalSwing(baseline, input)
				: new SimulatedSwing(baseline, input)
		);
	const uncertain = candidates.filter(({ input }) => isUncertain(input));
	const assumed = candidates.filter(({ input }) => !input.figure.source);
	const certain = candidates.filter(({ input }) => !isUncertain(input));
	const report = (): SensitivityReport => ({
		seed: options.seed,
		strategy: options.strategy ?? prepared.model.strategy ?? 'planned',
		expectedAnnualLoss: baseline.expectedAnnualLoss,
		uncertainties: bySize(uncertain).map(sensitivityOf),
		assumptions: bySize(assumed).map(sensitivityOf),
		notMoved: all.filter((figure) => !figure.source && isUnmovable(figure)).length
	});
	const rounds = inRounds(baseline, [uncertain, certain], options);
	for (;;) {
		const round = rounds.next();
		if (!round.done) yield report();
		else if (round.value) return { ok: false, problem: round.value };
		else return { ok: true, value: report() };
	}
}

function isUncertain({ movement }: { readonly movement: Movement }): boolean {
	return movement === 'ownUncertainty';
}

/** Certain figures with a basis are left out: nobody says that they could be otherwise. */
function isAsked(input: Input): boolean {
	return isUncertain(input) || !input.figure.source;
}

function sensitivityOf(candidate: InputCandidate): InputSensitivity {
	const { input, events, missing, swing } = candidate;
	const { owner, id, field, source } = input.figure;
	return {
		owner,
		id,
		field,
		movement: input.movement,
		basis: source ? (source.confidence ?? 'unrated') : 'none',
		events,
		low: { value: input.low, increase: swing.low },
		high: { value: input.high, increase: swing.high },
		swing: swing.difference,
		missing
	};
}
