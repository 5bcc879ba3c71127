import { recoveryPaths } from '../model.ts';
import { recoveryOption } from '../situation.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { DamagePlan } from './damage-plan.ts';
import { addressOf } from './random.ts';
import { Quantity } from './sampler.ts';

/** How long recoveries take in one model, ready to be drawn; each is made when it is first needed. */
export class RecoveryHours {
	readonly #compiled: CompiledModel;
	/** Per system and path. */
	readonly #known: (Quantity | undefined)[] = [];

	constructor(compiled: CompiledModel) {
		this.#compiled = compiled;
	}

	/** Per affected system of a plan, whose paths the model must describe. */
	of({ systems, paths }: Pick<DamagePlan, 'systems' | 'paths'>): readonly Quantity[] {
		const { prepared, tables } = this.#compiled;
		return paths.map((path, place) => {
			const system = prepared.systems[systems[place]];
			const entry = systems[place] * recoveryPaths.length + recoveryPaths.indexOf(path);
			const known = this.#known[entry];
			if (known) return known;
			const option = recoveryOption(system, path);
			if (!option) throw new RangeError(`RecoveryHours: no hours are known for ${system.id}`);
			const hours = new Quantity(option.hours, addressOf('recovery', system.id), tables);
			this.#known[entry] = hours;
			return hours;
		});
	}
}
