import { costsOfDisruption, reportedHours } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { alignColumns } from '../table.ts';
import type { Command } from './command.ts';

interface DisruptionResult {
	readonly processes: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** `disruption`: what one process alone costs while it is down. */
export const disruptionCommand: Command = {
	name: 'disruption',
	summary: `The cost of disruption of one process alone, for ${reportedHours.join(', ')} hours.`,
	options: [{ name: 'process', placeholder: 'ID|all', meaning: 'which process (default: all)' }],
	run(prepared, { process: wanted = 'all' }): DisruptionResult {
		const { processes } = prepared;
		if (wanted !== 'all' && !prepared.processIndex.has(wanted))
			throw new BadInput(
				`--process ${wanted}: no such process; there are ${processes.map(({ id }) => id).join(', ')}`
			);
		const costs = costsOfDisruption(prepared);
		const chosen = processes.flatMap(({ id }, i) =>
			wanted === 'all' || wanted === id
				? [[id, Object.fromEntries(costs[i].map(({ hours, loss }) => [hours, loss]))] as const]
				: []
		);
		return { processes: Object.fromEntries(chosen) };
	},
	table(model, result) {
		const { processes } = result as DisruptionResult;
		return alignColumns([
			[`Process, ${model.currency}`, ...reportedHours.map((hours) => `${hours} h`)],
			...Object.entries(processes).map(([id, losses]) => [
				id,
				...reportedHours.map((hours) => losses[hours].toFixed(0))
			])
		]);
	}
};
