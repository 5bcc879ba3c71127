import {
	addDays,
	nextQuarter,
	previousQuarter,
	quarterOf,
	type FiscalQuarter,
	type IsoDay
} from '../fiscal-quarter.ts';

/** A quarter, and the day from which its draft should be there. */
export interface DueDraft {
	readonly quarter: FiscalQuarter;
	readonly dueOn: IsoDay;
}

export interface QuarterlyPlan {
	readonly firstMonth: number;
	/** Days from the end of a quarter to the day on which its draft is prepared. */
	readonly daysAfter: number;
}

/** The drafts that fell due from one day to another, both included, in the order of time. */
export function draftsDue(plan: QuarterlyPlan, since: IsoDay, today: IsoDay): readonly DueDraft[] {
	const due: DueDraft[] = [];
	// With a long delay a quarter that ended well before `since` may fall due after it.
	let draft = draftOf(
		previousQuarter(quarterOf(addDays(since, -plan.daysAfter), plan.firstMonth)),
		plan
	);
	while (draft.dueOn <= today) {
		if (draft.dueOn >= since) due.push(draft);
		draft = draftOf(nextQuarter(draft.quarter), plan);
	}
	return due;
}

/** The draft of the last quarter that has ended, whether it is due yet or not. */
export function lastEndedDraft(plan: QuarterlyPlan, today: IsoDay): DueDraft {
	return draftOf(previousQuarter(quarterOf(today, plan.firstMonth)), plan);
}

/** The draft that falls due next, after today. */
export function nextDraft(plan: QuarterlyPlan, today: IsoDay): DueDraft {
	let draft = lastEndedDraft(plan, addDays(today, -plan.daysAfter));
	while (draft.dueOn <= today) draft = draftOf(nextQuarter(draft.quarter), plan);
	return draft;
}

function draftOf(quarter: FiscalQuarter, { daysAfter }: QuarterlyPlan): DueDraft {
	return { quarter, dueOn: addDays(quarter.end, daysAfter) };
}
