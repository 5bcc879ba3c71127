import { readFileSync } from 'node:fs';
import type { Model } from '../model.ts';
import { parseModelText } from '../parse-model.ts';

/** The demonstration company's model, read from its file. */
export function demonstrationModel(): Model {
	const file = new URL('../../demonstration/northline.json', import.meta.url);
	const parsed = parseModelText(readFileSync(file, 'utf8'));
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return parsed.value;
}
