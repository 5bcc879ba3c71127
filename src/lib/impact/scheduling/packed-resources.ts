import type { Activity } from './project.ts';

/**
 * Amounts of several resources packed side by side into 32-bit words, each field with a guard bit
 * above it. Subtracting a demand from what is free clears the guard of every field that runs short,
 * so that one subtraction answers for all resources of a word.
 */
export interface PackedResources {
	/** Words per moment. */
	readonly words: number;
	/** The capacities with all guards set, per word. */
	readonly full: Int32Array;
	/** The guards alone, per word. */
	readonly guards: Int32Array;
	/** Demand of each activity: `demands[activity * words + word]`. */
	readonly demands: Int32Array;
}

const wordBits = 32;
const mostCapacity = 2 ** (wordBits - 1) - 1;

/** Packs capacities and demands. Throws a `RangeError` for one that is not whole or out of range. */
export function packResources(
	activities: readonly Activity[],
	capacities: readonly number[]
): PackedResources {
	const fields = placeFields(capacities);
	const words = Math.max(
		1,
		fields.reduce((most, { word }) => Math.max(most, word + 1), 0)
	);
	const full = new Int32Array(words);
	const guards = new Int32Array(words);
	const demands = new Int32Array(activities.length * words);
	fields.forEach(({ word, shift, bits }, resource) => {
		guards[word] |= 1 << (shift + bits);
		full[word] |= (1 << (shift + bits)) | (capacities[resource] << shift);
		activities.forEach((activity, i) => {
			const demand = activity.demands[resource];
			if (!Number.isInteger(demand) || demand < 0 || demand > capacities[resource])
				throw new RangeError(
					`activity ${i} needs ${demand} of resource ${resource}; a whole number from 0 to ${capacities[resource]} is expected`
				);
			demands[i * words + word] |= demand << shift;
		});
	});
	return { words, full, guards, demands };
}

interface Field {
	readonly word: number;
	readonly shift: number;
	/** Without the guard. */
	readonly bits: number;
}

function placeFields(capacities: readonly number[]): readonly Field[] {
	let word = 0;
	let shift = 0;
	return capacities.map((capacity, resource) => {
		if (!Number.isInteger(capacity) || capacity < 0 || capacity > mostCapacity)
			throw new RangeError(
				`capacity ${capacity} of resource ${resource}: a whole number from 0 to ${mostCapacity} is expected`
			);
		const bits = wordBits - Math.clz32(capacity);
		if (shift + bits + 1 > wordBits) {
			word++;
			shift = 0;
		}
		const field = { word, shift, bits };
		shift += bits + 1;
		return field;
	});
}
