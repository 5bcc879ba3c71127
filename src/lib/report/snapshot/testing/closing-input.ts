import type { Model } from '#lib/impact/index.ts';
import { publishedOutages } from '#lib/outages/published-outages.ts';
import type { ClosingInput, ClosingSettings } from '../snapshot.ts';

/** What a quarter of a model is closed with, of few events so that it takes little time. */
export function closingInput(model: Model, settings: Partial<ClosingSettings> = {}): ClosingInput {
	return {
		format: 1,
		quarter: '2026-Q3',
		firstMonth: 1,
		closedOn: '2026-10-05',
		engine: 'test',
		settings: {
			seed: 1,
			strategy: 'planned',
			scenario: model.scenarios[0].id,
			year: { relativeError: 0.02, leastEvents: 200, mostEvents: 20_000 },
			invest: { draws: 50, events: 100, mostSets: 200, orderFor: 'today' },
			basis: 'capex',
			sensitivity: { events: 50, top: 10 },
			...settings
		},
		model,
		cases: [],
		actions: [],
		taken: [],
		library: publishedOutages
	};
}
