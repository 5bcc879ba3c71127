import type { Model } from '../model.ts';
import type { Atom } from './atoms.ts';
import { type BridgeProgress, bridgeSteps } from './bridge-result.ts';
import { type EventCounts, type Level, type Levels, annualDifference } from './levels.ts';
import { levelWith } from './walk.ts';

/** Events of each scenario that tell large parts from small ones. */
const fewEvents = 200;
/** Each part tried takes a simulation of its own; where there are more, those of a topic are one. */
const mostTried = 64;

/**
 * The parts that are told one by one, in the order of the bridge: of a step with too many, those that
 * move most when they alone are taken, and all others of it together at its end.
 */
export function* leadingAtoms(
	atoms: readonly Atom[],
	{
		base,
		last,
		counts,
		levels,
		mostParts
	}: {
		readonly base: Model;
		readonly last: Model;
		readonly counts: EventCounts;
		readonly levels: Levels;
		readonly mostParts: number;
	}
): Generator<BridgeProgress, readonly Atom[]> {
	const steps = bridgeSteps
		.map((step) => atoms.filter((atom) => atom.step === step))
		.map((own) => (own.length > mostTried ? byTopic(own) : own));
	const isCrowded = (own: readonly Atom[]) => own.length > mostParts + 1;
	const total = steps.filter(isCrowded).reduce((sum, own) => sum + own.length, 0);
	if (total === 0) return steps.flat();
	const few = (scenario: string) => Math.min(fewEvents, counts(scenario));
	const start = levels.level(base, few);
	let done = 0;
	const leading: Atom[] = [];
	for (const own of steps) {
		if (!isCrowded(own)) {
			leading.push(...own);
			continue;
		}
		const weights = new Map<Atom, number>();
		for (const atom of own) {
			yield { stage: 'ranking', done: done++, total };
			const alone = levelWith(base, last, atom.changes, (model) => levels.level(model, few));
			weights.set(atom, start.ok && alone ? weight(start.value, alone) : 0);
		}
		const heaviest = new Set(
			own
				.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
				.slice(0, Math.max(0, mostParts))
		);
		const others = own.filter((atom) => !heaviest.has(atom));
		leading.push(...own.filter((atom) => heaviest.has(atom)), together(others));
	}
	return leading;
}

/** How far a part moves the year or the event, whichever it moves further, as a share of it. */
function weight(start: Level, alone: Level): number {
	const year = shareOf(annualDifference(start, alone).mean, start.annual.mean);
	if (start.event === undefined || alone.event === undefined) return year;
	return Math.max(year, shareOf(alone.event - start.event, start.event));
}

/** A share of nothing is larger than any other. */
function shareOf(difference: number, whole: number): number {
	if (difference === 0) return 0;
	return whole === 0 ? Infinity : Math.abs(difference / whole);
}

function together(atoms: readonly Atom[]): Atom {
	return {
		step: atoms[0].step,
		topic: 'several',
		changes: atoms.flatMap(({ changes }) => changes)
	};
}

function byTopic(atoms: readonly Atom[]): readonly Atom[] {
	const topics = new Map<string, Atom>();
	for (const atom of atoms) {
		const { step, topic, changes } = topics.get(atom.topic) ?? { ...atom, changes: [] };
		topics.set(atom.topic, { step, topic, changes: [...changes, ...atom.changes] });
	}
	return [...topics.values()];
}
