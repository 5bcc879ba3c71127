import { applyEffects } from '../apply-effects.ts';
import type { Effect, Model } from '../model.ts';
import { demonstrationModel } from './demonstration.ts';

/** What has changed at the demonstration company since the quarter before, turned back. */
const turnedBack: readonly Effect[] = [
	{ kind: 'recoveryTime', systems: ['identity', 'erp-db', 'erp'], path: 'all', factor: 1 / 0.65 },
	{ kind: 'backupLoss', repositories: ['plant-backup'], factor: 3 },
	{ kind: 'costRate', processes: ['oem-calloffs', 'shipping'], factor: 1 / 1.18 },
	{ kind: 'frequency', scenarios: ['ransomware'], factor: 15 / 18 },
	{ kind: 'revenue', streams: 'all', factor: 1 / 1.06 }
];

/** The demonstration company as it was a quarter ago, and as it is. */
export function demonstrationPair(): readonly [Model, Model] {
	const after = demonstrationModel();
	const before = applyEffects(after, turnedBack);
	if (!before.ok) throw new RangeError(JSON.stringify(before.problems));
	return [before.value, after];
}
