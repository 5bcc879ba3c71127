import type { Annotated, Source } from '#lib/impact/index.ts';
import { insertEach, present, rowsOf, type Place, type Stored } from '../rows.server.ts';
import { bases } from '../schema/basis.ts';

const owners = [
	'teamId',
	'systemId',
	'processId',
	'streamId',
	'scenarioId',
	'measureId',
	'caseId'
] as const;
/** What a basis belongs to; the model itself for the company and for what concerns all. */
export type BasisOwner = (typeof owners)[number] | 'modelId';

/** An object inside an owner, and the path to it: `recovery.restore`, or empty for the owner. */
export type Part = readonly [path: string, object: Annotated | undefined];

type Basis = Readonly<Record<string, Source>>;
export type BasisOf = (owner: BasisOwner, id: number, part: string) => Basis | undefined;

/** What reading the rows of a model needs. */
export interface Loading extends Place {
	readonly basisOf: BasisOf;
}

export async function insertBases<O>(
	place: Place,
	owner: BasisOwner,
	stored: readonly Stored<O>[],
	partsOf: (value: O) => readonly Part[]
): Promise<void> {
	const entries = stored.flatMap(({ id, value }) =>
		partsOf(value).flatMap(([part, object]) =>
			Object.entries(object?.basis ?? {}).map(([field, source]) => ({ id, part, field, source }))
		)
	);
	await insertEach(place, bases, entries, ({ id, part, field, source }) => ({
		[owner]: id,
		part,
		field,
		...source
	}));
}

export async function loadBases(place: Place): Promise<BasisOf> {
	const partsOfOwner = new Map<string, Map<string, [field: string, source: Source][]>>();
	for (const { part, field, ...row } of await rowsOf(place, bases)) {
		const owner = owners.find((column) => row[column] !== null);
		const at = owner ? address(owner, row[owner]) : address('modelId', place.modelId);
		const parts = partsOfOwner.get(at) ?? new Map<string, [string, Source][]>();
		const sources = parts.get(part) ?? [];
		const { source, date, confidence } = row;
		sources.push([field, present({ source, date, confidence })]);
		partsOfOwner.set(at, parts.set(part, sources));
	}
	return (owner, id, part) => {
		const sources = partsOfOwner.get(address(owner, id))?.get(part);
		return sources && Object.fromEntries(sources);
	};
}

function address(owner: BasisOwner, id: number | null): string {
	return `${owner} ${id}`;
}
