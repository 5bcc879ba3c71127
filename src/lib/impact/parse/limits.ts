/** How many objects of a kind a model file may hold, so that a bad file cannot exhaust a machine. */
export const limits = {
	systems: 5_000,
	processes: 2_000,
	teams: 500,
	streams: 500,
	scenarios: 500,
	measures: 1_000,
	cases: 1_000,
	/** Entries of any list inside an object. */
	entries: 5_000
} as const;
