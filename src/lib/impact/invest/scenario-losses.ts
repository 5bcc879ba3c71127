import type { CompiledScenario } from '../simulate/compiled-scenario.ts';
import { drawChances } from '../simulate/compiled-scenario.ts';
import type { EventRunner } from '../simulate/event-runner.ts';
import type { EventKey } from '../simulate/random.ts';
import { type EventDamage, damageName, damageOf } from './event-damage.ts';
import { type MeasureSet, only } from './measure-set.ts';

/** Damages whose reach is worked out; where there are more, hardly two events do the same one. */
const mostReaches = 512;

/** What the events of one scenario cost with one set of measures. */
export interface SetEvents {
	readonly set: MeasureSet;
	/** A number for how recovery is organised: alike exactly when ranks and organisation are. */
	readonly recovery: number;
}

/** The damage that the events of a scenario do, while the chances of it are as they are. */
interface Drawn {
	readonly scenario: CompiledScenario;
	/** Per event, in order: what happens to whom, and the event's place among those of its damage. */
	readonly damage: KnownDamage[];
	readonly place: number[];
	readonly byPattern: Map<string, KnownDamage>;
}

/** A damage that events do, with what those have cost so far. */
interface KnownDamage {
	/** The measures that can change what such an event costs. */
	readonly reach: MeasureSet;
	readonly places: Map<number, number>;
	/** Per set within reach and organisation: losses by place, NaN where none has been run. */
	readonly losses: Map<bigint, number[]>;
}

export interface ScenarioLossesOptions {
	/** Moves from event to event of this scenario. */
	readonly key: EventKey;
	/** Measures that scale chances of this scenario. */
	readonly chanceMeasures: MeasureSet;
	/** The scenario, compiled, as some of them leave it. */
	readonly scenarioWith: (chances: MeasureSet) => CompiledScenario;
	/** The measures that can change an event of some damage, and one of any damage. */
	readonly reachOf: (damage: EventDamage) => MeasureSet;
	readonly widestReach: MeasureSet;
	/** How many measures the model has. */
	readonly measures: number;
}

/**
 * The losses of one scenario's events under many sets of measures, with common random numbers. An
 * event is run once for all sets that it cannot tell apart: those that do the same damage in it and
 * have the same measures within reach of that damage. Source: docs/investments.md.
 */
export class ScenarioLosses {
	/** How many events have been run; all others were known. */
	ran = 0;
	readonly #options: ScenarioLossesOptions;
	readonly #recoveryUnit: bigint;
	readonly #drawn = new Map<MeasureSet, Drawn>();
	readonly #damages = new Map<string, KnownDamage>();

	constructor(options: ScenarioLossesOptions) {
		this.#options = options;
		this.#recoveryUnit = only(options.measures);
	}

	/**
	 * The losses of the first `events` events. `runner` is asked for when one must be run. Undefined
	 * when the model lacks hours for an event: the runner knows of which systems.
	 */
	losses(
		{ set, recovery }: SetEvents,
		events: number,
		runner: () => EventRunner
	): Float64Array | undefined {
		const { damage, place } = this.#drawnWith(set & this.#options.chanceMeasures, events);
		const rows = new Map<KnownDamage, number[]>();
		const losses = new Float64Array(events);
		for (let event = 0; event < events; event++) {
			let row = rows.get(damage[event]);
			if (!row) rows.set(damage[event], (row = this.#row(damage[event], set, recovery)));
			let loss = row[place[event]] ?? NaN;
			if (Number.isNaN(loss)) {
				const run = runner();
				if (!run.run(event)) return undefined;
				this.ran++;
				loss = run.loss;
				for (let i = row.length; i < place[event]; i++) row.push(NaN);
				row[place[event]] = loss;
			}
			losses[event] = loss;
		}
		return losses;
	}

	/** What has been run of a damage with these measures. */
	#row({ reach, losses }: KnownDamage, set: MeasureSet, recovery: number): number[] {
		const name = (set & reach) + BigInt(recovery) * this.#recoveryUnit;
		let row = losses.get(name);
		if (!row) losses.set(name, (row = []));
		return row;
	}

	#drawnWith(chances: MeasureSet, events: number): Drawn {
		let drawn = this.#drawn.get(chances);
		if (!drawn) {
			const scenario = this.#options.scenarioWith(chances);
			drawn = { scenario, damage: [], place: [], byPattern: new Map() };
			this.#drawn.set(chances, drawn);
		}
		if (drawn.damage.length < events) this.#draw(drawn, events);
		return drawn;
	}

	#draw({ scenario, damage, place, byPattern }: Drawn, events: number): void {
		const { key } = this.#options;
		const happens = new Uint8Array(scenario.chances.length);
		for (let event = damage.length; event < events; event++) {
			key.moveTo(event);
			drawChances(scenario, key, happens);
			const pattern = happens.join('');
			let known = byPattern.get(pattern);
			if (!known) byPattern.set(pattern, (known = this.#known(damageOf(scenario, happens))));
			let at = known.places.get(event);
			if (at === undefined) known.places.set(event, (at = known.places.size));
			damage.push(known);
			place.push(at);
		}
	}

	#known(damage: EventDamage): KnownDamage {
		const name = damageName(damage);
		let known = this.#damages.get(name);
		if (!known) {
			const { reachOf, widestReach } = this.#options;
			const reach = this.#damages.size < mostReaches ? reachOf(damage) : widestReach;
			this.#damages.set(name, (known = { reach, places: new Map(), losses: new Map() }));
		}
		return known;
	}
}
