import type { Annotated, Model, Process, Scenario, Stream } from '#lib/impact/index.ts';

/**
 * What trying orders of one scenario needs of a model, and no more: it is sent to the browser. Only
 * systems keep where their figures come from, which tells a proven recovery time from an assumed one.
 */
export function planningModel(model: Model, scenario: Scenario): Model {
	const { version, name, currency, rework, strategy, systems } = model;
	return {
		version,
		name,
		currency,
		company: { appetite: [] },
		...(rework !== undefined && { rework }),
		...(strategy !== undefined && { strategy }),
		teams: model.teams.map(bare),
		systems: systems.map((system) => ({ ...bare(system), ...basisOf(system) })),
		processes: model.processes.map(bareProcess),
		streams: model.streams.map(bareStream),
		scenarios: [bare(scenario)],
		measures: [],
		cases: []
	};
}

function basisOf({ basis }: Annotated): Annotated {
	return basis === undefined ? {} : { basis };
}

function bareProcess(process: Process): Process {
	const { manual, unstable, uses, costs } = process;
	return {
		...bare(process),
		uses: uses.map(bare),
		...(manual && { manual: bare(manual) }),
		...(unstable && { unstable: bare(unstable) }),
		costs: costs.map(bare)
	};
}

function bareStream(stream: Stream): Stream {
	return { ...bare(stream), steps: stream.steps.map(bare), costs: stream.costs.map(bare) };
}

/** An object without its note and its basis, both of which it may lack. */
function bare<T extends Annotated>(object: T): T {
	const kept = Object.entries(object).filter(([field]) => field !== 'note' && field !== 'basis');
	return Object.fromEntries(kept) as T;
}
