import type { BookingCause, BookingKind, EventOutcome, Source } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

/** One reason for a loss: a cost item, or what the model names, with the source of its rate. */
export interface LossCause {
	readonly owner: 'process' | 'stream' | 'response';
	readonly ownerName: string;
	/** The cost item's own name; undefined for what the model itself names. */
	readonly itemName: string | undefined;
	readonly item: 'manual' | 'unstable' | 'margin' | 'catch-up' | 'response' | 'cost';
	readonly kind: BookingKind;
	readonly amount: number;
	readonly source: Source | undefined;
}

/** The reasons for an event's loss, the largest first. */
export function lossCauses(
	analysis: Analysis,
	scenarioId: string,
	{ bookings }: Pick<EventOutcome, 'bookings'>
): readonly LossCause[] {
	const sums = new Map<string, { cause: BookingCause; kind: BookingKind; amount: number }>();
	for (const { cause, kind, amount } of bookings) {
		const key = JSON.stringify(cause);
		const known = sums.get(key);
		sums.set(key, { cause, kind, amount: amount + (known?.amount ?? 0) });
	}
	return [...sums.values()]
		.map(({ cause, kind, amount }) => ({ ...describe(analysis, scenarioId, cause), kind, amount }))
		.sort((a, b) => b.amount - a.amount);
}

function describe(
	{ prepared, sourceOf }: Analysis,
	scenarioId: string,
	cause: BookingCause
): Omit<LossCause, 'kind' | 'amount'> {
	switch (cause.of) {
		case 'response':
			return {
				owner: 'response',
				ownerName: '',
				itemName: undefined,
				item: 'response',
				source: sourceOf('scenario', scenarioId, 'responseCost')
			};
		case 'process': {
			const { id, name, costs } = prepared.processes[cause.process];
			const owner = { owner: 'process', ownerName: name } as const;
			if (typeof cause.item !== 'number') {
				const source = sourceOf('process', id, `${cause.item}.extraCostPerHour`);
				return { ...owner, itemName: undefined, item: cause.item, source };
			}
			const cost = costs[cause.item];
			const field = `costs.${cause.item}.${'once' in cost ? 'once' : 'perHour'}`;
			return {
				...owner,
				itemName: cost.name,
				item: 'cost',
				source: sourceOf('process', id, field)
			};
		}
		case 'stream': {
			const { id, name, costs } = prepared.streams[cause.stream];
			const owner = { owner: 'stream', ownerName: name } as const;
			if (typeof cause.item !== 'number') {
				const field = cause.item === 'margin' ? 'revenuePerHour' : 'catchUp.premiumPerHour';
				const source = sourceOf('stream', id, field);
				return { ...owner, itemName: undefined, item: cause.item, source };
			}
			const cost = costs[cause.item];
			const field = `costs.${cause.item}.${'once' in cost ? 'once' : 'perHour'}`;
			return {
				...owner,
				itemName: cost.name,
				item: 'cost',
				source: sourceOf('stream', id, field)
			};
		}
		default:
			return cause satisfies never;
	}
}
