import {
	type EventOutcome,
	type Organisation,
	type Reading,
	type Scenario,
	isProven,
	median,
	quantile,
	typicalEvent
} from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { lossDifference } from './loss-difference.ts';

/** How much of an event rests on recovery times that no test has shown. */
export interface Evidence {
	/** The latest day of a recovery time of high confidence; undefined when there is none. */
	readonly lastProven: string | undefined;
	readonly unproven: number;
	readonly affected: number;
	/** How much more the event costs when every unproven recovery takes its 90 % time. */
	readonly unprovenLoss: number | undefined;
}

/** The time that nine in ten recoveries stay under. */
const cautious = 0.9;

export function recoveryEvidence(
	analysis: Analysis,
	scenario: Scenario,
	organisation: Organisation,
	event: EventOutcome
): Evidence {
	const { prepared, sourceOf } = analysis;
	const read: Reading = (estimate, of) =>
		of.kind === 'recovery' && !isProven(sourceOf, of.system.id, of.path)
			? quantile(estimate, cautious)
			: median(estimate);
	const slower = typicalEvent(prepared, scenario, {
		organisation,
		ranks: analysis.ranks(scenario, organisation),
		read
	});
	const unproven = event.recoveries.filter(
		({ system, path }) => !isProven(sourceOf, prepared.systems[system].id, path)
	);
	return {
		lastProven: lastProvenDay(analysis),
		unproven: unproven.length,
		affected: event.recoveries.length,
		unprovenLoss: slower.ok ? lossDifference(slower.value.loss, event.loss) : undefined
	};
}

function lastProvenDay({ figures }: Analysis): string | undefined {
	return figures
		.filter(
			({ owner, field, source }) =>
				owner === 'system' && /^recovery\.\w+\.hours$/.test(field) && source?.confidence === 'high'
		)
		.flatMap(({ source }) => source?.date ?? [])
		.sort()
		.at(-1);
}

/** How many links between systems and processes say where they are known from. */
export interface LinkEvidence {
	readonly sourced: number;
	readonly links: number;
	readonly deadlocks: readonly { readonly restored: readonly string[] }[];
}

export function linkEvidence(analysis: Analysis, today: string): LinkEvidence {
	const links = analysis.figures.filter(({ isLink }) => isLink);
	const names = new Map(analysis.model.systems.map(({ id, name }) => [id, name]));
	return {
		sourced: links.filter(({ source }) => source).length,
		links: links.length,
		deadlocks: analysis
			.findings(today)
			.flatMap((finding) =>
				finding.kind === 'recoveryDeadlock'
					? [{ restored: finding.restored.map((id) => names.get(id) ?? id) }]
					: []
			)
	};
}
