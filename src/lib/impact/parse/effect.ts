import { type Effect, type EffectKind, recoveryPaths, strategies } from '../model.ts';
import { type Place, below, report } from './findings.ts';
import { largest, limits } from './limits.ts';
import { type Fields, object, optional, required } from './object.ts';
import type { ReferenceTarget } from './problem.ts';
import { factor, hours, money, share } from './quantity.ts';
import { type Reader, isRecord, list, number, oneOf, reference, wrongType } from './reader.ts';

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
	if (parsed?.kind === 'manual') checkManual(parsed, place);
	return parsed;
}

/**
 * Manual work that an effect introduces must be complete; the effects after it in the same list may
 * then change a part of it. Source: docs/model.md, section 9.
 */
function checkManual(effect: Extract<Effect, { kind: 'manual' }>, place: Place): void {
	const { findings, above: list } = place;
	if (!findings.known) return;
	// Lists of effects are read one after the other, and processes before them.
	if (findings.introduced?.list !== list) findings.introduced = undefined;
	findings.introduced ??= {
		list,
		processes: new Set(findings.processesWithManual),
		everywhere: false
	};
	const { introduced, known } = findings;
	if (introduced.everywhere) return;
	introduced.everywhere = effect.processes === 'all';
	const missing = neededForManual.filter((field) => effect[field] === undefined);
	for (const process of effect.processes === 'all' ? known.process : effect.processes) {
		if (!known.process.has(process) || introduced.processes.has(process)) continue;
		introduced.processes.add(process);
		for (const field of missing)
			report(place, { kind: 'incompleteManual', process, field }, undefined);
	}
}

/** A repository's id, or `null` for none. */
function repositoryOrNone(value: unknown, place: Place): string | null | undefined {
	return value === null ? null : reference('system')(value, place);
}
