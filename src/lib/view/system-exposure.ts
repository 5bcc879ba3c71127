import { type PreparedModel, exposedProcesses, reach } from '#lib/impact/index.ts';

/** How many processes lose output without a system, directly or through others; per system. */
export function exposureCounts(prepared: PreparedModel): readonly number[] {
	const exposed = exposedProcesses(prepared);
	return prepared.componentOf.map((component) => exposed[component].length);
}

/** A process that loses output without a system. */
export interface SupportedProcess {
	readonly process: number;
	/** Output left when this system, and with it all that rests on it, is down. */
	readonly without: number;
	/** The system through which it is hit hardest; undefined when it uses this one itself. */
	readonly through: number | undefined;
}

/** The processes that lose output without a system, those hit hardest first. */
export function supportedProcesses(
	{ components, componentOf, dependents, uses }: PreparedModel,
	system: number
): readonly SupportedProcess[] {
	const down = new Set(
		reach([componentOf[system]], dependents).flatMap((component) => components[component].members)
	);
	return uses
		.flatMap((used, process) => {
			const lost = used.filter((use) => down.has(use.system));
			if (lost.length === 0) return [];
			const own = lost.find((use) => use.system === system);
			const worst = lost.reduce((a, b) => (b.without < a.without ? b : a), own ?? lost[0]);
			const through = worst.system === system ? undefined : worst.system;
			return [{ process, without: worst.without, through }];
		})
		.sort((a, b) => a.without - b.without);
}
