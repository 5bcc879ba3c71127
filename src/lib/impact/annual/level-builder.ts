import type { Money, Share } from '../model.ts';
import { divide, fixedYear, mixedYear, multiply, rateWeightedYear } from './generating-function.ts';
import { type Grid, type Rounding, placeLosses } from './grid.ts';
import { Level } from './level.ts';
import { LognormalCells } from './lognormal-cells.ts';
import { NormalTable } from './normal-table.ts';
import { type CompiledRisk, type Portfolio, chanceOfNoneAround } from './portfolio.ts';
import { RealTransform, type Spectrum } from './real-transform.ts';

/**
 * A finite transform folds sums beyond the grid back onto its start. Masses are tilted by
 * `exp(-tilt j / points)` before and back after it, which leaves `exp(-tilt)` of that, and multiplies
 * rounding by `exp(tilt)` at the top: both stay below 2e-7 of a chance.
 */
const tilt = 16;

/** What the fold and rounding may change in any chance. */
export const chanceError = 2e-7;

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
		this.#tilts = Float64Array.from({ length: points }, (_, j) => Math.exp((-tilt * j) / points));
		const hasLognormal = portfolio.risks.some(({ severity }) => severity.kind === 'lognormal');
		this.#table = hasLognormal ? new NormalTable() : undefined;
	}

	/** The yearly sum of all scenarios. */
	build(top: Money): Level {
		const grid = this.#gridUpTo(top);
		const happening = this.#portfolio.risks.filter(({ rate }) => rate.mean > 0);
		const fixed = happening.filter(({ rate }) => !rate.mixture);
		const sum = this.#transform.empty();
		const events = this.#eventSpectrum(fixed, grid);
		fixedYear(
			fixed.reduce((rate, risk) => rate + risk.rate.mean, 0),
			events,
			sum
		);
		const year = this.#transform.empty();
		for (const risk of happening) {
			if (!risk.rate.mixture) continue;
			this.#eventSpectrumOf(risk, grid, events);
			mixedYear(risk.rate.mixture, events, year);
			multiply(sum, year);
		}
		return this.#levelOf(grid, sum, this.#portfolio.chanceOfNone);
	}

	/**
	 * The yearly sum around a random event of one scenario, without that event: years count in proportion
	 * to the scenario's rate, and are as any other when it is fixed.
	 */
	buildAround(risk: CompiledRisk, level: Level): Level {
		const { rate } = risk;
		if (!rate.mixture) return level;
		const grid = this.#gridUpTo(level.step * this.#points);
		const sum = { re: level.spectrum.re.slice(), im: level.spectrum.im.slice() };
		const event = this.#transform.empty();
		const year = this.#transform.empty();
		this.#eventSpectrumOf(risk, grid, event);
		mixedYear(rate.mixture, event, year);
		divide(sum, year);
		rateWeightedYear(rate.mixture, event, year);
		multiply(sum, year);
		for (const part of [sum.re, sum.im]) for (let k = 0; k < part.length; k++) part[k] /= rate.mean;
		return this.#levelOf(grid, sum, chanceOfNoneAround(this.#portfolio, risk));
	}

	#gridUpTo(top: Money): Grid {
		return { step: top / this.#points, points: this.#points, rounding: this.#rounding };
	}

	/** Spectra of the scenarios' events, weighted with their rates and added up. */
	#eventSpectrum(risks: readonly CompiledRisk[], grid: Grid): Spectrum {
		const spectrum = this.#transform.empty();
		this.#transformEvents(risks, ({ rate }) => rate.mean, grid, spectrum);
		return spectrum;
	}

	#eventSpectrumOf(risk: CompiledRisk, grid: Grid, spectrum: Spectrum): void {
		this.#transformEvents([risk], () => 1, grid, spectrum);
	}

	#transformEvents(
		risks: readonly CompiledRisk[],
		weightOf: (risk: CompiledRisk) => number,
		grid: Grid,
		spectrum: Spectrum
	): void {
		const masses = new Float64Array(this.#points);
		const cells = this.#table && new LognormalCells(grid, this.#table);
		for (const risk of risks) {
			const { severity } = risk;
			if (severity.kind === 'lognormal') cells?.add(severity, weightOf(risk), masses);
			else placeLosses(severity.losses, weightOf(risk) / severity.losses.length, grid, masses);
		}
		cells?.spreadInto(masses);
		for (let j = 0; j < masses.length; j++) masses[j] *= this.#tilts[j];
		this.#transform.forward(masses, spectrum);
	}

	#levelOf(grid: Grid, spectrum: Spectrum, none: Share): Level {
		const masses = new Float64Array(this.#points);
		this.#transform.inverse(spectrum, masses);
		for (let j = 0; j < masses.length; j++) masses[j] /= this.#tilts[j];
		return new Level(grid.step, masses, none, spectrum);
	}
}
