import { demonstrationPair } from '#lib/impact/testing/earlier-demonstration.ts';
import type { ClosingSettings, PreviousQuarter, Snapshot } from '../snapshot.ts';
import { closingInput } from './closing-input.ts';
import { closed } from './demonstration-snapshot.ts';

/** What a closed quarter is to the one after it. */
export function asPrevious({
	quarter,
	closedOn,
	engine,
	model,
	results
}: Snapshot): PreviousQuarter {
	const { year, overview } = results;
	if (!year.ok) throw new RangeError('the year of the quarter before cannot be computed');
	return {
		...{ quarter, closedOn, engine, model, hash: 'b'.repeat(64) },
		average: year.value.average,
		percentiles: year.value.percentiles,
		...(overview.event && {
			event: { scenario: overview.scenario.id, loss: overview.event.loss }
		})
	};
}

/** The demonstration company's third quarter, after a second in which its model was another. */
export function secondQuarter(settings: Partial<ClosingSettings>): Snapshot {
	const [before, after] = demonstrationPair();
	const first = closed({
		...closingInput({ ...before, measures: [] }, settings),
		quarter: '2026-Q2',
		closedOn: '2026-07-06'
	});
	return closed({ ...closingInput(after, settings), previous: asPrevious(first) });
}
