import type { Annotated, Source } from '../../impact/model.ts';
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
	const entries = new Map<string, [field: string, source: Source][]>();
	for (const row of await rowsOf(place, bases)) {
		const owner = owners.find((column) => row[column] !== null) ?? 'modelId';
		const at = address(owner, row[owner] ?? place.modelId, row.part);
		const { source, date, confidence } = row;
		const found = entries.get(at) ?? [];
		found.push([row.field, present({ source, date, confidence })]);
		entries.set(at, found);
	}
	return (owner, id, part) => {
		const found = entries.get(address(owner, id, part));
		return found && Object.fromEntries(found);
	};
}

function address(owner: BasisOwner, id: number, part: string): string {
	return `${owner} ${id} ${part}`;
}
