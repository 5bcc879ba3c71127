import { readFileSync } from 'node:fs';
import type { Model } from '../model.ts';
import { parseModelText } from '../parse-model.ts';

const file = new URL('../../demonstration/northline.json', import.meta.url);

/** The demonstration company, with its fourteen measures. */
export function demonstrationModel(): Model {
	const parsed = parseModelText(readFileSync(file, 'utf8'));
	if (!parsed.ok) throw new RangeError('northline.json does not parse');
	return parsed.value;
}

/** A measure of a model file that lasts five years. */
export function measure(
	id: string,
	effects: readonly unknown[],
	costs: { readonly capex?: number; readonly opexPerYear?: number } = {}
) {
	return { id, name: id, lifetimeYears: 5, effects, ...costs };
}
