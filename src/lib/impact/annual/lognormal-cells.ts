import type { Money } from '../model.ts';
import type { Grid } from './grid.ts';
import type { NormalTable } from './normal-table.ts';
import { type CompiledSeverity, normalReach } from './severity.ts';

type Lognormal = Extract<CompiledSeverity, { kind: 'lognormal' }>;

/** A lognormal narrower than this is looked at in each step of the grid. */
const narrow = 0.2;
/** Up to this point of the grid every step is a cell; beyond, cells are at most 1/64 of the loss wide. */
const finePoints = 64;

/**
 * Adds lognormal severities to masses on a grid. They are gathered in cells that grow with the loss,
 * each with its mass and its mean, and a cell is spread over its steps with the linear density that
 * has this mass and mean: ten thousand severities then cost little more than ten.
 */
export class LognormalCells {
	readonly #grid: Grid;
	readonly #table: NormalTable;
	readonly #logStep: number;
	/** The first step of every cell, and the end. */
	readonly #starts: Int32Array;
	readonly #logStarts: Float64Array;
	readonly #cellMasses: Float64Array;
	/** Per cell the sum of mass times loss, in steps. */
	readonly #cellMoments: Float64Array;

	constructor(grid: Grid, table: NormalTable) {
		this.#grid = grid;
		this.#table = table;
		this.#logStep = Math.log(grid.step);
		this.#starts = cellStarts(grid.points);
		this.#logStarts = Float64Array.from(this.#starts, (start) => this.#logStep + Math.log(start));
		this.#cellMasses = new Float64Array(this.#starts.length - 1);
		this.#cellMoments = new Float64Array(this.#starts.length - 1);
	}

	/** Takes in a severity; it arrives on the grid with `spreadInto`, or at once. */
	add(severity: Lognormal, weight: number, masses: Float64Array): void {
		if (this.#grid.rounding === 'split' && severity.spread >= narrow)
			this.#gather(severity, weight);
		else this.#placeByStep(severity, weight, masses);
	}

	/** What of the mean of a severity lies on the grid once it is rounded there. */
	meanOnGrid({ centre, spread, mean }: Lognormal): Money {
		const { step, points, rounding } = this.#grid;
		const top = step * (rounding === 'up' ? points - 1 : points);
		return mean * this.#table.chanceAtMost((Math.log(top) - centre) / spread - spread);
	}

	/** Adds all that was gathered to the masses on the grid. */
	spreadInto(masses: Float64Array): void {
		const starts = this.#starts;
		for (let cell = 0; cell + 1 < starts.length; cell++) {
			const mass = this.#cellMasses[cell];
			if (mass <= 0) continue;
			const start = starts[cell];
			const width = starts[cell + 1] - start;
			const middle = (this.#cellMoments[cell] / mass - start) / width;
			if (width === 1) this.#split(masses, start, mass, middle);
			else this.#spreadCell(masses, start, width, mass, middle);
		}
	}

	#gather({ centre, spread, mean }: Lognormal, weight: number): void {
		const table = this.#table;
		const logStarts = this.#logStarts;
		const masses = this.#cellMasses;
		const moments = this.#cellMoments;
		const meanInSteps = mean / this.#grid.step;
		let below = 0;
		let momentBelow = 0;
		for (let cell = 0; cell < masses.length; cell++) {
			const z = (logStarts[cell + 1] - centre) / spread;
			if (z < -normalReach) continue;
			const chance = table.chanceAtMost(z);
			const moment = meanInSteps * table.chanceAtMost(z - spread);
			masses[cell] += weight * (chance - below);
			moments[cell] += weight * (moment - momentBelow);
			below = chance;
			momentBelow = moment;
			if (z - spread > normalReach) break;
		}
	}

	/** Splits a mass between two points, so that its mean lies at the share `middle` of the way. */
	#split(masses: Float64Array, start: number, mass: number, middle: number): void {
		const up = mass * Math.min(1, Math.max(0, middle));
		masses[start] += mass - up;
		if (start + 1 < this.#grid.points) masses[start + 1] += up;
	}

	/** A linear density of mass 1 on the cell with its mean at the share `middle` of the width. */
	#spreadCell(
		masses: Float64Array,
		start: number,
		width: number,
		mass: number,
		middle: number
	): void {
		const { points } = this.#grid;
		const share = mass / width;
		// A mean outside the middle third would take a negative density.
		const slope = (12 * Math.min(1 / 6, Math.max(-1 / 6, middle - 0.5))) / width;
		for (let i = 0; i < width; i++) {
			const height = 1 + slope * (i + 0.5 - width / 2);
			const up = share * (height / 2 + slope / 12);
			masses[start + i] += share * height - up;
			if (start + i + 1 < points) masses[start + i + 1] += up;
		}
	}

	/** Goes through every step that the severity reaches. */
	#placeByStep({ centre, spread, mean }: Lognormal, weight: number, masses: Float64Array): void {
		const { step, points, rounding } = this.#grid;
		const meanInSteps = mean / step;
		const from = Math.floor(Math.exp(centre - normalReach * spread) / step);
		let below = 0;
		let momentBelow = 0;
		for (let j = Math.max(0, from); j < points; j++) {
			const z = (this.#logStep + Math.log(j + 1) - centre) / spread;
			const chance = this.#table.chanceAtMost(z);
			const mass = chance - below;
			below = chance;
			if (rounding === 'split') {
				const moment = meanInSteps * this.#table.chanceAtMost(z - spread);
				if (mass > 0) this.#split(masses, j, weight * mass, (moment - momentBelow) / mass - j);
				momentBelow = moment;
			} else if (rounding === 'down') masses[j] += weight * mass;
			else if (j + 1 < points) masses[j + 1] += weight * mass;
			if (z - spread > normalReach) break;
		}
	}
}

function cellStarts(points: number): Int32Array {
	const starts: number[] = [];
	let width = 1;
	for (let start = 0; start < points; start += width) {
		if (start >= 2 * finePoints * width) width *= 2;
		starts.push(start);
	}
	starts.push(points);
	return Int32Array.from(starts);
}
