import type { Effect, Estimate, Model, OwnerKind, Strategy, Targets } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { figureValue } from './figure-words.ts';
import { formatNumber, formatShortNumber, formatSigned, type Locale } from './number.ts';

/** One input that an effect changes, in words: "Restore time, ERP", "100 % → 50 %". */
export interface EffectLine {
	readonly subject: string;
	readonly change: string;
}

/** What the words are about, and for whom. */
export interface EffectReader {
	/** The model before the effect. */
	readonly model: Model;
	readonly nameOf: (owner: OwnerKind, id: string) => string;
	readonly locale: Locale;
}

/** What an effect changes and by how much, each input in one line, old value before the new. */
export function effectLines(effect: Effect, reader: EffectReader): readonly EffectLine[] {
	const { model, locale } = reader;
	const names = targetNames(effect, reader);
	const options = { locale };
	const line = (subject: string, change: string) => [{ subject, change }];
	const set = (kind: string, olds: readonly (number | undefined)[], value: number) =>
		changeWords(
			olds,
			value,
			(figure) => figureValue(kind, figure, { currency: model.currency, locale }),
			locale
		);
	switch (effect.kind) {
		case 'recoveryTime':
			return line(timeWords[effect.path]({ names }, options), scaled(effect.factor, locale));
		case 'recoveryPoint': {
			const olds = meant(model.systems, effect.systems).flatMap(({ recovery: { restore } }) =>
				restore ? [restore.rpoHours ?? 0] : []
			);
			const change = set('recovery.restore.rpoHours', olds, effect.hours);
			return line(m.effect_subject_recovery_point({ names }, options), change);
		}
		case 'backupLoss':
			return line(m.effect_subject_backup_loss({ names }, options), scaled(effect.factor, locale));
		case 'hit': {
			const scenarios = listNames(effect.scenarios, 'scenario', reader);
			const subject = m.effect_subject_hit({ names, scenarios }, options);
			return line(subject, scaled(effect.factor, locale));
		}
		case 'hold':
			return line(m.effect_subject_hold({ names }, options), scaled(effect.factor, locale));
		case 'frequency':
			return line(m.effect_subject_frequency({ names }, options), scaled(effect.factor, locale));
		case 'capacity':
			return line(m.effect_subject_capacity({ names }, options), added(effect, reader));
		case 'manual':
			return manualLines(effect, names, reader);
		case 'stabilisation':
			return line(
				m.effect_subject_stabilisation({ names }, options),
				scaled(effect.factor, locale)
			);
		case 'unstableCapability': {
			const olds = meant(model.processes, effect.processes).map(
				({ unstable }) => unstable?.capability
			);
			const change = set('unstable.capability', olds, effect.value);
			return line(m.effect_subject_unstable({ names }, options), change);
		}
		case 'costRate':
			return line(m.effect_subject_cost_rate({ names }, options), scaled(effect.factor, locale));
		case 'revenue':
			return line(m.effect_subject_revenue({ names }, options), scaled(effect.factor, locale));
		case 'deferrable': {
			const olds = meant(model.streams, effect.streams).map(({ deferrable = 0 }) => deferrable);
			const change = set('deferrable', olds, effect.value);
			return line(m.effect_subject_deferrable({ names }, options), change);
		}
		case 'buffer': {
			const process = reader.nameOf('process', effect.process);
			const olds = buffersBehind(model, effect);
			const change = set('steps.bufferHours', olds, effect.hours);
			return line(m.effect_subject_buffer({ process, names }, options), change);
		}
		case 'without': {
			const system = reader.nameOf('system', effect.system);
			const uses = model.processes.find(({ id }) => id === effect.process)?.uses ?? [];
			const old = uses.find((use) => use.system === effect.system)?.without ?? 0;
			const change = set('uses.without', [old], effect.value);
			return line(m.effect_subject_without({ system, names }, options), change);
		}
		case 'dependency': {
			const systems = listNames(effect.remove, 'system', reader);
			const change = m.effect_without_link({ systems }, options);
			return line(m.effect_subject_dependency({ names }, options), change);
		}
		case 'repository':
			return line(m.effect_subject_repository({ names }, options), sourceChange(effect, reader));
		case 'strategy': {
			const from = strategyName(model.strategy ?? 'planned', locale);
			const to = strategyName(effect.value, locale);
			return line(m.effect_subject_strategy({}, options), m.effect_change({ from, to }, options));
		}
		default:
			return effect satisfies never;
	}
}

const timeWords = {
	all: m.effect_subject_recovery_time,
	repair: m.effect_subject_repair_time,
	restore: m.effect_subject_restore_time,
	rebuild: m.effect_subject_rebuild_time
};

/** In which order systems come back, in a word. */
export function strategyName(strategy: Strategy, locale: Locale): string {
	return {
		adhoc: m.effect_strategy_adhoc,
		planned: m.effect_strategy_planned,
		optimised: m.effect_strategy_optimised
	}[strategy]({}, { locale });
}

/** "150 %", "92.5 %": a factor as per cent of today. */
export function percentOfToday(factor: number, locale: Locale): string {
	return m.format_share({ percent: formatShortNumber(factor * 100, locale, 2) }, { locale });
}

