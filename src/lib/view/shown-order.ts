import { type Id, type Model, mean, planningEvent, ranksOfOrder } from '#lib/impact/index.ts';
import { analyse } from './analysis.ts';
import type { Search } from './choice-link.ts';
import { type KnownOrders, isSameOrder } from './order-address.ts';
import { type OrderOutcome, orderOutcome } from './order-outcome.ts';
import { type OrderedSystem, orderRows } from './order-rows.ts';
import { type RecoveryPlan, recoveryPlan } from './recovery-plan.ts';

/** An order is one of these, and called tried only when it is neither of the others. */
export type OrderKind = 'recommended' | 'planned' | 'tried';

/** An order as a page shows it. */
export interface ShownOrder {
	readonly kind: OrderKind;
	readonly order: readonly Id[];
	readonly outcome: OrderOutcome;
	/** The first systems of the order. */
	readonly rows: readonly OrderedSystem[];
	readonly plan: RecoveryPlan;
}

/** More rows than this are shown when the reader asks for them. */
const fewRows = 50;
const moreRows = 100;

/** How many systems an address asks to be listed. */
export function askedRows(search: Search): number {
	const asked = Number(search.get('rows') ?? '');
	return Number.isInteger(asked) && asked > fewRows ? asked : fewRows;
}

/** How many systems are listed after the reader asks for more. */
export function rowsAfter(rows: number): number {
	return rows + moreRows;
}

/** Recovery of the planning case of a model's only scenario in an order that names what is hit. */
export function shownOrder(
	model: Model,
	known: KnownOrders,
	order: readonly Id[],
	most: number
): ShownOrder | undefined {
	const analysis = analyse(model);
	const { prepared } = analysis;
	const [scenario] = model.scenarios;
	const result = planningEvent(
		prepared,
		scenario,
		'planned',
		ranksOfOrder(prepared, order, 'planned')
	);
	if (!result.ok) return undefined;
	// The plan draws the hold at its median; on the planning case it is at its mean.
	const holdHours = scenario.holdHours && { fixed: mean(scenario.holdHours) };
	return {
		kind: kindOf(order, known),
		order,
		outcome: orderOutcome(result.value),
		rows: orderRows(prepared, result.value, { order, planned: known.planned, most }),
		plan: recoveryPlan(analysis, { ...scenario, holdHours }, result.value)
	};
}

/** What an order comes to, and no more: quick enough while it is being dragged. */
export function triedOutcome(model: Model, order: readonly Id[]): OrderOutcome | undefined {
	const { prepared } = analyse(model);
	const ranks = ranksOfOrder(prepared, order, 'planned');
	const result = planningEvent(prepared, model.scenarios[0], 'planned', ranks);
	return result.ok ? orderOutcome(result.value) : undefined;
}

function kindOf(order: readonly Id[], { planned, recommended }: KnownOrders): OrderKind {
	if (isSameOrder(order, planned)) return 'planned';
	return recommended && isSameOrder(order, recommended) ? 'recommended' : 'tried';
}
