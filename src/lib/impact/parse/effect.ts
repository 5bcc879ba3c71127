import { type Effect, type EffectKind, recoveryPaths, strategies } from '../model.ts';
import { largest, limits } from './limits.ts';
import { type Fields, object, optional, required } from './object.ts';
import type { ReferenceTarget } from './problem.ts';
import { factor, hours, money, share } from './quantity.ts';
import {
	type Place,
	type Reader,
	below,
	isRecord,
	list,
	number,
	oneOf,
	reference,
	report,
	wrongType
} from './reader.ts';

/** A list of ids, or `all`. */
function targets(target: ReferenceTarget): Reader<readonly string[] | 'all'> {
	const ids = list(reference(target), limits.entries);
	return (value, place) => {
		if (value === 'all') return 'all';
		return Array.isArray(value) ? ids(value, place) : wrongType(place, 'targets', value);
	};
}

const systems = required(targets('system'));
const scenarios = required(targets('scenario'));
const processes = required(targets('process'));
const streams = required(targets('stream'));
const scale = required(factor);

/** The fields of each kind of effect. Source: docs/model.md, section 9. */
const fieldsByKind = {
	recoveryTime: { systems, path: required(oneOf([...recoveryPaths, 'all'])), factor: scale },
	recoveryPoint: { systems, hours: required(hours) },
	backupLoss: { repositories: systems, factor: scale },
	hit: { systems, scenarios, factor: scale },
	hold: { scenarios, factor: scale },
	frequency: { scenarios, factor: scale },
	capacity: {
		teams: required(targets('team')),
		add: required(number({ min: -largest.units, max: largest.units }))
	},
	manual: {
		processes,
		capability: optional(share),
		readyAfterHours: optional(hours),
		sustainableHours: optional(hours),
		extraCostPerHour: optional(money)
	},
	stabilisation: { processes, factor: scale },
	unstableCapability: { processes, value: required(share) },
	costRate: { processes, factor: scale },
	revenue: { streams, factor: scale },
	deferrable: { streams, value: required(share) },
	buffer: { streams, process: required(reference('process')), hours: required(hours) },
	without: {
		process: required(reference('process')),
		system: required(reference('system')),
		value: required(share)
	},
	dependency: {
		system: required(reference('system')),
		remove: required(list(reference('system'), limits.entries))
	},
	repository: {
		systems: required(list(reference('system'), limits.entries)),
		value: required(repositoryOrNone)
	},
	strategy: { value: required(oneOf(strategies)) }
} satisfies Record<EffectKind, Fields>;

export const effectKinds = Object.keys(fieldsByKind) as readonly EffectKind[];

const readerByKind = new Map<string, Reader<object>>(
	Object.entries(fieldsByKind).map(([kind, fields]) => [
		kind,
		object({ kind: required(oneOf([kind])), ...fields })
	])
);

/** What an effect must give on a process that has no manual work yet. */
const neededForManual = ['capability', 'readyAfterHours', 'sustainableHours'] as const;

/** One effect of a measure or case. Source: docs/model.md, section 9. */
export function effect(value: unknown, place: Place): Effect | undefined {
	if (!isRecord(value)) return wrongType(place, 'object', value);
	const read = typeof value.kind === 'string' ? readerByKind.get(value.kind) : undefined;
	if (!read)
		return report(below(place, 'kind'), { kind: 'notOneOf', options: effectKinds }, value.kind);
	// The reader for a kind reads exactly the fields that `Effect` gives that kind.
	const parsed = read(value, place) as Effect | undefined;
	if (parsed?.kind === 'manual')
		place.findings.manualEffects.push({
			path: place.path,
			processes: parsed.processes,
			missing: neededForManual.filter((field) => parsed[field] === undefined)
		});
	return parsed;
}

/** A repository's id, or `null` for none. */
function repositoryOrNone(value: unknown, place: Place): string | null | undefined {
	return value === null ? null : reference('system')(value, place);
}
