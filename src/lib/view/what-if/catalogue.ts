import { type Model, type Stream, mean, median, stepParts } from '#lib/impact/index.ts';
import { type Control, type SliderControl, orderId, switchId } from './control.ts';
import { newManual } from './new-manual.ts';
import { hoursSlider, scalingSlider, shareSlider, unitsSlider } from './slider.ts';

/**
 * Everything of a model that a what-if case can turn, in the order in which it takes effect: measures
 * in file order, then the sliders, those about all objects before those about one.
 */
export function catalogue(model: Model): readonly Control[] {
	return [
		...model.measures.map(({ id, name }): Control => ({
			type: 'switch',
			id: switchId(id),
			group: 'measures',
			measure: id,
			name
		})),
		...recoveryTimes(model),
		...order(model),
		...backupLosses(model),
		...scenarioSliders(model),
		...model.teams.map((team) => unitsSlider(team, team.capacity, largestNeed(model, team.id))),
		...manualWork(model),
		...unstablePhases(model),
		...model.streams.flatMap((stream) => buffers(model, stream)),
		...worth(model)
	];
}

/** A slider about all objects says nothing new where there is one. */
function forAll(count: number, make: () => SliderControl): readonly SliderControl[] {
	return count > 1 ? [make()] : [];
}

function recoveryTimes({ systems }: Model): readonly Control[] {
	const recoverable = systems.filter(
		({ recovery: { repair, restore, rebuild } }) => repair ?? restore ?? rebuild
	);
	return [
		...forAll(recoverable.length, () => scalingSlider('recoveryTime', undefined)),
		...recoverable.map((system) => {
			const { restore, repair, rebuild } = system.recovery;
			const option = restore ?? repair ?? rebuild;
			return scalingSlider(
				'recoveryTime',
				system,
				option && { value: median(option.hours), unit: 'hours' }
			);
		})
	];
}

function order({ strategy = 'planned', systems }: Model): readonly Control[] {
	if (systems.length === 0) return [];
	const options = ['adhoc', 'planned', 'optimised'] as const;
	return [{ type: 'choice', id: orderId, group: 'order', options, today: strategy }];
}

function backupLosses({ scenarios, systems }: Model): readonly Control[] {
	const losable = new Set(
		scenarios.flatMap(({ backupLoss }) => backupLoss.map(({ repository }) => repository))
	);
	const repositories = systems.filter(({ id }) => losable.has(id));
	return [
		...forAll(repositories.length, () => scalingSlider('backupLoss', undefined)),
		...repositories.map((repository) => scalingSlider('backupLoss', repository))
	];
}

function scenarioSliders({ scenarios }: Model): readonly Control[] {
	const held = scenarios.flatMap((scenario) =>
		scenario.holdHours ? [{ scenario, hours: median(scenario.holdHours) }] : []
	);
	return [
		...forAll(held.length, () => scalingSlider('hold', undefined)),
		...held.map(({ scenario, hours }) =>
			scalingSlider('hold', scenario, { value: hours, unit: 'hours' })
		),
		...forAll(scenarios.length, () => scalingSlider('frequency', undefined)),
		...scenarios.map((scenario) =>
			scalingSlider('frequency', scenario, { value: mean(scenario.frequency), unit: 'perYear' })
		)
	];
}

/** The most that one recovery needs of a team: with less it could not be done at all. */
function largestNeed({ systems }: Model, team: string): number {
	return systems.reduce((most, { needs }) => Math.max(most, needs[team] ?? 0), 0);
}

function manualWork({ processes }: Model): readonly Control[] {
	return processes.flatMap((process) => {
		const { capability = 0, readyAfterHours = 0 } = process.manual ?? newManual;
		const isNew = process.manual === undefined;
		return [
			shareSlider('manual', process, [capability], isNew),
			hoursSlider('manualReady', process, readyAfterHours, { isNew })
		];
	});
}

function unstablePhases({ processes }: Model): readonly Control[] {
	const unstable = processes.flatMap((process) =>
		process.unstable ? [{ process, capability: process.unstable.capability ?? 0 }] : []
	);
	return [
		...forAll(unstable.length, () => scalingSlider('stabilisation', undefined)),
		...unstable.map(({ process }) => scalingSlider('stabilisation', process)),
		...forAll(unstable.length, () =>
			shareSlider(
				'unstable',
				undefined,
				unstable.map(({ capability }) => capability)
			)
		),
		...unstable.map(({ process, capability }) => shareSlider('unstable', process, [capability]))
	];
}

/** One slider a step, by the first process that stands in no earlier step. */
function buffers({ processes }: Model, stream: Stream): readonly Control[] {
	const names = new Map(processes.map(({ id, name }) => [id, name]));
	const taken = new Set<string>();
	return stream.steps.flatMap((step) => {
		const part = stepParts(step).find(({ process }) => !taken.has(process));
		if (!part) return [];
		taken.add(part.process);
		const name = stepParts(step)
			.map(({ process }) => names.get(process) ?? process)
			.join(', ');
		return [
			hoursSlider('buffer', stream, step.bufferHours ?? 0, {
				step: { process: part.process, name }
			})
		];
	});
}

function worth({ streams }: Model): readonly Control[] {
	return [
		...forAll(streams.length, () => scalingSlider('revenue', undefined)),
		...streams.map((stream) =>
			scalingSlider('revenue', stream, {
				value: stream.revenuePerHour ?? 0,
				unit: 'moneyPerHour'
			})
		),
		...streams.map((stream) => shareSlider('deferrable', stream, [stream.deferrable ?? 0]))
	];
}
