import type { Cost, Id, Process, Step, Stream } from '../model.ts';
import type { SlowCourse } from './slow-course.ts';
import { at } from './slow-recovery.ts';

/* Sections 6 and 7 of docs/model.md: what processes and streams cost, moment by moment. */

/** Money booked evenly over the hours from `from` to `to`, or at once when they are the same. */
export interface Slice {
	readonly from: number;
	readonly to: number;
	readonly amount: number;
	readonly process: Id;
	readonly phase: string;
	readonly kind: string;
}

export type Courses = ReadonlyMap<Id, SlowCourse>;

interface Span {
	readonly from: number;
	readonly to: number;
	readonly middle: number;
}

/** The stretches between all given moments; after the last one nothing is missed any more. */
function spansBetween(moments: readonly number[]): Span[] {
	const sorted = [...new Set(moments)].filter((t) => t < Infinity).sort((a, b) => a - b);
	return sorted.slice(1).map((to, index) => {
		const from = sorted[index] ?? 0;
		return { from, to, middle: (from + to) / 2 };
	});
}

function operating(owner: Process | Stream): number {
	return owner.operatingHoursPerWeek === undefined ? 1 : owner.operatingHoursPerWeek / 168;
}

function costMoments(costs: readonly Cost[]): number[] {
	return costs.map((cost) => ('once' in cost ? cost.atHour : (cost.fromHour ?? 0)));
}

/** `∫ (1 - c) dt` of a process. */
export function slowMissedHours(course: SlowCourse): number {
	let missed = 0;
	for (const { from, to, middle } of spansBetween(course.moments)) {
		missed += (1 - course.capabilityAt(middle)) * (to - from);
	}
	return missed;
}

/** Whether some moment from the MTPD on has less than the MBCO. */
export function slowBreach(process: Process, course: SlowCourse): boolean {
	const { mtpdHours, mbco } = process;
	if (mtpdHours === undefined) return false;
	return spansBetween([...course.moments, mtpdHours]).some(
		({ from, middle }) => from >= mtpdHours && course.capabilityAt(middle) < (mbco ?? 1)
	);
}

export function processSlices(process: Process, course: SlowCourse): Slice[] {
	const f = operating(process);
	const slices: Slice[] = [];
	for (const { from, to, middle } of spansBetween([
		...course.moments,
		...costMoments(process.costs)
	])) {
		const phase = course.phaseAt(middle);
		const book = (kind: string, perHour: number) =>
			slices.push({
				from,
				to,
				amount: f * perHour * (to - from),
				process: process.id,
				phase,
				kind
			});
		for (const cost of process.costs) {
			if (!('once' in cost) && (cost.fromHour ?? 0) <= middle) {
				book(cost.kind, cost.perHour * (1 - course.capabilityAt(middle)));
			}
		}
		if (phase === 'manual') book('extra', process.manual?.extraCostPerHour ?? 0);
		if (phase === 'unstable') book('extra', process.unstable?.extraCostPerHour ?? 0);
	}
	for (const cost of process.costs) {
		if (!('once' in cost)) continue;
		if (isBelow(course.capabilityAt(cost.atHour), cost.belowCapability)) {
			const phase = course.phaseAt(cost.atHour);
			const { atHour: from, atHour: to, once: amount, kind } = cost;
			slices.push({ from, to, amount, process: process.id, phase, kind });
		}
	}
	return slices;
}

/** Sums such as 0.1 · 0.7 + 0.2 · 0.7 + 0.7 · 0.7 fall short of 0.7 by rounding alone. */
function isBelow(capability: number, limit = 1): boolean {
	return capability < limit - 1e-9;
}

function partsOf(step: Step): { process: Id; share: number }[] {
	return 'parallel' in step ? [...step.parallel] : [{ process: step.process, share: 1 }];
}

