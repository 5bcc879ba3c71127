import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NamedWait, SystemEvent, SystemRecovery } from '#lib/view/system-recovery.ts';

/** A stretch of a system's recovery. */
export interface Stage {
	readonly kind: 'hold' | 'wait' | 'work';
	readonly words: string;
	readonly from: number;
	readonly until: number;
}

/** The recovery of a system in the order in which it happens; gapless from 0 until it is usable. */
export function recoveryStages(event: SystemEvent, locale: Locale): readonly Stage[] {
	const { recovery, usable, usableWait } = event;
	if (!recovery)
		return usableWait
			? [{ kind: 'wait', words: waitWords(usableWait, locale), from: 0, until: usable }]
			: [];
	const { holdHours, ready, start, finish } = recovery;
	const heldUntil = Math.max(finish, usableWait?.until ?? 0);
	const stages: readonly Stage[] = [
		{ kind: 'hold', words: m.system_stage_hold({}, { locale }), from: 0, until: holdHours },
		{ kind: 'wait', words: waitWords(recovery.readyWait, locale), from: holdHours, until: ready },
		{ kind: 'wait', words: teamWords(recovery.teamWait, locale), from: ready, until: start },
		{ kind: 'work', words: workWords(recovery, locale), from: start, until: finish },
		{ kind: 'wait', words: waitWords(usableWait, locale), from: finish, until: heldUntil },
		{ kind: 'work', words: m.system_stage_rework({}, { locale }), from: heldUntil, until: usable }
	];
	return stages.filter(({ from, until }) => until > from);
}

function waitWords(wait: NamedWait | undefined, locale: Locale): string {
	if (!wait) return m.system_stage_waits({}, { locale });
	const words = {
		use: m.system_stage_dependency,
		dependency: m.system_stage_dependency,
		repository: m.system_stage_repository,
		circle: m.system_stage_circle,
		team: m.system_stage_dependency
	};
	return words[wait.kind]({ system: wait.system.name }, { locale });
}

function teamWords(wait: NamedWait | undefined, locale: Locale): string {
	if (wait?.team === undefined) return m.system_stage_people({}, { locale });
	return m.system_stage_team({ team: wait.team, system: wait.system.name }, { locale });
}

function workWords({ path, repository, teams }: SystemRecovery, locale: Locale): string {
	const options = { locale };
	const held =
		teams.length === 0
			? m.system_stage_no_team({}, options)
			: teams
					.map(({ name, units }) =>
						m.system_team_need({ team: name, units: formatNumber(units, locale) }, options)
					)
					.join(', ');
	switch (path) {
		case 'repair':
			return m.system_stage_repair({ teams: held }, options);
		case 'restore':
			return repository
				? m.system_stage_restore_from({ repository: repository.name, teams: held }, options)
				: m.system_stage_restore({ teams: held }, options);
		case 'rebuild':
			return m.system_stage_rebuild({ teams: held }, options);
		default:
			return path satisfies never;
	}
}
