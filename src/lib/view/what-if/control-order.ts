import {
	type EventOutcome,
	type Scenario,
	type SensitivityReport,
	mean,
	sumBy
} from '#lib/impact/index.ts';
import type { Analysis } from '../analysis.ts';
import { criticalSystems } from '../critical-systems.ts';
import type { Choice } from '../choice.ts';
import type { Control, SliderControl } from './control.ts';
import { controlSwings } from './control-swings.ts';
import { asSwings, isAboutAll } from './swing-weights.ts';

/**
 * The controls of each group with those that matter most first: by how far the average year moves with
 * what they turn, as the sensitivity says. Of what it does not tell, and until it is there, they are
 * ordered by the money at stake: systems by what halving their recovery time saves of the chosen typical
 * event, processes by their loss in it, scenarios by their average year, value streams by their margin. A
 * control about all objects stands before those about one.
 */
export function byImportance(
	controls: readonly Control[],
	analysis: Analysis,
	{ scenario, organisation }: Pick<Choice, 'scenario' | 'organisation'>,
	sensitivity?: SensitivityReport
): readonly Control[] {
	const result = analysis.event(scenario, organisation);
	const moved = result.ok
		? ofEvent(analysis, scenario, organisation, result.value)
		: { system: new Map<string, number>(), process: new Map<string, number>() };
	const atStake = controls.map((control) => ({
		control,
		weight: control.type === 'slider' ? weightOf(control, analysis, organisation, moved) : 0
	}));
	return (sensitivity ? asSwings(atStake, controlSwings(analysis.model, sensitivity)) : atStake)
		.toSorted(
			(a, b) => Number(isAboutAll(b.control)) - Number(isAboutAll(a.control)) || b.weight - a.weight
		)
		.map(({ control }) => control);
}

interface MovedMoney {
	readonly system: ReadonlyMap<string, number>;
	readonly process: ReadonlyMap<string, number>;
}

function ofEvent(
	analysis: Analysis,
	scenario: Scenario,
	organisation: Choice['organisation'],
	event: EventOutcome
): MovedMoney {
	const losses = sumBy(event.bookings, ({ process }) => process);
	return {
		system: new Map(
			criticalSystems(analysis, scenario, organisation, event).map(({ id, saving }) => [id, saving])
		),
		process: new Map(
			analysis.prepared.processes.map(({ id }, position) => [id, losses.get(position) ?? 0])
		)
	};
}

/** Money, comparable within a group only. */
function weightOf(
	{ kind, of, step }: SliderControl,
	analysis: Analysis,
	organisation: Choice['organisation'],
	moved: MovedMoney
): number {
	if (of === undefined) return 0;
	switch (kind) {
		case 'recoveryTime':
			return moved.system.get(of) ?? -1;
		case 'manual':
		case 'manualReady':
		case 'stabilisation':
		case 'unstable':
			return moved.process.get(of) ?? 0;
		case 'buffer':
			return moved.process.get(step?.process ?? '') ?? 0;
		case 'hold':
		case 'frequency': {
			const scenario = analysis.model.scenarios.find(({ id }) => id === of);
			const loss = scenario && analysis.summary(scenario, organisation)?.loss;
			return scenario ? mean(scenario.frequency) * (loss ?? 0) : 0;
		}
		case 'capacity':
			return analysis.model.systems.reduce(
				(sum, { id, needs }) => sum + ((needs[of] ?? 0) > 0 ? (moved.system.get(id) ?? 0) : 0),
				0
			);
		case 'backupLoss':
			return analysis.model.systems.filter(({ restoresFrom }) => restoresFrom === of).length;
		case 'revenue':
		case 'deferrable': {
			const stream = analysis.model.streams.find(({ id }) => id === of);
			return (stream?.revenuePerHour ?? 0) * (stream?.marginRate ?? 0);
		}
		default:
			return kind satisfies never;
	}
}
