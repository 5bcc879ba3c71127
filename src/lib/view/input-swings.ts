import type {
	InputSensitivity,
	Money,
	Movement,
	OwnerKind,
	SensitivityReport
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { type Difference, differenceOf } from './difference.ts';
import { type FigureAbout, figureAbout } from './owned-figures.ts';

/** How far the expected annual loss moves with one input. */
export interface InputSwing extends FigureAbout {
	/** Unique among all inputs. */
	readonly key: string;
	readonly owner: OwnerKind;
	readonly ownerId: string;
	/** Empty for the model itself. */
	readonly ownerName: string;
	readonly movement: Movement;
	readonly isAssumption: boolean;
	readonly low: SwungEnd;
	readonly high: SwungEnd;
	readonly swing: Difference;
}

export interface SwungEnd {
	/** In the input's own unit. */
	readonly value: number;
	/** What a year costs more than today. */
	readonly increase: Difference;
}

export interface InputSwings {
	readonly expectedLoss: Money;
	readonly currency: string;
	/** Uncertain inputs, and figures without a basis: those that move the loss most. */
	readonly uncertainties: readonly InputSwing[];
	readonly assumptions: readonly InputSwing[];
	/** How many there are of each. */
	readonly counts: { readonly uncertainties: number; readonly assumptions: number };
	/** Figures and links without a basis that cannot be moved a little. */
	readonly notMoved: number;
}

/** More rows no reader compares. */
const mostShown = 15;

/** The inputs that move the result most; those whose ends cannot be computed are left out. */
export function inputSwings(analysis: Analysis, report: SensitivityReport): InputSwings {
	const top = (inputs: readonly InputSensitivity[]) =>
		inputs.slice(0, mostShown).flatMap((input) => swingOf(analysis, input) ?? []);
	const { uncertainties, assumptions, notMoved, expectedAnnualLoss } = report;
	return {
		expectedLoss: expectedAnnualLoss.mean,
		currency: analysis.model.currency,
		uncertainties: top(uncertainties),
		assumptions: top(assumptions),
		counts: { uncertainties: uncertainties.length, assumptions: assumptions.length },
		notMoved
	};
}

/** What an average year costs at the two ends of an input, the lower figure first. */
export function lossesAcross(
	{ low, high }: InputSwing,
	{ expectedLoss }: InputSwings
): { readonly low: Money; readonly high: Money } {
	const losses = [low, high].map(({ increase }) => Math.max(0, expectedLoss + increase.mean));
	return { low: Math.min(...losses), high: Math.max(...losses) };
}

function swingOf(analysis: Analysis, input: InputSensitivity): InputSwing | undefined {
	const { owner, id, field, movement, basis, low, high } = input;
	const swing = differenceOf(input.swing);
	const [atLow, atHigh] = [low, high].map((end) => differenceOf(end.increase));
	if (!swing || !atLow || !atHigh) return undefined;
	return {
		...figureAbout(analysis, { owner, id, field }),
		key: `${owner} ${id} ${field}`,
		owner,
		ownerId: id,
		ownerName: ownerName(analysis, owner, id),
		movement,
		isAssumption: basis === 'none',
		low: { value: low.value, increase: atLow },
		high: { value: high.value, increase: atHigh },
		swing
	};
}

function ownerName({ model }: Analysis, owner: OwnerKind, id: string): string {
	const lists = {
		team: model.teams,
		system: model.systems,
		process: model.processes,
		stream: model.streams,
		scenario: model.scenarios,
		measure: model.measures
	};
	if (owner === 'model' || owner === 'company') return '';
	return lists[owner].find((item) => item.id === id)?.name ?? id;
}
