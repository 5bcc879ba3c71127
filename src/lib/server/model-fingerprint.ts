import { sha256 } from '#lib/db/sha256.server.ts';
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
	const fingerprint = sha256(JSON.stringify(figures));
	known.set(model, fingerprint);
	return fingerprint;
}
