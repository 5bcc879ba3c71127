import type { Id, Model } from '../model.ts';
import { type MeasureSet, has, noMeasures, only, setOf, without } from './measure-set.ts';

/** What has been decided about measures before the best of them are looked for. By ids. */
export interface Choices {
	/** Taken in any case. */
	readonly fixed?: readonly Id[];
	/** Never taken. */
	readonly excluded?: readonly Id[];
	/** Pairs of which at most one may be taken. */
	readonly conflicts?: readonly (readonly [Id, Id])[];
	/** Pairs of which the first may be taken only together with the second. */
	readonly requires?: readonly (readonly [Id, Id])[];
}

/** Why choices make no sense. */
export type ChoiceProblem =
	| { readonly kind: 'unknownMeasure'; readonly id: Id }
	| { readonly kind: 'fixedAndExcluded'; readonly id: Id };

export type CompiledChoicesResult =
	| { readonly ok: true; readonly value: CompiledChoices }
	| { readonly ok: false; readonly problem: ChoiceProblem };

/** Finds the measures that choices name. */
export function compileChoices({ measures }: Model, choices: Choices): CompiledChoicesResult {
	const { fixed = [], excluded = [], conflicts = [], requires = [] } = choices;
	const known = new Set(measures.map(({ id }) => id));
	const named = [...fixed, ...excluded, ...conflicts.flat(), ...requires.flat()];
	const unknown = named.find((id) => !known.has(id));
	if (unknown !== undefined) return { ok: false, problem: { kind: 'unknownMeasure', id: unknown } };
	const both = fixed.find((id) => excluded.includes(id));
	if (both !== undefined) return { ok: false, problem: { kind: 'fixedAndExcluded', id: both } };
	return { ok: true, value: new CompiledChoices(measures, choices) };
}

/** Choices on a model's measures, by their positions. */
export class CompiledChoices {
	/** The fixed measures, with all that they require. */
	readonly least: MeasureSet;
	/** Positions of the measures that may be taken or left. */
	readonly free: readonly number[];
	readonly #never: MeasureSet;
	readonly #conflicts: readonly MeasureSet[];
	readonly #requires: readonly { readonly one: MeasureSet; readonly other: MeasureSet }[];

	constructor(
		measures: readonly { readonly id: Id }[],
		{ fixed = [], excluded = [], conflicts = [], requires = [] }: Choices
	) {
		const positions = new Map(measures.map(({ id }, position) => [id, position]));
		const set = (...ids: readonly Id[]) => setOf(ids.flatMap((id) => positions.get(id) ?? []));
		this.#never = set(...excluded);
		this.#conflicts = conflicts.map((pair) => set(...pair));
		this.#requires = requires.map(([one, other]) => ({ one: set(one), other: set(other) }));
		this.least = this.#completed(set(...fixed));
		this.free = [...measures.keys()].filter((i) => !has(this.least | this.#never, i));
	}

	/** Whether a set keeps to all choices. */
	allows(set: MeasureSet): boolean {
		return (
			without(this.least, set) === noMeasures &&
			(set & this.#never) === noMeasures &&
			this.#conflicts.every((pair) => (set & pair) !== pair) &&
			this.#completed(set) === set
		);
	}

	/** The set with one more measure, and all that it requires. */
	add(set: MeasureSet, position: number): MeasureSet {
		return this.#completed(set | only(position));
	}

	/** The set without a measure, nor any that requires it. */
	drop(set: MeasureSet, position: number): MeasureSet {
		let left = without(set, only(position));
		for (let before = set; before !== left;) {
			before = left;
			for (const { one, other } of this.#requires)
				if ((left & other) === noMeasures) left = without(left, one);
		}
		return left;
	}

	/** How many sets there are before conflicts and requirements are looked at. */
	get open(): number {
		return 2 ** this.free.length;
	}

	/** All sets that are allowed, in an order in which neighbours begin alike. */
	*sets(): Generator<MeasureSet> {
		const last = this.free.length - 1;
		for (let number = 0; number < this.open; number++) {
			let set = this.least;
			for (let bit = 0; bit <= last; bit++)
				if (Math.floor(number / 2 ** bit) % 2 === 1) set |= only(this.free[last - bit]);
			if (this.allows(set)) yield set;
		}
	}

	#completed(set: MeasureSet): MeasureSet {
		let complete = set;
		for (let before: MeasureSet | undefined; before !== complete;) {
			before = complete;
			for (const { one, other } of this.#requires)
				if ((complete & one) !== noMeasures) complete |= other;
		}
		return complete;
	}
}
