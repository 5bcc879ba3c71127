import type { Scenario } from '../model.ts';
import { systemPosition } from '../situation.ts';
import type { CompiledModel } from './compiled-model.ts';
import { type EventKey, addressOf } from './random.ts';
import { Quantity } from './sampler.ts';

/** Something that happens in an event or does not, with its chance and its draw's address. */
interface Chance {
	readonly probability: number;
	readonly address: number;
}

/** What can happen in an event of a scenario: its hits first, then its losses of backups. */
export interface CompiledScenario {
	readonly scenario: Scenario;
	readonly compiled: CompiledModel;
	readonly chances: readonly Chance[];
	/** How many of the chances are neither 0 nor 1. */
	readonly openChances: number;
	/** Per hit: the systems it takes and whether they must be restored rather than repaired. */
	readonly hits: readonly { readonly systems: readonly number[]; readonly restores: boolean }[];
	/** Per loss of backups: the repository. */
	readonly repositories: readonly number[];
	readonly hold: Quantity | undefined;
	readonly response: Quantity | undefined;
	/** Per system: its key for an improvised order. */
	readonly orderAddresses: Int32Array;
}

/** Compiles one scenario of a compiled model. Source: docs/model.md, section 2. */
export function compileScenario(compiled: CompiledModel, scenario: Scenario): CompiledScenario {
	const { prepared, tables } = compiled;
	const named = new Map<string, number>();
	const chances = [
		...scenario.hits.map(({ systems, path = 'restore', probability = 1 }) => {
			// What is left of a hit that an effect has split keeps its name, and with it its draw.
			const name = `${systems[0] ?? ''} ${path}`;
			const before = named.get(name) ?? 0;
			named.set(name, before + 1);
			return { probability, address: addressOf('hit', name, String(before)) };
		}),
		...scenario.backupLoss.map(({ repository, probability }) => ({
			probability,
			address: addressOf('backupLoss', repository)
		}))
	];
	const { holdHours, responseCost } = scenario;
	return {
		scenario,
		compiled,
		chances,
		openChances: chances.filter(({ probability }) => probability > 0 && probability < 1).length,
		hits: scenario.hits.map(({ systems, path }) => ({
			systems: systems.map((id) => systemPosition(prepared, id)),
			restores: path !== 'repair'
		})),
		repositories: scenario.backupLoss.map(({ repository }) => systemPosition(prepared, repository)),
		hold: holdHours && new Quantity(holdHours, addressOf('hold'), tables),
		response: responseCost && new Quantity(responseCost, addressOf('response'), tables),
		orderAddresses: Int32Array.from(prepared.systems, ({ id }) => addressOf('order', id))
	};
}

/** Draws what happens: 1 or 0 for each chance of the scenario. */
export function drawChances(
	{ chances }: CompiledScenario,
	key: EventKey,
	happens: Uint8Array
): void {
	for (let i = 0; i < chances.length; i++) {
		const { probability, address } = chances[i];
		happens[i] = probability >= 1 ? 1 : probability > 0 && key.share(address) < probability ? 1 : 0;
	}
}
