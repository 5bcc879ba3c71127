import { parseModel, type Model } from '#lib/impact/index.ts';
import northline from './northline.json' with { type: 'json' };

/** The invented company that fills an empty database. */
export function demonstrationModel(): Model {
	const parsed = parseModel(northline);
	if (parsed.ok) return parsed.value;
	throw new RangeError(`northline.json: ${parsed.problems.map(({ path }) => path).join(', ')}`);
}
