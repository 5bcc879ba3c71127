/** Whole time units from the start of a project. */
export type TimeUnits = number;

/** One activity: it runs without a break and holds its demands for all of its duration. */
export interface Activity {
	/** At least 0, whole. */
	readonly duration: TimeUnits;
	/** Whole units of each resource, in the order of the project's capacities. */
	readonly demands: readonly number[];
	/** Positions of the activities that may start only when this one has finished. */
	readonly successors: readonly number[];
}

/** Activities that share renewable resources: a resource-constrained project. */
export interface Project {
	readonly activities: readonly Activity[];
	/** Whole units of each resource that are there at any time. */
	readonly capacities: readonly number[];
}
