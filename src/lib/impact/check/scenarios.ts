import { quantile } from '../estimate.ts';
import type { Model, Scenario } from '../model.ts';
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
function backups(model: Model): readonly Finding[] {
	const repositories = new Set(model.systems.flatMap(({ restoresFrom }) => restoresFrom ?? []));
	const unused = model.scenarios.filter(({ backupLoss }) =>
		backupLoss.some(({ repository }) => !repositories.has(repository))
	);
	return [
		...[...repositories].flatMap((repository): readonly Finding[] => {
			const forgetful = model.scenarios.filter((scenario) => forgets(scenario, repository));
			return forgetful.length === 0
				? []
				: [
						{
							kind: 'backupLossNotConsidered',
							severity: 'warning',
							about: 'scenario',
							concerns: forgetful.map(({ id }) => id),
							repository
						}
					];
		}),
		...about('unusedBackupLoss', 'note', 'scenario', unused)
	];
}

function forgets({ hits, backupLoss }: Scenario, repository: string): boolean {
	return (
		hits.some(({ systems, path }) => path !== 'repair' && systems.includes(repository)) &&
		!backupLoss.some((loss) => loss.repository === repository)
	);
}
