/** Which events kept which processes down beyond their tolerable period: one bit each. */
export class BreachFlags {
	readonly #bytesPerEvent: number;
	readonly #bits: Uint8Array;

	private constructor(bytesPerEvent: number, bits: Uint8Array) {
		this.#bytesPerEvent = bytesPerEvent;
		this.#bits = bits;
	}

	/** None for all of so many events and processes. */
	static none(events: number, processes: number): BreachFlags {
		const bytesPerEvent = Math.ceil(processes / 8);
		return new BreachFlags(bytesPerEvent, new Uint8Array(events * bytesPerEvent));
	}

	/** The events of all parts, which have the same processes, one after the other. */
	static joined(parts: readonly BreachFlags[]): BreachFlags {
		const bits = new Uint8Array(parts.reduce((sum, part) => sum + part.#bits.length, 0));
		let at = 0;
		for (const part of parts) {
			bits.set(part.#bits, at);
			at += part.#bits.length;
		}
		return new BreachFlags(parts[0].#bytesPerEvent, bits);
	}

	set(event: number, process: number): void {
		this.#bits[event * this.#bytesPerEvent + (process >> 3)] |= 1 << (process & 7);
	}

	/** 1 or 0. */
	get(event: number, process: number): number {
		return (this.#bits[event * this.#bytesPerEvent + (process >> 3)] >> (process & 7)) & 1;
	}
}
