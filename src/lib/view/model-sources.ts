import type { Figure, OwnerKind } from '#lib/impact/index.ts';

/** How many figures there are about something, and how many of them say where they come from. */
export interface SourceCount {
	readonly figures: number;
	readonly sourced: number;
}

export interface SourceCounts extends SourceCount {
	/** Only what has figures, in the order of the model file. */
	readonly byOwner: readonly (SourceCount & { readonly owner: OwnerKind })[];
}

/** Links between systems and processes are no figures and are left out. */
export function countSources(all: readonly Figure[]): SourceCounts {
	const figures = all.filter(({ isLink }) => !isLink);
	const owners = [...new Set(figures.map(({ owner }) => owner))];
	return {
		...count(figures),
		byOwner: owners.map((owner) => ({
			owner,
			...count(figures.filter((figure) => figure.owner === owner))
		}))
	};
}

function count(figures: readonly Figure[]): SourceCount {
	return {
		figures: figures.length,
		sourced: figures.filter(({ source }) => source !== undefined).length
	};
}
