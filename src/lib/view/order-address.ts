import type { Id } from '#lib/impact/index.ts';
import { type Search, withChoice } from './choice-link.ts';

/** The orders that an address may start from. */
export interface KnownOrders {
	readonly planned: readonly Id[];
	/** Undefined while it is being searched for. */
	readonly recommended: readonly Id[] | undefined;
}

/**
 * The order in an address: `order` names the systems that come first, the others follow as planned,
 * or with `from=recommended` as recommended. What the scenario does not take down is passed over.
 */
export function askedOrder(search: Search, known: KnownOrders): readonly Id[] {
	const base = (asksForRecommended(search) ? known.recommended : undefined) ?? known.planned;
	const affected = new Set(known.planned);
	const named = (search.get('order') ?? '').split(',').map(plainId);
	const first = new Set(named.filter((id) => affected.has(id)));
	return [...first, ...base.filter((id) => !first.has(id))];
}

export function asksForRecommended(search: Search): boolean {
	return search.get('from') === 'recommended';
}

/** The page of an order; how many rows are listed is kept. */
export function orderPath(order: readonly Id[], known: KnownOrders, search: Search): string {
	return recoveryPath(shortestParts(order, known), search);
}

/** The page of the order shown, with more of it listed. */
export function rowsPath(
	order: readonly Id[],
	known: KnownOrders,
	{ search, rows }: { readonly search: Search; readonly rows: number }
): string {
	return recoveryPath([...shortestParts(order, known), `rows=${rows}`], search);
}

/** An order with one system put at a place, counted from 1; places beyond the ends are the ends. */
export function moved(order: readonly Id[], id: Id, place: number): readonly Id[] {
	const others = order.filter((other) => other !== id);
	if (others.length === order.length) return order;
	return others.toSpliced(Math.max(0, place - 1), 0, id);
}

/**
 * The order after the one move that a form asks for: `move=3,erp` or `system=erp&place=3` puts a
 * system at a place. Undefined when it asks for none.
 */
export function orderAfterMove(search: Search, order: readonly Id[]): readonly Id[] | undefined {
	const [place, ...id] = (
		search.get('move') ?? `${search.get('place')},${search.get('system')}`
	).split(',');
	const to = Number(place);
	return Number.isInteger(to) && to > 0 ? moved(order, id.join(','), to) : undefined;
}

export function isSameOrder(a: readonly Id[], b: readonly Id[]): boolean {
	return a.length === b.length && a.every((id, place) => id === b[place]);
}

/** The names that come first as text, for a form or an address. */
export function orderText(order: readonly Id[]): string {
	return order.map((id) => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

function plainId(text: string): Id {
	return text.replaceAll('%2C', ',').replaceAll('%25', '%');
}

function recoveryPath(parts: readonly string[], search: Search): string {
	const rows = search.get('rows');
	const asksRows = rows !== null && !parts.some((part) => part.startsWith('rows='));
	const added = [...parts, ...(asksRows ? [`rows=${encodeURIComponent(rows)}`] : [])];
	const base = withChoice('/recovery', search);
	if (added.length === 0) return base;
	return `${base}${base.includes('?') ? '&' : '?'}${added.join('&')}`;
}

/** An address has a limited length, and a thousand systems have long names. */
function shortestParts(
	order: readonly Id[],
	{ planned, recommended }: KnownOrders
): readonly string[] {
	const asPlanned = namedFirst(order, planned);
	const asRecommended = recommended && namedFirst(order, recommended);
	const isShorter = asRecommended !== undefined && asRecommended.length < asPlanned.length;
	const text = encodeURIComponent(orderText(isShorter ? asRecommended : asPlanned));
	return [
		...(isShorter ? ['from=recommended'] : []),
		...(text === '' ? [] : [`order=${text.replaceAll('%2C', ',')}`])
	];
}

/** The first ones, down to where the others follow as in the base. */
function namedFirst(order: readonly Id[], base: readonly Id[]): readonly Id[] {
	if (isSameOrder(order, base)) return [];
	const place = new Map(base.map((id, at) => [id, at]));
	const at = (position: number) => place.get(order[position]) ?? -1;
	let count = order.length - 1;
	while (count > 0 && at(count - 1) < at(count)) count--;
	return order.slice(0, count);
}
