/*
 * Models made to break the engine: circles, deadlocks, parallel steps, buffers, one-offs at
 * boundaries, recoveries of no length, chances of zero and fields left out at random.
 */

/** Whole hours and quarters only, so that every boundary is met exactly; or anything. */
export type Grain = 'exact' | 'rough';

type Fields = Record<string, unknown>;

/** A model file made from a seed; the same seed gives the same file. It parses without a problem. */
export function hardModel(
	seed: number,
	grain: Grain = seed % 2 === 0 ? 'exact' : 'rough'
): unknown {
	return new HardModel(seed, grain).file();
}

class HardModel {
	readonly #grain: Grain;
	readonly #random: () => number;

	constructor(seed: number, grain: Grain) {
		this.#grain = grain;
		this.#random = seededRandom(seed);
	}

	file(): unknown {
		const teams = this.#ids('t', 0, 3).map((id) => ({
			id,
			name: id,
			capacity: this.#pick([0, 1, 1, 2, 3])
		}));
		const systems = this.#systems(teams);
		const systemIds = systems.map(({ id }) => id);
		const processes = this.#ids('p', this.#chance(0.05) ? 0 : 1, 5).map((id) =>
			this.#process(id, systemIds)
		);
		const processIds = processes.map(({ id }) => id);
		const streams = this.#ids('v', 0, 3).map((id) => this.#stream(id, processIds));
		return {
			version: 1,
			name: 'Hard',
			currency: 'EUR',
			...this.#maybe('rework', () => this.#share()),
			...this.#maybe('teams', () => teams, teams.length > 0),
			...this.#maybe('systems', () => systems, systems.length > 0),
			processes,
			...this.#maybe('streams', () => streams, streams.length > 0),
			scenarios: this.#ids('x', 1, 2).map((id) => this.#scenario(id, systemIds))
		};
	}

	#systems(teams: readonly { id: string; capacity: number }[]): { id: string }[] {
		const ids = this.#ids('s', this.#chance(0.05) ? 0 : 2, 8);
		const mayCircle = this.#chance(0.6);
		const density = this.#pick([0.1, 0.25, 0.5]);
		return ids.map((id, position) => {
			const below = mayCircle ? ids : ids.slice(position + 1);
			const needs = teams
				.filter(() => this.#chance(0.6))
				.map((team) => [team.id, this.#whole(0, team.capacity)]);
			return {
				id,
				name: id,
				...this.#maybe('priority', () => this.#whole(1, 4)),
				...this.#maybe('dependsOn', () => below.filter(() => this.#chance(density))),
				...(this.#chance(0.5) ? { restoresFrom: this.#pick(ids) } : {}),
				...this.#maybe('needs', () => Object.fromEntries(needs) as Fields),
				recovery: {
					...this.#maybe('repair', () => this.#option()),
					...this.#maybe('restore', () => this.#option(), !this.#chance(0.01)),
					...this.#maybe('rebuild', () => this.#option())
				}
			};
		});
	}

	#option(): Fields {
		return { hours: this.#estimate(0, 40), ...this.#maybe('rpoHours', () => this.#hours(48)) };
	}

	#process(id: string, systems: readonly string[]): Fields & { id: string } {
		return {
			id,
			name: id,
			...this.#operating(),
			...this.#maybe('mtpdHours', () => this.#hours(60)),
			...this.#maybe('mbco', () => this.#share()),
			...this.#maybe('uses', () =>
				systems
					.filter(() => this.#chance(0.4))
					.map((system) => ({ system, ...this.#maybe('without', () => this.#share()) }))
			),
			...this.#maybe('manual', () => ({
				...this.#maybe('capability', () => this.#share()),
				...this.#maybe('readyAfterHours', () => this.#hours(24)),
				...this.#maybe('sustainableHours', () => this.#hours(40)),
				...this.#maybe('extraCostPerHour', () => this.#money())
			})),
			...this.#maybe('unstable', () => ({
				...this.#maybe('capability', () => this.#share()),
				...this.#maybe('hoursPerOutageHour', () => this.#estimate(0, 3)),
				...this.#maybe('maxHours', () => this.#hours(100)),
				...this.#maybe('hoursPerManualHour', () => this.#share()),
				...this.#maybe('hoursPerLostHour', () => this.#share()),
				...this.#maybe('hoursPerGapHour', () => this.#share()),
				...this.#maybe('extraCostPerHour', () => this.#money())
			})),
			...this.#maybe('cashPerHour', () => this.#money()),
			...this.#maybe('costs', () => this.#costs())
		};
	}

	#stream(id: string, processes: readonly string[]): Fields {
		return {
			id,
			name: id,
			...this.#operating(),
			...this.#maybe('revenuePerHour', () => this.#money()),
			...this.#maybe('marginRate', () => this.#share()),
			...this.#maybe('deferrable', () => this.#share()),
			...this.#maybe('backlogLimitHours', () => this.#hours(60)),
			...this.#maybe('catchUp', () => ({
				...this.#maybe('surplus', () => this.#pick([0.125, 0.25, 0.5, 1, 2])),
				...this.#maybe('premiumPerHour', () => this.#money())
			})),
			...this.#maybe('steps', () =>
				processes.length === 0 ? [] : this.#ids('', 0, 4).map(() => this.#step(processes))
			),
			...this.#maybe('costs', () => this.#costs())
		};
	}

	#step(processes: readonly string[]): Fields {
		const buffer = this.#maybe('bufferHours', () => this.#hours(30));
		if (this.#chance(0.6)) return { process: this.#pick(processes), ...buffer };
		const splits = this.#grain === 'exact' ? exactSplits : roughSplits;
		const shares = this.#pick(splits.filter(({ length }) => length <= processes.length));
		const chosen = [...processes];
		while (chosen.length > shares.length) chosen.splice(this.#whole(0, chosen.length - 1), 1);
		return { parallel: chosen.map((process, i) => ({ process, share: shares[i] })), ...buffer };
	}

	#scenario(id: string, systems: readonly string[]): Fields {
		const repositories = systems.filter(() => this.#chance(0.3));
		return {
			id,
			name: id,
			frequency: { fixed: this.#pick([0, 0.1, 1]) },
			hits: this.#ids('', this.#chance(0.05) ? 0 : 1, 4).map(() => ({
				systems: systems.filter(() => this.#chance(0.5)),
				...this.#maybe('probability', () => this.#pick([0, 0.49, 0.5, 0.7, 1, 1])),
				...this.#maybe('path', () => this.#pick(['repair', 'restore']))
			})),
			...this.#maybe('backupLoss', () =>
				repositories.map((repository) => ({
					repository,
					probability: this.#pick([0, 0.4, 0.5, 1])
				}))
			),
			...this.#maybe('holdHours', () => this.#estimate(0, 20)),
			...this.#maybe('responseCost', () => this.#estimate(0, 100_000))
		};
	}

	#costs(): Fields[] {
		return this.#ids('', 0, 3).map(() => ({
			kind: this.#pick(['margin', 'penalty', 'extra', 'churn', 'regulatory', 'other']),
			...(this.#chance(0.5)
				? { perHour: this.#money(), ...this.#maybe('fromHour', () => this.#hours(60)) }
				: {
						once: this.#money(),
						atHour: this.#hours(60),
						...this.#maybe('belowCapability', () => this.#share())
					})
		}));
	}

	#operating(): Fields {
		return this.#maybe('operatingHoursPerWeek', () => this.#pick([0, 40, 42, 84, 120, 168]));
	}

	#estimate(low: number, high: number): Fields {
		if (this.#grain === 'exact' || this.#chance(0.5)) return { fixed: this.#hours(high) };
		const span = high - low;
		if (this.#chance(0.5)) {
			const p05 = low + span * (0.01 + 0.4 * this.#random());
			return { lognormal: { p05, p95: p05 * this.#pick([1, 1.5, 4]) } };
		}
		const mode = this.#pick([0, 0.1, 0.5, 0.8, 1]);
		const from = this.#pick([0, low + span * this.#random()]);
		const width = this.#pick([0, 8, 64]);
		return { pert: [from, from + width * mode, from + width] };
	}

	#hours(most: number): number {
		if (this.#chance(0.15)) return 0;
		return this.#grain === 'exact' ? this.#whole(0, most) : this.#random() * most;
	}

	#share(): number {
		if (this.#grain === 'exact') return this.#whole(0, 4) / 4;
		return this.#pick([0, 0.1, 0.2, 0.3, 0.6, 0.7, 0.9, 1, this.#random()]);
	}

	#money(): number {
		return this.#chance(0.1) ? 0 : this.#whole(1, 4000) / 4;
	}

	#ids(prefix: string, least: number, most: number): string[] {
		return Array.from({ length: this.#whole(least, most) }, (_, i) => `${prefix}${i}`);
	}

	/** A field that is there in three files of four, or whenever something refers to it. */
	#maybe(key: string, make: () => unknown, always = false): Fields {
		return always || this.#chance(0.75) ? { [key]: make() } : {};
	}

	#chance(probability: number): boolean {
		return this.#random() < probability;
	}

	#whole(least: number, most: number): number {
		return least + Math.floor(this.#random() * (most - least + 1));
	}

	#pick<T>(options: readonly T[]): T {
		const option = options[this.#whole(0, options.length - 1)];
		if (option === undefined) throw new RangeError('nothing to pick from');
		return option;
	}
}

const exactSplits = [[1], [0.25, 0.75], [0.5, 0.5], [0, 1], [0.5, 0.25, 0.25]];
const roughSplits = [[1], [0.6, 0.4], [0.1, 0.2, 0.7], [0.3, 0.3, 0.4], [0, 1]];

/** A small generator of even numbers from [0, 1), after the "mulberry32" recurrence. */
export function seededRandom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
