import { type Model, type Organisation, mean } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { type Named } from './process-needs.ts';

/** How a scenario hits a system. */
export interface SystemHit extends Named {
	/** Events a year, on average. */
	readonly frequency: number;
	/** The chance that an event of the scenario hits it. */
	readonly chance: number;
	readonly path: 'repair' | 'restore';
	/** The chance that its backups are lost in the event. */
	readonly backupLoss: number;
	/** In the typical event, 0 when it goes on working; undefined when it cannot be computed. */
	readonly usableAt: number | undefined;
}

/** The scenarios that may hit a system, the surest first. */
export function systemHits(
	analysis: Analysis,
	id: string,
	organisation: Organisation
): readonly SystemHit[] {
	const { model, prepared } = analysis;
	const position = prepared.systemIndex.get(id);
	if (position === undefined) return [];
	const { restoresFrom } = prepared.systems[position];
	return model.scenarios
		.flatMap((scenario) => {
			const hits = scenario.hits.filter(({ systems }) => systems.includes(id));
			if (hits.length === 0) return [];
			return [
				{
					id: scenario.id,
					name: scenario.name,
					frequency: mean(scenario.frequency),
					chance: 1 - product(hits.map(({ probability = 1 }) => 1 - probability)),
					path: hits.some(({ path }) => path !== 'repair')
						? ('restore' as const)
						: ('repair' as const),
					backupLoss: backupLossChance(scenario, restoresFrom),
					usableAt: analysis.summary(scenario, organisation)?.usable[position]
				}
			];
		})
		.sort((a, b) => b.chance - a.chance || b.frequency - a.frequency);
}

function backupLossChance(
	{ backupLoss }: Model['scenarios'][number],
	repository: string | undefined
): number {
	const losses = backupLoss.filter((loss) => loss.repository === repository);
	return 1 - product(losses.map(({ probability }) => 1 - probability));
}

function product(factors: readonly number[]): number {
	return factors.reduce((all, factor) => all * factor, 1);
}
