import type { Hours, Money } from '#lib/impact/index.ts';
import type { Incident, StandingEntry } from '#lib/incident/incident.ts';
import type { Course, Estimated, EstimatedCourse, Moment } from '#lib/incident/record.ts';

/** The estimated loss of an incident by day: the last estimate whole, those before it as expected. */
export interface IncidentCurve {
	readonly currency: string;
	readonly at: Moment;
	readonly hoursSinceStart: Hours;
	readonly courses: Readonly<Record<Course, EstimatedCourse>>;
	/** The threshold of the company when the estimate was made. */
	readonly materiality: Money | undefined;
	readonly creditLine: Money | undefined;
	/** In the same currency, the oldest first. */
	readonly earlier: readonly {
		readonly position: number;
		readonly at: Moment;
		readonly byDay: readonly Money[];
	}[];
}

/** Undefined where nothing has been estimated. */
export function incidentCurve({
	estimates
}: Pick<Incident, 'estimates'>): IncidentCurve | undefined {
	const last = estimates.at(-1);
	if (!last) return undefined;
	const { model, input, courses, knownAt } = last.content;
	const isComparable = ({ content }: StandingEntry<Estimated>) =>
		content.model.currency === model.currency;
	return {
		currency: model.currency,
		at: knownAt,
		hoursSinceStart: input.hoursSinceStart,
		courses,
		materiality: model.materiality ?? undefined,
		creditLine: model.creditLine ?? undefined,
		earlier: estimates
			.slice(0, -1)
			.filter(isComparable)
			.map(({ position, content }) => ({
				position,
				at: content.knownAt,
				byDay: content.courses.expected.byDay
			}))
	};
}
