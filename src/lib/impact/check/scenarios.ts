import { quantile } from '../estimate.ts';
import type { Id, Model, Scenario } from '../model.ts';
import { type PreparedModel, reach } from '../prepare.ts';
import { systemPosition, typicalDamage } from '../situation.ts';
import type { Finding } from './finding.ts';
import { about } from './structure.ts';

/** Findings about scenarios, and about a model that lacks one of its main parts. */
export function scenarioFindings(prepared: PreparedModel): readonly Finding[] {
	const { model } = prepared;
	const disrupting = disruptingSystems(prepared);
	const withoutEffect = model.scenarios.filter(
		({ hits }) => !hits.some(({ systems }) => systems.some((id) => disrupting.has(id)))
	);
	return [
		...emptyParts(model),
		...about('scenarioWithoutEffect', 'warning', 'scenario', withoutEffect),
		...about(
			'scenarioUnlikely',
			'note',
			'scenario',
			model.scenarios.filter(
				(scenario) =>
					!withoutEffect.includes(scenario) &&
					!typicalDamage(prepared, scenario).hits.includes(true)
			)
		),
		...about(
			'scenarioNeverHappens',
			'note',
			'scenario',
			model.scenarios.filter(({ frequency }) => quantile(frequency, 0.99) === 0)
		),
		...backups(model),
		...about(
			'processWithoutSystem',
			'warning',
			'process',
			model.processes.filter(({ uses }) => uses.length === 0)
		)
	];
}

function emptyParts({ systems, processes, scenarios }: Model): readonly Finding[] {
	const whole = { about: 'model', concerns: [], severity: 'warning' } as const;
	return [
		...(systems.length === 0 ? [{ ...whole, kind: 'noSystem' as const }] : []),
		...(processes.length === 0 ? [{ ...whole, kind: 'noProcess' as const }] : []),
		...(scenarios.length === 0 ? [{ ...whole, kind: 'noScenario' as const }] : [])
	];
}

/** Ids of systems whose outage disrupts some process. */
function disruptingSystems(prepared: PreparedModel): ReadonlySet<string> {
	const used = prepared.uses.flatMap((uses) => uses.map(({ system }) => system));
	const dependsOn = prepared.systems.map((system) =>
		system.dependsOn.map((id) => systemPosition(prepared, id))
	);
	return new Set(reach(used, dependsOn).map((position) => prepared.systems[position].id));
}

/** Repositories that are hit with no chance given that their data is lost, and the reverse. */
function backups({ systems, scenarios }: Model): readonly Finding[] {
	const forgetful = new Map<Id, Scenario[]>();
	for (const { restoresFrom } of systems)
		if (restoresFrom !== undefined) forgetful.set(restoresFrom, []);
	const unused = scenarios.filter(({ backupLoss }) =>
		backupLoss.some(({ repository }) => !forgetful.has(repository))
	);
	for (const scenario of scenarios)
		for (const repository of hitWithoutLoss(scenario)) forgetful.get(repository)?.push(scenario);
	return [
		...[...forgetful].flatMap(([repository, forgetting]): readonly Finding[] =>
			forgetting.length === 0
				? []
				: [
						{
							kind: 'backupLossNotConsidered',
							severity: 'warning',
							about: 'scenario',
							concerns: forgetting.map(({ id }) => id),
							repository
						}
					]
		),
		...about('unusedBackupLoss', 'note', 'scenario', unused)
	];
}

/** Ids of systems that a scenario hits for a restore, without a word on the data they hold. */
function hitWithoutLoss({ hits, backupLoss }: Scenario): ReadonlySet<Id> {
	const hit = new Set(
		hits.filter(({ path }) => path !== 'repair').flatMap(({ systems }) => systems)
	);
	for (const { repository } of backupLoss) hit.delete(repository);
	return hit;
}
