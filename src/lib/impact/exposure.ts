import type { PreparedModel } from './prepare.ts';

/**
 * Per component: the positions of the processes that lose output when it is down, because they use
 * one of its systems or one that depends on it, in ascending order. Source: docs/model.md, section 2.
 */
export function exposedProcesses({
	components,
	componentOf,
	dependents,
	processes,
	uses
}: PreparedModel): readonly (readonly number[])[] {
	// One bit for each process: lists would be joined again and again on the way down.
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
	return exposed.map(positionsOfBits);
}

function positionsOfBits(bits: Uint32Array): readonly number[] {
	const positions: number[] = [];
	bits.forEach((word, i) => {
		for (let rest = word; rest !== 0; rest &= rest - 1)
			positions.push(32 * i + 31 - Math.clz32(rest & -rest));
	});
	return positions;
}
