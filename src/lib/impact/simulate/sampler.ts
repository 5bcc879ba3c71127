import { lognormalShape } from '../estimate.ts';
import type { Estimate } from '../model.ts';
import { type QuantileTable, betaTable, normalTable } from './quantile-table.ts';
import type { EventKey } from './random.ts';

/**
 * Tables by shape, kept by whoever simulates again and again: scaling an estimate does not change
 * its shape, so a slider rarely needs a new one.
 */
export class QuantileTables {
	readonly #byShape = new Map<string, QuantileTable>();
	#normal: QuantileTable | undefined;

	/** The table of a beta with these shapes. */
	beta(a: number, b: number): QuantileTable {
		const shape = `${a} ${b}`;
		const known = this.#byShape.get(shape);
		if (known) return known;
		if (this.#byShape.size >= mostShapes) this.#byShape.clear();
		const table = betaTable(a, b);
		this.#byShape.set(shape, table);
		return table;
	}

	get normal(): QuantileTable {
		return (this.#normal ??= normalTable());
	}
}

/** About 18 kB each. */
const mostShapes = 4096;

/** One uncertain quantity, ready to be drawn by inverse transform (docs/model.md, section 8). */
export class Quantity {
	readonly #address: number;
	readonly #shift: number;
	readonly #scale: number;
	readonly #table: QuantileTable | undefined;
	readonly #isLog: boolean;

	constructor(estimate: Estimate, address: number, tables: QuantileTables) {
		this.#address = address;
		if ('lognormal' in estimate) {
			const { centre, spread } = lognormalShape(estimate.lognormal);
			this.#shift = spread === 0 ? estimate.lognormal.p05 : centre;
			this.#scale = spread;
			this.#table = spread === 0 ? undefined : tables.normal;
			this.#isLog = spread !== 0;
			return;
		}
		const [low, mode, high] = 'pert' in estimate ? estimate.pert : fixedRange(estimate.fixed);
		this.#shift = low;
		this.#scale = high - low;
		this.#isLog = false;
		this.#table =
			high === low
				? undefined
				: tables.beta(
						1 + (4 * (mode - low)) / (high - low),
						1 + (4 * (high - mode)) / (high - low)
					);
	}

	/** The quantity's value in the event that `key` stands at, in the estimate's unit. */
	draw(key: EventKey): number {
		if (this.#table === undefined) return this.#shift;
		const value = this.#shift + this.#scale * this.#table.read(key.bits(this.#address));
		return this.#isLog ? Math.exp(value) : value;
	}
}

function fixedRange(value: number): readonly [number, number, number] {
	return [value, value, value];
}
