import { lognormalShape } from '../estimate.ts';
import type { Estimate } from '../model.ts';

/** A discrete distribution of yearly rates that stands for an uncertain one; weights sum to 1. */
export interface RateNodes {
	readonly rates: Float64Array;
	readonly weights: Float64Array;
}

type Uncertain = Exclude<Estimate, { readonly fixed: number }>;

/** The variable of integration, from end to end, the rate at it and how likely it is, unscaled. */
interface Substitution {
	readonly from: number;
	readonly to: number;
	readonly rate: (u: number) => number;
	readonly weight: (u: number) => number;
	/** How fast the rate grows with the variable. */
	readonly slope: (u: number) => number;
}

const widestStep = 0.1;
const mostNodes = 800;
/** A node less likely than this changes no figure. */
const negligible = 1e-17;

/**
 * Nodes for an uncertain rate: the trapezoidal rule after a substitution that makes the integrand die
 * out at both ends, which converges faster than any power of the step. Their step is kept below the
 * width of a Poisson distribution, so that a mixture over the nodes is as smooth as over the rates.
 */
export function rateNodes(estimate: Uncertain): RateNodes {
	const substitution =
		'lognormal' in estimate ? normalSubstitution(estimate) : doubleExponential(estimate);
	const { from, to, rate, weight } = substitution;
	const count = Math.ceil((to - from) / nodeStep(substitution));
	const rates: number[] = [];
	const weights: number[] = [];
	let sum = 0;
	for (let i = 0; i <= count; i++) {
		const u = from + ((to - from) * i) / count;
		const w = weight(u);
		if (w < negligible) continue;
		rates.push(rate(u));
		weights.push(w);
		sum += w;
	}
	return { rates: Float64Array.from(rates), weights: Float64Array.from(weights, (w) => w / sum) };
}

function normalSubstitution({ lognormal }: Extract<Uncertain, { lognormal: unknown }>) {
	const { centre, spread } = lognormalShape(lognormal);
	const rate = (u: number) => Math.exp(centre + spread * u);
	const weight = (u: number) => Math.exp((-u * u) / 2);
	return { from: -8.5, to: 8.5, rate, weight, slope: (u: number) => spread * rate(u) };
}

/** A PERT estimate is a beta distribution on [low, high]; double exponential substitution. */
function doubleExponential({ pert: [low, mode, high] }: Extract<Uncertain, { pert: unknown }>) {
	const alpha = 1 + (4 * (mode - low)) / (high - low);
	const beta = 1 + (4 * (high - mode)) / (high - low);
	const below = (u: number) => 1 / (1 + Math.exp(-Math.PI * Math.sinh(u)));
	const derivative = (u: number) => Math.PI * Math.cosh(u) * below(u) * below(-u);
	return {
		from: -3.3,
		to: 3.3,
		rate: (u: number) => low + (high - low) * below(u),
		weight: (u: number) => below(u) ** alpha * below(-u) ** beta * Math.cosh(u),
		slope: (u: number) => (high - low) * derivative(u)
	};
}

/** The step at which neighbouring rates, where they are likely, lie a Poisson's width apart. */
function nodeStep({ from, to, rate, weight, slope }: Substitution): number {
	const probes = 128;
	let likeliest = 0;
	for (let i = 0; i <= probes; i++)
		likeliest = Math.max(likeliest, weight(from + ((to - from) * i) / probes));
	let step = widestStep;
	for (let i = 0; i <= probes; i++) {
		const u = from + ((to - from) * i) / probes;
		if (weight(u) < 1e-5 * likeliest) continue;
		step = Math.min(step, (1.1 * Math.sqrt(Math.max(rate(u), 1))) / slope(u));
	}
	return Math.max(step, (to - from) / mostNodes);
}
