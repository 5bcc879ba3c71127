import type { Figure, OwnerKind, SourceLookup } from '../basis.ts';
import type { Model, RecoveryPath, Source } from '../model.ts';
import type { Finding } from './finding.ts';
import { about } from './structure.ts';

/** Findings about where a model's figures come from, given all of them; `today` is an ISO day. */
export function sourceFindings(
	model: Model,
	all: readonly Figure[],
	today: string
): readonly Finding[] {
	return [
		...unprovenRecovery(model, all),
		...linksWithoutBasis(all),
		...byOwner(all.filter(({ isLink }) => !isLink)).flatMap(([owner, owned]) => [
			...withoutBasis(owner, owned),
			...oldFigures(owner, owned, yearBefore(today))
		]),
		...sameNames(model)
	];
}

/** Whether a recovery path's hours were proven: a basis of high confidence. */
export function isProven(sourceOf: SourceLookup, system: string, path: RecoveryPath): boolean {
	return isProof(sourceOf('system', system, hoursOf(path)));
}

/**
 * Whether a source is more than 12 months old on an ISO day, so that its figures are due for a look;
 * one without a date is not said to be. Source: docs/model.md, section 1.
 */
export function isOld(source: Source | undefined, today: string): boolean {
	return source?.date !== undefined && source.date < yearBefore(today);
}

function hoursOf(path: RecoveryPath): string {
	return `recovery.${path}.hours`;
}

function isProof(source: Source | undefined): boolean {
	return source?.confidence === 'high';
}

function unprovenRecovery(model: Model, all: readonly Figure[]): readonly Finding[] {
	const restorable = model.systems.filter(({ recovery }) => recovery.restore);
	const field = hoursOf('restore');
	const proven = new Set(
		all
			.filter((figure) => figure.owner === 'system' && figure.field === field)
			.filter(({ source }) => isProof(source))
			.map(({ id }) => id)
	);
	const unproven = restorable.filter(({ id }) => !proven.has(id));
	return unproven.length === 0
		? []
		: [
				{
					kind: 'unprovenRecovery',
					severity: 'warning',
					about: 'system',
					concerns: unproven.map(({ id }) => id),
					count: unproven.length,
					of: restorable.length
				}
			];
}

function linksWithoutBasis(all: readonly Figure[]): readonly Finding[] {
	const links = all.filter(({ isLink }) => isLink);
	const bare = links.filter(({ source }) => !source);
	return bare.length === 0
		? []
		: [
				{
					kind: 'linksWithoutBasis',
					severity: 'warning',
					about: 'model',
					concerns: [],
					count: bare.length,
					of: links.length
				}
			];
}

function withoutBasis(owner: OwnerKind, owned: readonly Figure[]): readonly Finding[] {
	const bare = owned.filter(({ source }) => !source);
	return bare.length === 0
		? []
		: [
				{
					kind: 'figuresWithoutBasis',
					severity: 'note',
					about: owner,
					concerns: distinctIds(bare),
					count: bare.length,
					of: owned.length
				}
			];
}

function oldFigures(owner: OwnerKind, owned: readonly Figure[], limit: string): readonly Finding[] {
	const old = owned.flatMap((figure) =>
		figure.source?.date !== undefined && figure.source.date < limit
			? [{ ...figure, date: figure.source.date }]
			: []
	);
	return old.length === 0
		? []
		: [
				{
					kind: 'oldFigures',
					severity: 'note',
					about: owner,
					concerns: distinctIds(old),
					count: old.length,
					oldest: old.reduce((oldest, { date }) => (date < oldest ? date : oldest), limit)
				}
			];
}

function sameNames(model: Model): readonly Finding[] {
	const repeated = <T extends { id: string; name: string }>(items: readonly T[]) => {
		const counts = new Map<string, number>();
		for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
		return items.filter(({ name }) => (counts.get(name) ?? 0) > 1);
	};
	return [
		...about('sameName', 'note', 'system', repeated(model.systems)),
		...about('sameName', 'note', 'process', repeated(model.processes))
	];
}

function byOwner(all: readonly Figure[]): readonly (readonly [OwnerKind, readonly Figure[]])[] {
	const groups = new Map<OwnerKind, Figure[]>();
	for (const figure of all) {
		const group = groups.get(figure.owner) ?? [];
		group.push(figure);
		groups.set(figure.owner, group);
	}
	return [...groups];
}

function distinctIds(owned: readonly Figure[]): readonly string[] {
	return [...new Set(owned.map(({ id }) => id))].filter((id) => id !== '');
}

/** Figures older than 12 months are due for a look; ISO days compare as text. */
function yearBefore(day: string): string {
	return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
