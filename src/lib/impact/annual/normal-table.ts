import { normalReach } from './severity.ts';

const perUnit = 128;

/** Nodes and weights of the Gauss–Legendre rule with four points on [0, 1]. */
const gaussNodes = [
	0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970262
];
const gaussWeights = [
	0.17392742256872692, 0.3260725774312731, 0.3260725774312731, 0.17392742256872692
];

const densityAtZero = 1 / Math.sqrt(2 * Math.PI);

/** The chance of a draw below the reach of the table, 9 standard deviations. */
const belowReach = 1.12858840595384e-19;

/**
 * The distribution function of a standard normal draw from a table, exact to about 1e-11. Many
 * lognormal severities on many grid points want millions of values.
 */
export class NormalTable {
	/** Value and derivative per step, side by side. */
	readonly #entries: Float64Array;

	constructor() {
		const knots = 2 * normalReach * perUnit + 1;
		const entries = new Float64Array(2 * knots);
		let below = belowReach;
		for (let i = 0; i < knots; i++) {
			const z = i / perUnit - normalReach;
			entries[2 * i] = below;
			entries[2 * i + 1] = density(z) / perUnit;
			for (let g = 0; g < gaussNodes.length; g++)
				below += (gaussWeights[g] / perUnit) * density(z + gaussNodes[g] / perUnit);
		}
		this.#entries = entries;
	}

	/** The chance of a draw of at most `z`; 0 and 1 beyond the reach of the table. */
	chanceAtMost(z: number): number {
		const at = (z + normalReach) * perUnit;
		if (!(at > 0)) return 0;
		const i = Math.floor(at);
		const entries = this.#entries;
		if (2 * i + 3 >= entries.length) return 1;
		const u = at - i;
		const v = 1 - u;
		return (
			v * v * ((1 + 2 * u) * entries[2 * i] + u * entries[2 * i + 1]) +
			u * u * ((3 - 2 * u) * entries[2 * i + 2] - v * entries[2 * i + 3])
		);
	}
}

function density(z: number): number {
	return densityAtZero * Math.exp((-z * z) / 2);
}
