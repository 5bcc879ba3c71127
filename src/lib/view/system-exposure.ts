import { type PreparedModel, reach } from '#lib/impact/index.ts';

/** How many processes lose output without a system, directly or through others; per system. */
export function exposureCounts(prepared: PreparedModel): readonly number[] {
	const { components, componentOf, dependents, processes, uses } = prepared;
	const words = Math.ceil(processes.length / 32);
	const exposed = components.map(() => new Uint32Array(words));
	uses.forEach((used, process) => {
		for (const { system } of used)
			exposed[componentOf[system]][process >> 5] |= 1 << (process & 31);
	});
	// What depends on a component comes after it, so its processes are complete when it is added.
	for (let component = components.length - 1; component >= 0; component--)
		for (const dependent of dependents[component])
			for (let word = 0; word < words; word++) exposed[component][word] |= exposed[dependent][word];
	const counts = exposed.map((bits) => bits.reduce((sum, word) => sum + bitCount(word), 0));
	return componentOf.map((component) => counts[component]);
}

function bitCount(word: number): number {
	let count = 0;
	for (let rest = word; rest !== 0; rest &= rest - 1) count++;
	return count;
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
