import type { Id } from '../model.ts';
import { prepareModel } from '../prepare.ts';
import { type CompiledModel, compileModel } from '../simulate/compiled-model.ts';
import { compileScenario } from '../simulate/compiled-scenario.ts';
import type { Baseline } from './baseline.ts';
import { Comparison, type Variation, variationsOf, withPlans } from './comparison.ts';
import { type Exposure, joinExposures } from './exposure.ts';
import type { InputCandidate, Swing } from './input-candidate.ts';
import type { Input } from './input.ts';
import { recompiled } from './recompiled.ts';
import { withFigure } from './with-figure.ts';
import { withSystems } from './with-hours.ts';

/** Both ends simulated, with the same draws as today's events. */
export class SimulatedSwing implements InputCandidate {
	readonly input: Input;
	readonly #low: Comparison;
	readonly #high: Comparison;

	constructor(baseline: Baseline, input: Input) {
		this.input = input;
		this.#low = new Comparison(baseline, () => variationsAt(baseline, input, input.low));
		this.#high = new Comparison(baseline, () => variationsAt(baseline, input, input.high));
	}

	get events(): number {
		return this.#high.events;
	}

	get size(): number {
		return Math.abs(this.swing.difference?.mean ?? 0);
	}

	get missing(): readonly Id[] {
		return [...this.#low.missing, ...this.#high.missing];
	}

	get swing(): Swing {
		return {
			low: this.#low.increase,
			high: this.#high.increase,
			difference: this.#high.increaseOver(this.#low)
		};
	}

	extend(events: number): void {
		this.#low.extend(events);
		this.#high.extend(events);
	}
}

/** The scenarios that differ when an input has a value. */
function variationsAt(baseline: Baseline, input: Input, value: number): readonly Variation[] {
	const { figure } = input;
	const { prepared, compiled, exposures } = baseline;
	const changed = withFigure(prepared.model, figure, value);
	if (figure.owner === 'system') {
		const exposure = exposures.systems[positionOf(prepared.systemIndex, figure.id)];
		return variationsOf(baseline, exposure, (scenario) => withSystems(scenario, changed.systems));
	}
	if (figure.owner === 'scenario') {
		const position = prepared.model.scenarios.findIndex(({ id }) => id === figure.id);
		const scenario = compileScenario(compiled, changed.scenarios[position]);
		// A chance only matters where it turns out otherwise, which is found out event by event.
		const never = new Uint8Array(scenario.chances.length);
		const isChance = figure.field.endsWith('.probability');
		const matters = isChance ? never : (exposures.scenarios[position].get(position) ?? never);
		return [{ position, scenario, matters }];
	}
	const exposure = exposureOf(baseline, input);
	const compiledAs = (model: CompiledModel) =>
		variationsOf(baseline, exposure, ({ scenario }) => compileScenario(model, scenario));
	if (figure.owner === 'process' && figure.field.startsWith('uses.'))
		return compiledAs(compileModel(prepareModel(changed), compiled.tables));
	return withPlans(baseline, compiledAs(recompiled(compiled, changed)));
}

function exposureOf({ prepared, exposures }: Baseline, { figure: { owner, id } }: Input): Exposure {
	if (owner === 'process') return exposures.processes[positionOf(prepared.processIndex, id)];
	if (owner === 'stream')
		return exposures.streams[prepared.streams.findIndex((stream) => stream.id === id)];
	return joinExposures(exposures.scenarios);
}

function positionOf(index: ReadonlyMap<Id, number>, id: Id): number {
	const position = index.get(id);
	if (position === undefined) throw new RangeError(`Nothing has the id ${id}`);
	return position;
}
