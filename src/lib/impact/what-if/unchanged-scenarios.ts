import { type Model, type Scenario, type System, recoveryPaths } from '../model.ts';
import type { PreparedModel } from '../prepare.ts';
import { recoveryOption, systemPosition } from '../situation.ts';

/**
 * Per scenario, whether its events are certain to be the same in a model that effects have changed, to
 * the last digit, when recovery is organised alike. Frequencies are not looked at: they are no part of
 * an event. What an effect has not touched is the same object in both models, so that nothing is
 * compared deeply, and a false `false` costs time only. Source: docs/model.md, sections 2 to 7 and 9.
 */
export function unchangedScenarios(today: PreparedModel, changed: Model): readonly boolean[] {
	const { model } = today;
	const allEdgesAreSame = model.systems.every((system, i) =>
		hasSameEdges(system, changed.systems[i])
	);
	if (!allEdgesAreSame || model.rework !== changed.rework) return model.scenarios.map(() => false);
	const isUsersChanged = changedUsers(today, changed);
	return model.scenarios.map((scenario, i) => {
		const affected = affectedSystems(today, scenario);
		return (
			hasSameChances(scenario, changed.scenarios[i]) &&
			affected.every((system) => recoversAlike(today, changed, system)) &&
			!downSystems(today, affected).some((component) => isUsersChanged[component])
		);
	});
}

/**
 * Per scenario, whether events can be run by today's plans: nothing has changed in what may be hit or
 * lost, in any system but for the hours that it takes, or in who uses what. A best order is each model's
 * own. Source: docs/model.md, sections 2 to 5.
 */
export function unchangedPlans(today: Model, changed: Model): readonly boolean[] {
	const isSame =
		changed.strategy !== 'optimised' &&
		today.systems.every((system, i) => recoversInTheSameWay(system, changed.systems[i])) &&
		today.processes.every(({ uses }, i) => areSame(uses, changed.processes[i].uses));
	return today.scenarios.map(({ hits, backupLoss }, i) => {
		const after = changed.scenarios[i];
		return isSame && areSame(hits, after.hits) && areSame(backupLoss, after.backupLoss);
	});
}

function hasSameEdges(a: System, b: System): boolean {
	return a === b || (a.dependsOn === b.dependsOn && a.restoresFrom === b.restoresFrom);
}

function hasSameChances(a: Scenario, b: Scenario): boolean {
	return (
		a === b ||
		(areSame(a.hits, b.hits) &&
			areSame(a.backupLoss, b.backupLoss) &&
			a.holdHours === b.holdHours &&
			a.responseCost === b.responseCost)
	);
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
	return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

/** All of a system that a plan rests on. */
function recoversInTheSameWay(a: System, b: System): boolean {
	return (
		a === b ||
		(hasSameEdges(a, b) &&
			a.priority === b.priority &&
			recoveryPaths.every(
				(path) => recoveryOption(a, path)?.rpoHours === recoveryOption(b, path)?.rpoHours
			))
	);
}

/** Its hours, and the teams that it needs. */
function recoversAlike(today: PreparedModel, changed: Model, system: number): boolean {
	return (
		today.systems[system].recovery === changed.systems[system].recovery &&
		today.needs[system].every(({ team }) => today.teams[team] === changed.teams[team])
	);
}

function affectedSystems(prepared: PreparedModel, { hits }: Scenario): readonly number[] {
	return [...new Set(hits.flatMap(({ systems }) => systems))].map((id) =>
		systemPosition(prepared, id)
	);
}

/** The components that are down: those of the affected systems, and all that depend on them. */
function downSystems(prepared: PreparedModel, affected: readonly number[]): readonly number[] {
	const down = new Set(affected.map((system) => prepared.componentOf[system]));
	for (const component of down)
		for (const dependent of prepared.dependents[component]) down.add(dependent);
	return [...down];
}

/** Per component, whether a process that uses one of its systems, or a stream of that, has changed. */
function changedUsers(today: PreparedModel, changed: Model): readonly boolean[] {
	const isChanged = today.components.map(() => false);
	today.processes.forEach((process, i) => {
		const isSame =
			process === changed.processes[i] &&
			today.streamsOf[i].every((stream) => today.streams[stream] === changed.streams[stream]);
		if (isSame) return;
		for (const { system } of process.uses)
			isChanged[today.componentOf[systemPosition(today, system)]] = true;
	});
	return isChanged;
}
