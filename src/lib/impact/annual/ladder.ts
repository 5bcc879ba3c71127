import type { Money } from '../model.ts';
import type { Rounding } from './grid.ts';
import type { Level } from './level.ts';
import { LevelBuilder } from './level-builder.ts';
import type { CompiledRisk, Portfolio } from './portfolio.ts';

/** Each level reaches this much further than the one below it. */
const ratio = 4;
/** Beyond these powers of the ratio lies no money. */
const lowestExponent = -400;
const highestExponent = 400;
/** A loss this close to the top of a level may belong to the one above. */
const margin = 1.01;

/**
 * The yearly sum on grids of growing reach: 4^k for whole numbers k, the same for every portfolio, so
 * that a small change of an input leaves the grid as it was. A figure is read from the lowest level
 * that knows it, where a step is at most `4 / points` of it. Levels are computed when they are needed.
 */
export class Ladder {
	readonly #portfolio: Portfolio;
	readonly #builder: LevelBuilder;
	readonly #levels = new Map<number, Level>();
	readonly #around = new Map<CompiledRisk, Map<Level, Level>>();

	constructor(portfolio: Portfolio, points: number, rounding: Rounding) {
		this.#portfolio = portfolio;
		this.#builder = new LevelBuilder(portfolio, points, rounding);
	}

	/** The lowest level that knows the chance of a loss. */
	levelOfLoss(loss: Money): Level {
		let exponent = Math.max(this.#lowest(), exponentAbove(loss));
		while (this.#level(exponent).top < loss) exponent++;
		return this.#level(exponent);
	}

	/** The lowest level whose sums reach a chance above that of a year without loss. */
	levelOfQuantile(p: number): Level {
		const { mean, variance } = this.#portfolio;
		const deviation = Math.sqrt(variance);
		const lowest = this.#lowest();
		let exponent = exponentAbove(Number.isFinite(deviation) ? mean + 4 * deviation : mean);
		for (;;) {
			const level = this.#level(exponent);
			if (level.reached < p) {
				exponent = this.#climb(exponent, p);
				return this.#level(exponent);
			}
			if (exponent <= lowest) return level;
			const loss = Math.max(level.quantile(p), level.step);
			if (loss > margin * ratio ** (exponent - 1)) return level;
			exponent = Math.max(lowest, Math.min(exponent - 1, exponentAbove(loss)));
		}
	}

	/** The level as it is around a random event of one scenario, without that event. */
	levelAround(risk: CompiledRisk, level: Level): Level {
		let levels = this.#around.get(risk);
		if (!levels) this.#around.set(risk, (levels = new Map<Level, Level>()));
		let around = levels.get(level);
		if (!around) levels.set(level, (around = this.#builder.buildAround(risk, level)));
		return around;
	}

	#climb(from: number, p: number): number {
		let exponent = from;
		while (this.#level(exponent).reached < p) exponent++;
		return exponent;
	}

	#lowest(): number {
		return Math.max(lowestExponent, exponentAbove(this.#portfolio.smallest));
	}

	#level(exponent: number): Level {
		if (!(exponent <= highestExponent))
			throw new RangeError(`losses up to 4^${highestExponent} expected, got 4^${exponent}`);
		let level = this.#levels.get(exponent);
		if (!level) this.#levels.set(exponent, (level = this.#builder.build(ratio ** exponent)));
		return level;
	}
}

/** The first level that reaches beyond a loss above 0. */
function exponentAbove(loss: Money): number {
	return Math.floor(Math.log(loss) / Math.log(ratio)) + 1;
}
