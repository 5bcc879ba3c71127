import type { SavedCase } from '#lib/db/saved-case.ts';
import type { StoredAction, StoredSnapshot } from '#lib/db/report.ts';
import { engineVersion, measuresFound, type Model } from '#lib/impact/index.ts';
import { publishedOutages } from '#lib/outages/published-outages.ts';
import { parseSnapshot } from '#lib/report/snapshot/parse-snapshot.ts';
import type { ClosingInput, ClosingSettings, PreviousQuarter } from '#lib/report/snapshot/snapshot.ts';

/** What a quarter is closed from, as it is stored. */
export interface Closing {
	readonly quarter: string;
	readonly firstMonth: number;
	readonly closedOn: string;
	readonly settings: ClosingSettings;
	readonly model: Model;
	readonly cases: readonly SavedCase[];
	readonly actions: readonly StoredAction[];
	readonly previous: StoredSnapshot | undefined;
}

/** All that the results of a quarter are computed from, and nothing else. */
export function closingInput({ cases, actions, previous, ...closing }: Closing): ClosingInput {
	const before = previous && previousQuarter(previous);
	return {
		format: 1,
		engine: engineVersion,
		library: publishedOutages,
		...closing,
		cases: cases
			.filter(({ isPinned }) => isPinned)
			.map(({ key, name, author, note, measures, effects }) => ({
				...{ key, name, author, note, measures, effects }
			})),
		actions: actions.map(({ what, owner, due, done }) => ({
			...{ what, owner, due },
			...(done !== undefined && { done })
		})),
		taken: before ? measuresFound(before.model, closing.model) : [],
		...(before && { previous: before })
	};
}

function previousQuarter({ content, hash }: StoredSnapshot): PreviousQuarter | undefined {
	const parsed = parseSnapshot(content);
	if (!parsed.ok) throw new RangeError(`previousQuarter: ${JSON.stringify(parsed.problems)}`);
	const { quarter, closedOn, engine, model, settings, results } = parsed.value;
	const { year, overview } = results;
	if (!year.ok) return undefined;
	return {
		...{ quarter, closedOn, hash, engine, model },
		strategy: settings.strategy,
		average: year.value.average,
		percentiles: year.value.percentiles,
		...(overview.event && { event: { scenario: settings.scenario, loss: overview.event.loss } })
	};
}
