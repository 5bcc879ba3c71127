import type { CompiledModel } from './compiled-model.ts';
import type { DamagePlan } from './damage-plan.ts';
import type { RecoveryProgram } from './recovery-program.ts';
import { TeamProfiles } from './team-profiles.ts';

/** When each slot of a plan is usable in one event. Owns scratch space that grows as needed. */
export class RecoveryTimes {
	/** Per affected system: the hours its recovery takes; filled in before `run`. */
	hours = new Float64Array(0);
	/** Per slot, after `run`: hours since the disruption began. */
	usable = new Float64Array(0);
	/** Per affected system, after `run`: when its recovery starts. */
	start = new Float64Array(0);
	#finish = new Float64Array(0);
	readonly #teams: TeamProfiles;
	readonly #rework: number;

	constructor(compiled: CompiledModel) {
		this.#teams = new TeamProfiles(compiled);
		this.#rework = compiled.prepared.model.rework ?? 0;
	}

	/** Makes room for a plan. */
	reserve({ systems, slots }: DamagePlan): void {
		if (this.hours.length < systems.length) {
			this.hours = new Float64Array(systems.length);
			this.start = new Float64Array(systems.length);
			this.#finish = new Float64Array(systems.length);
		}
		if (this.usable.length < slots) this.usable = new Float64Array(slots);
	}

	/**
	 * Serial schedule generation along a program. `redoes`: what was started too early is partly done
	 * again (docs/model.md, section 4). Teams are held by the first `booked` recoveries alone: every
	 * later one starts as if it were the only other.
	 */
	run(
		plan: DamagePlan,
		program: RecoveryProgram,
		hold: number,
		redoes: boolean,
		booked = Infinity
	): void {
		const { systems, members, dependsOn } = plan;
		const waits = redoes ? plan.waitsAdhoc : plan.waitsPlanned;
		const { hours, usable, start } = this;
		const finish = this.#finish;
		const { steps, length } = program;
		const rework = redoes ? this.#rework : 0;
		let left = booked;
		this.#teams.clear();
		for (let step = 0; step < length; step++) {
			const place = steps[step];
			if (place >= 0) {
				let ready = hold;
				for (let i = waits.first[place]; i < waits.first[place + 1]; i++) {
					const at = usable[waits.values[i]];
					if (at > ready) ready = at;
				}
				const from =
					left-- > 0
						? this.#teams.book(systems[place], ready, hours[place])
						: this.#teams.earliest(systems[place], ready, hours[place]);
				start[place] = from;
				finish[place] = from + hours[place];
				continue;
			}
			const slot = ~place;
			let before = 0;
			for (let i = dependsOn.first[slot]; i < dependsOn.first[slot + 1]; i++) {
				const at = usable[dependsOn.values[i]];
				if (at > before) before = at;
			}
			let at = before;
			for (let i = members.first[slot]; i < members.first[slot + 1]; i++) {
				const member = members.values[i];
				let back = finish[member] > before ? finish[member] : before;
				if (start[member] < before) back += rework * hours[member];
				if (back > at) at = back;
			}
			usable[slot] = at;
		}
	}
}
