import type { Bridge, BridgeChange, BridgeStep, Money } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BridgeFigure } from './bridge-bars.ts';
import { type BridgeReader, partPhrase, partWords } from './part-words.ts';

/** A line of the table behind a bridge: a step, or below it one of its parts. */
export interface BridgeRow {
	readonly kind: 'step' | 'part';
	readonly words: string;
	/** Undefined where it is not known. */
	readonly change: Money | undefined;
	/** Of the year; the typical event has none. */
	readonly standardError: Money | undefined;
}

/**
 * The steps of a bridge in which something changed, each followed by its parts. The engine and the number
 * of events are one change each, so their step says it all; the latter is told only where it moved something.
 */
export function bridgeRows(
	{ steps }: Bridge,
	figure: BridgeFigure,
	reader: BridgeReader
): readonly BridgeRow[] {
	const row = (kind: BridgeRow['kind'], words: string, { annual, event }: BridgeChange) =>
		figure === 'annual'
			? { kind, words, change: annual.mean, standardError: annual.standardError }
			: { kind, words, change: event, standardError: undefined };
	return steps
		.filter(({ parts }) => parts.length > 0)
		.map((one) => ({
			...one,
			row: row('step', stepWords([...one.includes, one.step], reader), one)
		}))
		.filter((one) => one.step !== 'sample' || one.row.change !== 0)
		.flatMap(({ step, parts, row: whole }) => [
			whole,
			...(step === 'engine' || step === 'sample' ? [] : parts).map((part) =>
				row('part', partPhrase(partWords(step, part, reader), reader), part)
			)
		]);
}

/** "Systems and dependencies"; more than one where the first could not be computed alone. */
function stepWords(steps: readonly BridgeStep[], { locale }: BridgeReader): string {
	return steps.map((step) => stepNames[step]({}, { locale })).join(', ');
}

const stepNames = {
	engine: m.bridge_step_engine,
	sample: m.bridge_step_sample,
	measures: m.bridge_step_measures,
	business: m.bridge_step_business,
	systems: m.bridge_step_systems,
	scenarios: m.bridge_step_scenarios
} satisfies Readonly<Record<BridgeStep, unknown>>;
