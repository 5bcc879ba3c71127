/**
 * Addressed draws: every random quantity of an event has an address made of (seed, scenario, event,
 * what it is), so that changing one input leaves all other draws as they were, and the same seed
 * gives the same draws wherever and in whatever order they are taken (docs/model.md, section 8).
 */

/** What a random quantity is: a kind and the ids of what it belongs to, hashed to 32 bits. */
export function addressOf(...parts: readonly string[]): number {
	let hash = 0x811c9dc5;
	for (const part of parts) {
		for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
		hash = Math.imul(hash ^ 0xffff, 0x01000193);
	}
	return mix(hash);
}

/** The two words from which every draw of one event is derived. */
export class EventKey {
	readonly #scenarioWord: number;
	first = 0;
	second = 0;

	/** `seed` is any integer; `scenario` an id. */
	constructor(seed: number, scenario: string) {
		const low = seed | 0;
		const high = Math.floor(seed / 2 ** 32) | 0;
		this.#scenarioWord = mix(mix(mix(low) + high) + addressOf('scenario', scenario));
	}

	/** Moves to an event by its number, counted from 0. */
	moveTo(event: number): void {
		this.first = mix(this.#scenarioWord ^ Math.imul(event + 1, 0x9e3779b1));
		this.second = mix(this.first + this.#scenarioWord + 0x7f4a7c15);
	}

	/** The draw at an address: 32 even bits, as an unsigned integer. */
	bits(address: number): number {
		return mix((mix(this.first ^ address) + this.second) | 0) >>> 0;
	}

	/** The draw at an address as a number evenly spread over (0, 1), ends excluded. */
	share(address: number): number {
		return (this.bits(address) + 0.5) / 2 ** 32;
	}
}

/** A bijection of 32-bit words that spreads every input bit over all output bits. */
function mix(word: number): number {
	let x = word | 0;
	x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
	x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
	return x ^ (x >>> 15);
}
