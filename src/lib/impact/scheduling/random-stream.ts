/** A stream of draws from a seed (sfc32): the same on every machine, without allocation. */
export class RandomStream {
	#a = 0x9e3779b9;
	#b: number;
	#c: number;
	#counter = 1;

	/** `seed`: any safe integer. */
	constructor(seed: number) {
		this.#b = seed | 0;
		this.#c = Math.floor(seed / 2 ** 32) | 0;
		for (let i = 0; i < 16; i++) this.bits();
	}

	/** 32 even bits as an unsigned integer. */
	bits(): number {
		const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
		return sum >>> 0;
	}

	/** Evenly from [0, 1). */
	share(): number {
		return this.bits() / 2 ** 32;
	}

	/** A whole number from 0 to `count` − 1. */
	below(count: number): number {
		return Math.floor(this.share() * count);
	}
}
