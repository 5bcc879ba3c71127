import type { Money } from '../model.ts';
import { divide, fixedYear, mixedYear, multiply, rateWeightedYear } from './generating-function.ts';
import { type Grid, type Rounding, meanOnGrid, placeLosses } from './grid.ts';
import { Level, type LevelParts } from './level.ts';
import { LognormalCells } from './lognormal-cells.ts';
import { NormalTable } from './normal-table.ts';
import { type CompiledRisk, type Portfolio, chanceOfNoneAround } from './portfolio.ts';
import { RealTransform, type Spectrum } from './real-transform.ts';

/**
 * A finite transform folds sums beyond the grid back onto its start. Masses are tilted by
 * `exp(-tilt j / points)` before and back after it, which leaves `exp(-tilt)` of that, and multiplies
 * rounding by `exp(tilt)` at the top: both stay below 1e-7 of a chance.
 */
const tilt = 18;

/** What the fold and rounding may change in any chance. */
export const chanceError = 1e-7;

/** Computes the yearly sum of a portfolio on grids of one number of points, whatever their step. */
export class LevelBuilder {
	readonly #portfolio: Portfolio;
	readonly #points: number;
	readonly #rounding: Rounding;
	readonly #transform: RealTransform;
	readonly #tilts: Float64Array;
	readonly #table: NormalTable | undefined;

	constructor(portfolio: Portfolio, points: number, rounding: Rounding) {
		this.#portfolio = portfolio;
		this.#points = points;
		this.#rounding = rounding;
		this.#transform = new RealTransform(points);
		this.#tilts = new Float64Array(points);
		for (let j = 0; j < points; j++) this.#tilts[j] = Math.exp((-tilt * j) / points);
		const hasLognormal = portfolio.risks.some(({ severity }) => severity.kind === 'lognormal');
		this.#table = hasLognormal ? new NormalTable() : undefined;
	}

	/** The yearly sum of all scenarios. */
	build(top: Money): Level {
		const grid = this.#gridUpTo(top);
		const happening = this.#portfolio.risks.filter(({ rate }) => rate.mean > 0);
		const fixed = happening.filter(({ rate }) => !rate.mixture);
		const rate = fixed.reduce((sum, risk) => sum + risk.rate.mean, 0);
		const spectrum = this.#transform.empty();
		const events = this.#transform.empty();
		const year = this.#transform.empty();
		let mean = this.#portfolio.mean + this.#transformEvents(fixed, grid, events);
		fixedYear(rate, events, spectrum);
		for (const risk of happening) {
			if (!risk.rate.mixture) continue;
			mean += this.#transformEvents([risk], grid, events);
			divideBy(events, risk.rate.mean);
			mixedYear(risk.rate.mixture, events, year);
			multiply(spectrum, year);
		}
		return this.#levelOf({ grid, spectrum, mean, none: this.#portfolio.chanceOfNone });
	}

	/**
	 * The yearly sum around a random event of one scenario, without that event: years count in proportion
	 * to the scenario's rate, and are as any other when it is fixed.
	 */
	buildAround(risk: CompiledRisk, level: Level): Level {
		const { rate } = risk;
		if (!rate.mixture) return level;
		const grid = this.#gridUpTo(level.step * this.#points);
		const spectrum = { re: level.spectrum.re.slice(), im: level.spectrum.im.slice() };
		const event = this.#transform.empty();
		const year = this.#transform.empty();
		this.#transformEvents([risk], grid, event);
		divideBy(event, rate.mean);
		mixedYear(rate.mixture, event, year);
		divide(spectrum, year);
		rateWeightedYear(rate.mixture, event, year);
		multiply(spectrum, year);
		divideBy(spectrum, rate.mean);
		const none = chanceOfNoneAround(this.#portfolio, risk);
		const mean = level.mean + (rate.variance / rate.mean) * risk.severity.mean;
		return this.#levelOf({ grid, spectrum, mean, none });
	}

	#gridUpTo(top: Money): Grid {
		return { step: top / this.#points, points: this.#points, rounding: this.#rounding };
	}

	/**
	 * Writes the spectrum of the scenarios' events, weighted with their rates, and returns by how much
	 * rounding moves what they cost a year.
	 */
	#transformEvents(risks: readonly CompiledRisk[], grid: Grid, spectrum: Spectrum): Money {
		const masses = new Float64Array(this.#points);
		const cells = this.#table && new LognormalCells(grid, this.#table);
		for (const { rate, severity } of risks) {
			if (severity.kind === 'lognormal') cells?.add(severity, rate.mean, masses);
			else placeLosses(severity.losses, rate.mean / severity.losses.length, grid, masses);
		}
		cells?.spreadInto(masses);
		const shift = grid.rounding === 'split' ? 0 : roundingShift(risks, grid, masses, cells);
		const tilts = this.#tilts;
		for (let j = 0; j < masses.length; j++) masses[j] *= tilts[j];
		this.#transform.forward(masses, spectrum);
		return shift;
	}

	#levelOf({
		grid,
		...parts
	}: Omit<LevelParts, 'step' | 'masses'> & { readonly grid: Grid }): Level {
		const masses = new Float64Array(this.#points);
		this.#transform.inverse(parts.spectrum, masses);
		const tilts = this.#tilts;
		for (let j = 0; j < masses.length; j++) masses[j] /= tilts[j];
		return new Level({ step: grid.step, masses, ...parts });
	}
}

function divideBy({ re, im }: Spectrum, divisor: number): void {
	for (let k = 0; k < re.length; k++) {
		re[k] /= divisor;
		im[k] /= divisor;
	}
}

function roundingShift(
	risks: readonly CompiledRisk[],
	grid: Grid,
	masses: Float64Array,
	cells: LognormalCells | undefined
): Money {
	let shift = 0;
	for (let j = 1; j < masses.length; j++) shift += masses[j] * j * grid.step;
	for (const { rate, severity } of risks) {
		if (severity.kind === 'simulated') shift -= rate.mean * meanOnGrid(severity.losses, grid);
		else if (cells) shift -= rate.mean * cells.meanOnGrid(severity);
	}
	return shift;
}
