import {
	type EventOutcome,
	type Hours,
	type Money,
	type Scenario,
	mean,
	planningEvent,
	recoveryOption
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { type Cut, pricedCuts } from './circle-cuts.ts';
import { type Link, backupCircles, linksWithin, wayRound } from './circle-links.ts';
import { type Named, named } from './process-needs.ts';

/** A system that is built anew because its backups cannot come back without it. */
export interface Rebuilt extends Named {
	readonly hours: Hours;
	/** What its restore would take. */
	readonly restoreHours: Hours | undefined;
}

/** Systems that wait for each other when a scenario strikes, and what it is worth to part them. */
export interface RecoveryCircle {
	/** The shortest way round from the first system that is built anew. */
	readonly links: readonly Link[];
	readonly rebuilt: readonly Rebuilt[];
	/** The most valuable first; those that save nothing are left out. */
	readonly cuts: readonly Cut[];
	/** How many links there are, and how many of them were cut to see what it is worth. */
	readonly linkCount: number;
	readonly pricedCount: number;
}

/** What a scenario makes of the deadlocks of a model. */
export interface CircleView {
	/** What the event costs as it is. */
	readonly loss: Money;
	/** Those that force a rebuild in it, the dearest first. */
	readonly circles: readonly RecoveryCircle[];
	/** How many others the model has. */
	readonly others: number;
}

/** Undefined when the event cannot be computed. */
export function recoveryCircles(analysis: Analysis, scenario: Scenario): CircleView | undefined {
	const result = planningEvent(analysis.prepared, scenario, 'planned');
	if (!result.ok) return undefined;
	const found = backupCircles(analysis.prepared);
	const circles = found
		.flatMap((members) => circleOf(analysis, scenario, result.value, members) ?? [])
		.sort((a, b) => bestSaving(b) - bestSaving(a));
	return { loss: result.value.loss, circles, others: found.length - circles.length };
}

/** What the best cut of a circle is worth; 0 when none is worth anything. */
export function bestSaving({ cuts }: RecoveryCircle): Money {
	return cuts.at(0)?.saving ?? 0;
}

/** Undefined when the scenario leaves the circle alone. */
function circleOf(
	{ prepared }: Analysis,
	scenario: Scenario,
	event: EventOutcome,
	members: readonly number[]
): RecoveryCircle | undefined {
	const isMember = new Set(members);
	const rebuilt = event.recoveries
		.filter(({ system, affected }) => affected.deadlocked && isMember.has(system))
		.map(({ system, affected: { hours } }): Rebuilt => {
			const restore = recoveryOption(prepared.systems[system], 'restore');
			return { ...named(prepared, system), hours, restoreHours: restore && mean(restore.hours) };
		});
	if (rebuilt.length === 0) return undefined;
	const links = linksWithin(prepared, members);
	const priced = pricedCuts(prepared, scenario, event, links);
	return {
		links: wayRound(links, rebuilt[0]),
		rebuilt,
		cuts: priced.filter(({ saving }) => saving > 0).sort((a, b) => b.saving - a.saving),
		linkCount: links.length,
		pricedCount: priced.length
	};
}
