import type { Id, Model, Source, System } from './model.ts';

/** The kinds of object that figures belong to. */
export type OwnerKind =
	'model' | 'company' | 'team' | 'system' | 'process' | 'stream' | 'scenario' | 'measure';

/** A figure of the model, or a link between two of its objects, and where it comes from. */
export interface Figure {
	readonly owner: OwnerKind;
	/** The owner's id; empty for the model and the company. */
	readonly id: Id;
	/** Where in the owner, for example `recovery.restore.hours`. */
	readonly field: string;
	/** A number or an estimate, or for a link the id it points to. */
	readonly value: unknown;
	readonly isLink: boolean;
	/** Undefined for an assumption. */
	readonly source: Source | undefined;
}

/** Fields that order or name things and assert nothing about the company. */
const notFigures = new Set(['version', 'priority']);
/** Fields whose texts say that two objects are connected. */
const links = new Set(['dependsOn', 'restoresFrom', 'system']);

const ownersByList = {
	teams: 'team',
	systems: 'system',
	processes: 'process',
	streams: 'stream',
	scenarios: 'scenario',
	measures: 'measure'
} as const satisfies Partial<Record<keyof Model, OwnerKind>>;

/**
 * Every figure and link of a model with its source; what-if cases assert nothing and are left out.
 * A field's own basis counts before the `*` of its object, and that before what the objects around
 * it say. Source: docs/model.md, section 1.
 */
export function figures(model: Model): readonly Figure[] {
	const { company, ...rest } = model;
	const everywhere = model.basis?.['*'];
	const found: Figure[] = [];
	const own = Object.entries(rest).filter(([, value]) => !Array.isArray(value));
	collect(Object.fromEntries(own), { owner: 'model', id: '', field: '' }, undefined, found);
	collect(
		company,
		{ owner: 'company', id: '', field: '' },
		model.basis?.company ?? everywhere,
		found
	);
	for (const key of Object.keys(ownersByList) as (keyof typeof ownersByList)[])
		for (const item of model[key])
			collect(
				item,
				{ owner: ownersByList[key], id: item.id, field: '' },
				model.basis?.[key] ?? everywhere,
				found
			);
	return found;
}

interface Spot {
	readonly owner: OwnerKind;
	readonly id: Id;
	readonly field: string;
}

function collect(item: object, spot: Spot, around: Source | undefined, found: Figure[]): void {
	const basis: Readonly<Record<string, Source>> =
		'basis' in item ? (item.basis as Readonly<Record<string, Source>>) : {};
	const rest = basis['*'] ?? around;
	for (const [key, value] of Object.entries(item)) {
		if (key === 'basis' || notFigures.has(key)) continue;
		const field = spot.field === '' ? key : `${spot.field}.${key}`;
		collectValue(value, key, { ...spot, field }, basis[key] ?? rest, found);
	}
}

function collectValue(
	value: unknown,
	key: string,
	spot: Spot,
	source: Source | undefined,
	found: Figure[]
): void {
	if (typeof value === 'number') found.push({ ...spot, value, isLink: false, source });
	else if (typeof value === 'string') {
		if (links.has(key) && isConnection(spot)) found.push({ ...spot, value, isLink: true, source });
	} else if (Array.isArray(value))
		value.forEach((entry: unknown, i) => {
			collectValue(entry, key, { ...spot, field: `${spot.field}.${i}` }, source, found);
		});
	else if (typeof value === 'object' && value !== null) {
		if (key === 'needs') collectNeeds(value, spot, source, found);
		else if ('fixed' in value || 'pert' in value || 'lognormal' in value)
			found.push({ ...spot, value, isLink: false, source });
		else collect(value, spot, source, found);
	}
}

/** The keys of `needs` are teams, whose ids may look like anything, a field's name too. */
function collectNeeds(
	needs: object,
	spot: Spot,
	source: Source | undefined,
	found: Figure[]
): void {
	for (const [team, value] of Object.entries(needs as System['needs']))
		found.push({ ...spot, field: `${spot.field}.${team}`, value, isLink: false, source });
}

/** Effects name systems too, but say nothing about what is connected today. */
function isConnection({ owner }: Spot): boolean {
	return owner === 'system' || owner === 'process';
}

/** Finds the source of a figure by its owner and field; undefined for an assumption. */
export type SourceLookup = (owner: OwnerKind, id: Id, field: string) => Source | undefined;

/** Makes a lookup of sources from all figures of a model. */
export function sourceLookup(all: readonly Figure[]): SourceLookup {
	const key = (owner: OwnerKind, id: Id, field: string) => JSON.stringify([owner, id, field]);
	const sources = new Map(all.map((f) => [key(f.owner, f.id, f.field), f.source]));
	return (owner, id, field) => sources.get(key(owner, id, field));
}
