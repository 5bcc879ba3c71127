import type { Bridge, BridgePart, BridgeStep, Money } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { type BridgeReader, type PartWords, changeAlone, partWords } from './part-words.ts';

/** Which result a bridge is drawn for. */
export type BridgeFigure = 'annual' | 'event';

/** A figure at an end of the bridge, with what stands below it. */
export interface BridgeTotal {
	readonly value: Money;
	/** Such as the day, in bold. */
	readonly label: string;
	/** Such as the quarter; may be empty. */
	readonly note: string;
}

/** A part of the bridge as a bar: what changed, and what that moved. */
export interface BridgeBar {
	readonly words: PartWords;
	readonly change: Money;
}

export interface BridgeBars {
	readonly before: BridgeTotal;
	readonly after: BridgeTotal;
	/** In the order of the bridge; they add up from the one end to the other. */
	readonly parts: readonly BridgeBar[];
}

export interface BarOptions extends BridgeReader {
	readonly figure: BridgeFigure;
	/** What stands below the two ends. */
	readonly ends: Readonly<Record<'before' | 'after', Omit<BridgeTotal, 'value'>>>;
	/** More bars than these between the ends are drawn as one. */
	readonly mostBars: number;
}

/** A change below this share of the figures is a difference of the last digits of a number. */
const noChange = 1e-9;

/**
 * A bridge as bars: parts that moved nothing left out, the largest told one by one, the others as the
 * last. Undefined where the figure cannot be compared.
 */
export function bridgeBars(bridge: Bridge, options: BarOptions): BridgeBars | undefined {
	const { figure, ends, mostBars } = options;
	const [before, after] = [valueOf(bridge.before, figure), valueOf(bridge.after, figure)];
	if (before === undefined || after === undefined || !valueIsCompared(bridge, figure))
		return undefined;
	const least = noChange * Math.max(before, after);
	const all = bridge.steps.flatMap(({ step, parts }) =>
		parts.map((part) => ({ step, part, change: valueOf(part, figure) ?? 0 }))
	);
	const moving = all.filter(({ change }) => Math.abs(change) > least);
	const told = moving.length <= mostBars ? moving : largest(moving, mostBars - 1);
	const parts = told.map(({ step, part, change }) => ({
		words: partWords(step, part, options),
		change
	}));
	const rest = moving
		.filter((one) => !told.includes(one))
		.reduce((sum, { change }) => sum + change, 0);
	return {
		before: { value: before, ...ends.before },
		after: { value: after, ...ends.after },
		parts:
			told.length === moving.length
				? parts
				: [...parts, { words: changeAlone(m.bridge_rest({}, options)), change: rest }]
	};
}

interface Moving {
	readonly step: BridgeStep;
	readonly part: BridgePart;
	readonly change: Money;
}

function largest(parts: readonly Moving[], count: number): readonly Moving[] {
	const kept = new Set(
		parts.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, count)
	);
	return parts.filter((part) => kept.has(part));
}

function valueIsCompared({ event }: Bridge, figure: BridgeFigure): boolean {
	return figure === 'annual' || event === 'compared';
}

function valueOf(
	{ annual, event }: Pick<BridgePart, 'annual' | 'event'>,
	figure: BridgeFigure
): Money | undefined {
	return figure === 'annual' ? annual.mean : event;
}
