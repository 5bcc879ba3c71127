import {
	type CaseValue,
	type Compared,
	type ComparedScenario,
	type ComparedSpread,
	type Contrast,
	type EventOutcome,
	type Model,
	type Phase,
	type WhatIfAnswer,
	isClear,
	phases,
	sumBy
} from '#lib/impact/index.ts';
import { type CumulativeLoss, cumulativeLoss } from '../cumulative-loss.ts';
import { lossDifference } from '../loss-difference.ts';

/** A process and the share of events in which it is down longer than it can bear. */
export interface ComparedBreach {
	readonly id: string;
	readonly name: string;
	readonly share: Compared;
}

/** What the events of the chosen scenario come to on both sides. */
export interface CaseEvent {
	readonly loss: ComparedSpread;
	readonly operationalAt: ComparedSpread;
	readonly stableAt: ComparedSpread;
	/** The mean number of processes that are down longer than they can bear. */
	readonly breaches: Compared;
	/** The processes with a limit that it is ever beyond on either side; the largest change first. */
	readonly breached: readonly ComparedBreach[];
	/** Cash not invoiced in the typical event. */
	readonly uninvoiced: Contrast;
	/** The typical event over time; both sides on one axis. */
	readonly curve: Contrast<CumulativeLoss>;
	/** What the typical event costs in each phase that costs anything on either side. */
	readonly phases: readonly ({ readonly phase: Phase } & Contrast)[];
	readonly typicalDifference: number;
}

/** What a page shows of an answer. */
export interface CaseFigures {
	readonly isFinal: boolean;
	/** The recommended order is still being sought on a side. */
	readonly awaitsOrder: boolean;
	/** Events simulated over all scenarios. */
	readonly events: number;
	readonly average: Compared;
	/** The loss that 1 year in 20 exceeds. */
	readonly bad: Compared;
	/** The loss that 1 year in 100 exceeds. */
	readonly rare: Compared;
	readonly event: CaseEvent | undefined;
	readonly value: CaseValue;
	readonly creditLine: number | undefined;
}

export function caseFigures(model: Model, answer: WhatIfAnswer): CaseFigures {
	const { isFinal, awaitsOrder, events, year, scenario, value, creditLine } = answer;
	return {
		isFinal,
		awaitsOrder: awaitsOrder.today || awaitsOrder.case,
		events: events.reduce((sum, count) => sum + count, 0),
		average: year.expectedAnnualLoss,
		bad: year.badYear95,
		rare: year.badYear99,
		event: scenario && caseEvent(model, scenario),
		value,
		creditLine
	};
}

/** Points of a curve that is drawn anew while a slider moves. */
const mostMoments = 160;

function caseEvent({ processes }: Model, scenario: ComparedScenario): CaseEvent {
	const { typical, mtpdBreach } = scenario;
	const breached = processes
		.flatMap(({ id, name }) => {
			const share = mtpdBreach[id];
			return share ? [{ id, name, share }] : [];
		})
		.filter(({ share }) => share.today.mean > 0 || share.case.mean > 0)
		.sort((a, b) => Math.abs(b.share.difference.mean) - Math.abs(a.share.difference.mean));
	const before = curve(typical.today);
	const changed = curve(typical.case, before.horizonHours);
	return {
		loss: scenario.eventLoss,
		operationalAt: scenario.operationalAt,
		stableAt: scenario.stableAt,
		breaches: sumOfBreaches(breached),
		breached,
		uninvoiced: scenario.uninvoiced,
		curve: {
			today: curve(typical.today, changed.horizonHours),
			case: changed
		},
		phases: comparedPhases(typical),
		typicalDifference: lossDifference(typical.case.loss, typical.today.loss)
	};
}

/** Of an event, by how long the axis is at least: today's is drawn again and again beside its cases. */
const curves = new WeakMap<EventOutcome, Map<number, CumulativeLoss>>();

function curve(event: EventOutcome, leastHours = 0): CumulativeLoss {
	const drawn = curves.get(event) ?? new Map<number, CumulativeLoss>();
	curves.set(event, drawn);
	let known = drawn.get(leastHours);
	if (!known) {
		known = cumulativeLoss(event, { leastHours, most: mostMoments });
		drawn.set(leastHours, known).set(known.horizonHours, known);
	}
	return known;
}

/** The errors are added up, as if all processes were unlucky together: never too small. */
function sumOfBreaches(breached: readonly ComparedBreach[]): Compared {
	const sum = (side: 'today' | 'case' | 'difference') => ({
		mean: breached.reduce((total, { share }) => total + share[side].mean, 0),
		standardError: breached.reduce(
			(total, { share }) => total + (share[side].standardError ?? 0),
			0
		)
	});
	const difference = sum('difference');
	return {
		today: sum('today'),
		case: sum('case'),
		difference,
		isClear: isClear(difference)
	};
}

function comparedPhases(typical: Contrast<EventOutcome>): CaseEvent['phases'] {
	const [before, after] = [typical.today, typical.case].map(({ bookings }) =>
		sumBy(bookings, ({ phase }) => phase)
	);
	return phases
		.map((phase) => ({
			phase,
			today: before.get(phase) ?? 0,
			case: after.get(phase) ?? 0
		}))
		.filter((sides) => sides.today > 0 || sides.case > 0);
}
