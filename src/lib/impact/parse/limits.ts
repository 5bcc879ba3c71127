/**
 * How much a model file may hold, so that a bad file cannot exhaust a machine. None of these is near
 * what a company needs.
 */
export const limits = {
	systems: 5_000,
	processes: 2_000,
	teams: 500,
	streams: 500,
	scenarios: 500,
	measures: 1_000,
	cases: 1_000,
	/** Entries of any list inside an object. */
	entries: 5_000,
	/** Objects and lists in a file together: each takes far more memory than its two brackets. */
	nodes: 2_000_000,
	/** Problems kept of a file; those beyond them are counted. */
	problems: 10_000
} as const;

/**
 * The largest figures of each quantity, in its own unit. They lie beyond anything a company has, and
 * so low that no product or sum of them leaves what a number can hold.
 */
export const largest = {
	/** More than a thousand years. What has no end is said by leaving the field out. */
	hours: 1e7,
	/** The largest yearly revenue of a company, written in the weakest currency, is below this. */
	money: 1e18,
	/** More than one an hour, all year, is no event but the normal state. */
	eventsPerYear: 10_000,
	/** What multiplies something else: factors of effects, hours per hour, surplus per normal output. */
	factor: 1e6,
	/** Units of a team: people, crews, machines. */
	units: 1e6,
	years: 100,
	/** Only the order of priorities counts, so that any numbering fits in. */
	priority: 1e9,
	/** `p95 / p05` of a lognormal: at this its mean is 7,000 times its median, and rises steeply. */
	spread: 1e6
} as const;

/** The smallest figures of quantities that something is divided by. */
export const smallest = {
	/** A few days: a cost per year is the amount divided by the years. */
	years: 0.01,
	/** Output above normal, as a share of it: catching up takes the backlog divided by it. */
	surplus: 1e-4
} as const;