function stepCapability(step: Step, courses: Courses, t: number): number {
	let capability = 0;
	for (const { process, share } of partsOf(step)) {
		capability += share * at(courses, process).capabilityAt(t);
	}
	// Shares such as 0.1, 0.2 and 0.7 add up to almost 1: full output must not look like a loss.
	return Math.abs(capability - 1) < 1e-12 ? 1 : capability;
}

/** The moment from which the buffer of a step no longer hides it. */
function exposedFrom(step: Step, courses: Courses, moments: readonly number[]): number {
	const buffer = step.bufferHours ?? 0;
	let missed = 0;
	for (const { from, to, middle } of spansBetween(moments)) {
		const gap = 1 - stepCapability(step, courses, middle);
		if (missed + gap * (to - from) > buffer) return from + (buffer - missed) / gap;
		missed += gap * (to - from);
	}
	return Infinity;
}

export interface SlowStream {
	readonly slices: readonly Slice[];
	readonly caughtUpAt: number;
}

export function streamSlices(stream: Stream, courses: Courses): SlowStream {
	const f = operating(stream);
	const moments = [0, ...costMoments(stream.costs)];
	for (const course of courses.values()) moments.push(...course.moments);
	const exposed = new Map(stream.steps.map((step) => [step, exposedFrom(step, courses, moments)]));
	moments.push(...exposed.values());

	const q = (step: Step, t: number) =>
		t < at(exposed, step) ? 1 : stepCapability(step, courses, t);
	const g = (t: number) => Math.min(1, ...stream.steps.map((step) => q(step, t)));
	/** Who is to blame at a moment: shares that add up to 1, where output is missed. */
	const blame = (t: number) => {
		const bottleneck = stream.steps.find((step) => q(step, t) <= g(t) + 1e-9);
		const weights = (bottleneck ? partsOf(bottleneck) : []).map(({ process, share }) => ({
			process,
			phase: at(courses, process).phaseAt(t),
			weight: share * (1 - at(courses, process).capabilityAt(t))
		}));
		const sum = weights.reduce((total, { weight }) => total + weight, 0);
		return weights.map((entry) => ({ ...entry, weight: entry.weight / sum }));
	};

	const missing = spansBetween(moments).filter(({ middle }) => g(middle) < 1);
	const missedHours = missing.reduce((sum, s) => sum + (1 - g(s.middle)) * (s.to - s.from), 0);
	const backlogLimit = stream.backlogLimitHours ?? Infinity;
	const deferred = Math.min((stream.deferrable ?? 0) * missedHours, backlogLimit);
	const backAt = Math.max(0, ...missing.map(({ to }) => to));
	const surplus = stream.catchUp?.surplus;
	const caughtUpAt = backAt + (surplus === undefined ? 0 : deferred / surplus);
	const margin =
		f * (stream.revenuePerHour ?? 0) * (stream.marginRate ?? 0) * (missedHours - deferred);
	const premium = f * (stream.catchUp?.premiumPerHour ?? 0) * deferred;

	const slices: Slice[] = [];
	for (const { from, to, middle } of missing) {
		const missed = (1 - g(middle)) * (to - from);
		for (const { process, phase, weight } of blame(middle)) {
			const part = (missed / missedHours) * weight;
			slices.push({ from, to, amount: margin * part, process, phase, kind: 'margin' });
			slices.push({
				from: backAt,
				to: caughtUpAt,
				amount: premium * part,
				process,
				phase: 'catch-up',
				kind: 'extra'
			});
			for (const cost of stream.costs) {
				if ('once' in cost || (cost.fromHour ?? 0) > middle) continue;
				const amount = f * cost.perHour * missed * weight;
				slices.push({ from, to, amount, process, phase, kind: cost.kind });
			}
		}
	}
	for (const cost of stream.costs) {
		if (!('once' in cost) || !isBelow(g(cost.atHour), cost.belowCapability)) continue;
		for (const { process, phase, weight } of blame(cost.atHour)) {
			const { atHour: from, atHour: to, kind } = cost;
			slices.push({ from, to, amount: cost.once * weight, process, phase, kind });
		}
	}
	return { slices, caughtUpAt };
}
