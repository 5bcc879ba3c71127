import { createHash } from 'node:crypto';
import type { Model } from '#lib/impact/index.ts';

const known = new WeakMap<Model, string>();

/**
 * Says whether two models give the same figures: the same for models that differ in nothing but their
 * name, their note and the cases kept with them.
 */
export function modelFingerprint(model: Model): string {
	const found = known.get(model);
	if (found !== undefined) return found;
	const figures = { ...model, name: undefined, note: undefined, cases: undefined };
	const fingerprint = createHash('sha256').update(JSON.stringify(figures)).digest('hex');
	known.set(model, fingerprint);
	return fingerprint;
}