function scaled(factor: number, locale: Locale): string {
	const [from, to] = [percentOfToday(1, locale), percentOfToday(factor, locale)];
	return m.effect_change({ from, to }, { locale });
}

/** Old value and new; where the objects differ in theirs, only that they do. */
function changeWords(
	olds: readonly (number | undefined)[],
	value: number,
	write: (value: number | Estimate) => string,
	locale: Locale
): string {
	const to = write(value);
	const [old] = olds;
	if (olds.some((other) => other !== old)) return m.effect_change_several({ to }, { locale });
	const from = old === undefined ? m.effect_none({}, { locale }) : write(old);
	return m.effect_change({ from, to }, { locale });
}

function added(
	{ teams, add }: Extract<Effect, { kind: 'capacity' }>,
	{ model, locale }: EffectReader
): string {
	const team = meant(model.teams, teams);
	const write = (units: number) => formatShortNumber(units, locale, 2);
	if (team.length !== 1) return formatSigned(add, write);
	const from = team[0].capacity;
	return m.effect_change({ from: write(from), to: write(Math.max(0, from + add)) }, { locale });
}

function manualLines(
	effect: Extract<Effect, { kind: 'manual' }>,
	names: string,
	reader: EffectReader
): readonly EffectLine[] {
	const { model, locale } = reader;
	const fields = [
		{ field: 'capability', words: m.effect_subject_manual },
		{ field: 'readyAfterHours', words: m.effect_subject_manual_ready },
		{ field: 'sustainableHours', words: m.effect_subject_manual_sustainable },
		{ field: 'extraCostPerHour', words: m.effect_subject_manual_cost }
	] as const;
	const processes = meant(model.processes, effect.processes);
	return fields.flatMap(({ field, words }) => {
		const value = effect[field];
		if (value === undefined) return [];
		const olds = processes.map(({ manual }) => manual?.[field]);
		const write = (figure: number | Estimate) =>
			figureValue(`manual.${field}`, figure, { currency: model.currency, locale });
		const change = changeWords(olds, value, write, locale);
		return [{ subject: words({ names }, { locale }), change }];
	});
}

function buffersBehind(
	{ streams }: Model,
	{ streams: targets, process }: Extract<Effect, { kind: 'buffer' }>
): readonly number[] {
	return meant(streams, targets)
		.flatMap(({ steps }) => steps)
		.filter((step) =>
			'parallel' in step
				? step.parallel.some((part) => part.process === process)
				: step.process === process
		)
		.map(({ bufferHours = 0 }) => bufferHours);
}

function sourceChange(
	{ systems, value }: Extract<Effect, { kind: 'repository' }>,
	{ model, nameOf, locale }: EffectReader
): string {
	const write = (id: string | null | undefined) =>
		id === null || id === undefined ? m.effect_none({}, { locale }) : nameOf('system', id);
	const olds = meant(model.systems, systems).map(({ restoresFrom }) => restoresFrom);
	const to = write(value);
	if (olds.some((old) => old !== olds[0])) return m.effect_change_several({ to }, { locale });
	return m.effect_change({ from: write(olds[0]), to }, { locale });
}

function meant<T extends { readonly id: string }>(objects: readonly T[], targets: Targets) {
	return targets === 'all' ? objects : objects.filter(({ id }) => targets.includes(id));
}

function targetNames(effect: Effect, reader: EffectReader): string {
	switch (effect.kind) {
		case 'recoveryTime':
		case 'recoveryPoint':
		case 'hit':
		case 'repository':
			return listNames(effect.systems, 'system', reader);
		case 'backupLoss':
			return effect.repositories === 'all'
				? m.effect_all_repositories({}, reader)
				: listNames(effect.repositories, 'system', reader);
		case 'hold':
		case 'frequency':
			return listNames(effect.scenarios, 'scenario', reader);
		case 'capacity':
			return listNames(effect.teams, 'team', reader);
		case 'manual':
		case 'stabilisation':
		case 'unstableCapability':
		case 'costRate':
			return listNames(effect.processes, 'process', reader);
		case 'revenue':
		case 'deferrable':
		case 'buffer':
			return listNames(effect.streams, 'stream', reader);
		case 'without':
			return reader.nameOf('process', effect.process);
		case 'dependency':
			return reader.nameOf('system', effect.system);
		case 'strategy':
			return '';
		default:
			return effect satisfies never;
	}
}

/** More names than these are counted. */
const mostNames = 3;

const allOf = {
	system: m.effect_all_systems,
	scenario: m.effect_all_scenarios,
	team: m.effect_all_teams,
	process: m.effect_all_processes,
	stream: m.effect_all_streams
};

function listNames(targets: Targets, owner: keyof typeof allOf, reader: EffectReader): string {
	const { locale } = reader;
	if (targets === 'all') return allOf[owner]({}, { locale });
	const names = targets.slice(0, mostNames).map((id) => reader.nameOf(owner, id));
	const more = targets.length - names.length;
	const list = names.join(', ');
	if (more === 0) return list;
	return m.effect_and_more({ names: list, count: formatNumber(more, locale) }, { locale });
}
