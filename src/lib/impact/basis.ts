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
	collect(Object.fromEntries(own), '', undefined, { owner: 'model', id: '', found });
	collect(company, '', model.basis?.company ?? everywhere, { owner: 'company', id: '', found });
	for (const key of Object.keys(ownersByList) as (keyof typeof ownersByList)[])
		for (const item of model[key])
			collect(item, '', model.basis?.[key] ?? everywhere, {
				owner: ownersByList[key],
				id: item.id,
				found
			});
	return found;
}

/** An object of the model, and where its figures go. */
interface Owner {
	readonly owner: OwnerKind;
	readonly id: Id;
	readonly found: Figure[];
}

/** Collects the figures of an object, which is the owner itself or stands at a field of it. */
function collect(item: object, place: string, around: Source | undefined, into: Owner): void {
	const basis: Readonly<Record<string, Source>> =
		'basis' in item ? (item.basis as Readonly<Record<string, Source>>) : {};
	const rest = basis['*'] ?? around;
	for (const [key, value] of Object.entries(item)) {
		if (key === 'basis' || notFigures.has(key)) continue;
		const field = place === '' ? key : `${place}.${key}`;
		collectValue(value, key, field, basis[key] ?? rest, into);
	}
}

function collectValue(
	value: unknown,
	key: string,
	field: string,
	source: Source | undefined,
	into: Owner
): void {
	if (typeof value === 'number') add(value, field, source, into);
	else if (typeof value === 'string') {
		if (links.has(key) && isConnection(into)) add(value, field, source, into, true);
	} else if (Array.isArray(value))
		value.forEach((entry: unknown, i) => {
			collectValue(entry, key, `${field}.${i}`, source, into);
		});
	else if (typeof value === 'object' && value !== null) {
		if (key === 'needs') collectNeeds(value, field, source, into);
		else if ('fixed' in value || 'pert' in value || 'lognormal' in value)
			add(value, field, source, into);
		else collect(value, field, source, into);
	}
}

/** The keys of `needs` are teams, whose ids may look like anything, a field's name too. */
function collectNeeds(needs: object, field: string, source: Source | undefined, into: Owner): void {
	for (const [team, value] of Object.entries(needs as System['needs']))
		add(value, `${field}.${team}`, source, into);
}

function add(
	value: unknown,
	field: string,
	source: Source | undefined,
	{ owner, id, found }: Owner,
	isLink = false
): void {
	found.push({ owner, id, field, value, isLink, source });
}

/** Effects name systems too, but say nothing about what is connected today. */
function isConnection({ owner }: Owner): boolean {
	return owner === 'system' || owner === 'process';
}

/** Finds the source of a figure by its owner and field; undefined for an assumption. */
export type SourceLookup = (owner: OwnerKind, id: Id, field: string) => Source | undefined;

/** Makes a lookup of sources from all figures of a model. */
export function sourceLookup(all: readonly Figure[]): SourceLookup {
	const byOwner = new Map<OwnerKind, Map<Id, Figure[]>>();
	for (const figure of all) {
		const byId = byOwner.get(figure.owner) ?? new Map<Id, Figure[]>();
		byOwner.set(figure.owner, byId);
		const owned = byId.get(figure.id);
		if (owned) owned.push(figure);
		else byId.set(figure.id, [figure]);
	}
	// An object has few figures, so looking through them costs less than a place for each.
	return (owner, id, field) =>
		byOwner
			.get(owner)
			?.get(id)
			?.find((figure) => figure.field === field)?.source;
}
