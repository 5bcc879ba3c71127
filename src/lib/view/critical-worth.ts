import type {
	CriticalityReport,
	Id,
	Model,
	Money,
	PreparedModel,
	ProcessCriticality,
	SystemCriticality
} from '#lib/impact/index.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { Named } from './process-needs.ts';

/** A system in the ranking of those on which the most money hangs. */
export interface RankedSystem extends Named {
	readonly rank: number;
	readonly ifNeverHit: Difference | undefined;
	readonly oneHourLess: Difference | undefined;
	/** Events of each cause that the figures rest on. */
	readonly events: number;
}

export interface SystemRanking {
	readonly rows: readonly RankedSystem[];
	readonly expectedLoss: Money;
	readonly currency: string;
}

/** All systems, those on which the most money hangs first. */
export function systemRanking({ model }: PreparedModel, report: CriticalityReport): SystemRanking {
	const names = new Map(model.systems.map(({ id, name }) => [id, name]));
	return {
		rows: report.systems.map((figures, i) => ranked(figures, i, names.get(figures.id) ?? '')),
		expectedLoss: report.expectedAnnualLoss.mean,
		currency: model.currency
	};
}

/** What hangs on one system, and its place among all of them. */
export interface SystemWorth extends RankedSystem {
	readonly systems: number;
	readonly expectedLoss: Money;
}

/** What hangs on one system; it must be in the model that the report is of. */
export function systemWorth(
	{ systems }: Model,
	id: Id,
	{ systems: figures, expectedAnnualLoss }: CriticalityReport
): SystemWorth {
	const place = figures.findIndex((one) => one.id === id);
	const name = systems.find((one) => one.id === id)?.name ?? id;
	const expectedLoss = expectedAnnualLoss.mean;
	return { ...ranked(figures[place], place, name), systems: figures.length, expectedLoss };
}

/** What the manual work of a process is worth. */
export interface ManualWorth {
	/** Undefined without manual work. */
	readonly saves: Difference | undefined;
	readonly tenPointsMore: Difference | undefined;
	readonly hasManualWork: boolean;
	readonly events: number;
}

/** What the manual work of one process is worth; it must be in the model that the report is of. */
export function manualWorth(id: Id, { processes }: CriticalityReport): ManualWorth {
	const found = processes.find((one) => one.id === id);
	if (!found) throw new RangeError(`manualWorth: the report has no process ${id}`);
	const { manualWork, tenPointsMore, hasManualWork, events }: ProcessCriticality = found;
	return {
		saves: differenceOf(manualWork),
		tenPointsMore: differenceOf(tenPointsMore),
		hasManualWork,
		events
	};
}

function ranked(figures: SystemCriticality, place: number, name: string): RankedSystem {
	return {
		id: figures.id,
		name,
		rank: place + 1,
		ifNeverHit: differenceOf(figures.ifNeverHit),
		oneHourLess: differenceOf(figures.oneHourLess),
		events: figures.events
	};
}
