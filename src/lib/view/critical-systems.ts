import {
	type EventOutcome,
	type Organisation,
	type Reading,
	type Scenario,
	median,
	typicalEvent
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { lossDifference } from './loss-difference.ts';

/** What halving one system's recovery time would save of a typical event. */
export interface CriticalSystem {
	readonly id: string;
	readonly name: string;
	readonly saving: number;
}

/** An event is run again for so many systems that it stays quick for a thousand of them. */
const affordableRecoveries = 1_500;
const fewestReruns = 3;

/** The affected systems whose recovery time matters most, the largest saving first. */
export function criticalSystems(
	analysis: Analysis,
	scenario: Scenario,
	organisation: Organisation,
	event: EventOutcome
): readonly CriticalSystem[] {
	const { prepared } = analysis;
	const ranks = analysis.ranks(scenario, organisation);
	const affected = event.recoveries.length;
	const reruns = Math.max(fewestReruns, Math.floor(affordableRecoveries / Math.max(1, affected)));
	return [...event.recoveries]
		.sort((a, b) => b.affected.hours - a.affected.hours)
		.slice(0, reruns)
		.flatMap(({ system }) => {
			const { id, name } = prepared.systems[system];
			const read: Reading = (estimate, of) =>
				of.kind === 'recovery' && of.system.id === id ? median(estimate) / 2 : median(estimate);
			const faster = typicalEvent(prepared, scenario, { organisation, ranks, read });
			return faster.ok ? [{ id, name, saving: lossDifference(event.loss, faster.value.loss) }] : [];
		})
		.sort((a, b) => b.saving - a.saving);
}
