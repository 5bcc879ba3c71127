import type { Model } from '../model.ts';
import { isRecord } from '../parse/reader.ts';
import type { BridgeOwner, ChangedInput } from './bridge-result.ts';
import { type Differing, differingValues, factorBetween } from './differing-values.ts';
import { listedKinds, lists } from './inputs.ts';
import type { ModelChange } from './model-changes.ts';

/** The inputs that changes consist of, value by value, as a reader can be told them. */
export function changedInputs(
	changes: readonly ModelChange[],
	before: Model,
	after: Model
): readonly ChangedInput[] {
	const names = new Map<string, string>();
	for (const model of [before, after])
		for (const kind of listedKinds)
			for (const { id, name } of model[lists[kind]]) names.set(`${kind} ${id}`, name);
	const nameIn = (owner: BridgeOwner, id: unknown): string | undefined =>
		owner === 'model' ? '' : names.get(`${owner} ${String(id)}`);
	return changes.flatMap((change) => {
		const { owner, id, path } = change;
		const of = { owner, id, name: nameIn(owner, id) ?? id };
		if (path === '') {
			const kind = change.before === undefined ? ('added' as const) : ('removed' as const);
			return [{ ...of, change: kind, path: '', field: '', about: '' }];
		}
		return differingValues(change.before, change.after).map((value): ChangedInput => {
			const factor = factorBetween(value.before, value.after);
			return {
				...of,
				change: 'changed',
				path: [path, ...value.way].join('.'),
				field: fieldName(path, value),
				about: about(change, value, nameIn),
				...(value.before === undefined ? {} : { before: value.before }),
				...(value.after === undefined ? {} : { after: value.after }),
				...(factor === undefined ? {} : { factor })
			};
		});
	});
}

/** The keys of `needs` are teams. */
function fieldName(path: string, { kind }: Differing): string {
	return path === 'needs' ? path : [path, ...kind].join('.');
}

function about(
	{ path, before, after }: ModelChange,
	{ way: [entry] }: Differing,
	nameIn: (owner: BridgeOwner, id: unknown) => string | undefined
): string {
	if (entry === undefined) return '';
	const name = (owner: BridgeOwner, id: unknown) => nameIn(owner, id) ?? String(id);
	const at = (list: unknown): unknown => (Array.isArray(list) ? list[Number(entry)] : undefined);
	const here = at(after) ?? at(before);
	switch (path) {
		case 'uses':
		case 'backupLoss':
			return name('system', entry);
		case 'needs':
			return name('team', entry);
		case 'costs':
			return isRecord(here) && typeof here.name === 'string' ? here.name : '';
		case 'hits':
			return isRecord(here) && Array.isArray(here.systems) && here.systems.length > 0
				? name('system', here.systems[0])
				: '';
		case 'steps':
			return isRecord(here) && typeof here.process === 'string'
				? name('process', here.process)
				: '';
		default:
			return '';
	}
}
