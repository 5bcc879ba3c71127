import type { Id, Model, Process } from '../model.ts';
import { slowMedian } from './slow-median.ts';
import { at, reachOf, type SlowRecovery } from './slow-recovery.ts';

/* Section 5 of docs/model.md: a process as a function of time. */

export type SlowPhase = 'manual' | 'standstill' | 'unstable' | 'normal';

export interface SlowCourse {
	/** `T` and `T + U`. */
	readonly usableAt: number;
	readonly stableAt: number;
	/** Moments between which nothing changes; both functions are right-continuous. */
	readonly moments: readonly number[];
	readonly capabilityAt: (t: number) => number;
	readonly phaseAt: (t: number) => SlowPhase;
}

interface Interruption {
	/** `k(t)`, and the moments at which it changes. */
	readonly remaining: (t: number) => number;
	readonly changes: readonly number[];
	readonly usableAt: number;
	/** `R` and `G`. */
	readonly lostHours: number;
	readonly gapHours: number;
}

/** A process whose used systems come back as given. */
export function courseInEvent(model: Model, process: Process, recovery: SlowRecovery): SlowCourse {
	const uses = process.uses.map((use) => ({
		without: use.without ?? 0,
		usable: at(recovery.usable, use.system)
	}));
	const ages: number[] = [];
	const touched = new Set<Id>();
	for (const use of process.uses) {
		for (const id of reachOf(model, use.system)) touched.add(id);
	}
	for (const id of touched) {
		const holdsData = model.systems.some((s) => s.id === id && s.restoresFrom !== undefined);
		if (holdsData) ages.push(recovery.work.get(id)?.pointAge ?? 0);
	}
	return slowCourse(process, {
		remaining: (t) => Math.min(1, ...uses.filter((u) => t < u.usable).map((u) => u.without)),
		changes: uses.map((use) => use.usable),
		usableAt: Math.max(0, ...uses.filter((use) => use.without < 1).map((use) => use.usable)),
		lostHours: ages.length === 0 ? 0 : Math.max(...ages),
		gapHours: ages.length === 0 ? 0 : Math.max(...ages) - Math.min(...ages)
	});
}

/** A process that has nothing to work with for some hours. */
export function courseOfDisruption(process: Process, hours: number): SlowCourse {
	return slowCourse(process, {
		remaining: (t) => (t < hours ? 0 : 1),
		changes: [hours],
		usableAt: hours,
		lostHours: 0,
		gapHours: 0
	});
}

function slowCourse(process: Process, interruption: Interruption): SlowCourse {
	const { remaining, changes, usableAt } = interruption;
	const { manual, unstable } = process;
	if (usableAt === 0) {
		return {
			usableAt: 0,
			stableAt: 0,
			moments: [0],
			capabilityAt: () => 1,
			phaseAt: () => 'normal'
		};
	}
	const ready = manual?.readyAfterHours ?? 0;
	const exhausted = ready + (manual?.sustainableHours ?? Infinity);
	const manualCapability = manual?.capability ?? 0;
	const worksByHand = (t: number) =>
		manual !== undefined && ready <= t && t < exhausted && manualCapability > remaining(t);

	const early = [0, ...changes, ready, exhausted].filter((t) => t < usableAt);
	early.sort((a, b) => a - b);
	let manualHours = 0;
	early.forEach((from, index) => {
		const to = early[index + 1] ?? usableAt;
		if (worksByHand((from + to) / 2)) manualHours += to - from;
	});
	const last = early[early.length - 1] ?? 0;
	const before = worksByHand(last) ? manualCapability : remaining(last);

	let extraHours = 0;
	if (unstable) {
		const perOutageHour = unstable.hoursPerOutageHour;
		extraHours = Math.min(
			unstable.maxHours ?? Infinity,
			(perOutageHour === undefined ? 0 : slowMedian(perOutageHour)) * usableAt +
				(unstable.hoursPerManualHour ?? 0) * manualHours +
				(unstable.hoursPerLostHour ?? 0) * interruption.lostHours +
				(unstable.hoursPerGapHour ?? 0) * interruption.gapHours
		);
	}
	const stableAt = usableAt + extraHours;
	return {
		usableAt,
		stableAt,
		moments: [...early, usableAt, stableAt],
		capabilityAt: (t) => {
			if (t < usableAt) return worksByHand(t) ? manualCapability : remaining(t);
			if (t < stableAt) return Math.max(unstable?.capability ?? 0, before);
			return 1;
		},
		phaseAt: (t) => {
			if (t >= stableAt) return 'normal';
			if (t >= usableAt) return 'unstable';
			if (worksByHand(t)) return 'manual';
			return remaining(t) === 0 ? 'standstill' : 'unstable';
		}
	};
}
