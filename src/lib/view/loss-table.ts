import { type EventOutcome, type Phase, type PreparedModel, phases } from '#lib/impact/index.ts';

export interface LossRow {
	readonly id: string;
	readonly name: string;
	readonly loss: number;
	/** Parallel to the table's phases; 0 for a phase that cost nothing. */
	readonly byPhase: readonly number[];
}

/** Loss by process and phase, the dearest process first. */
export interface LossTable {
	readonly phases: readonly Phase[];
	readonly rows: readonly LossRow[];
	readonly response: number;
	readonly byPhase: readonly number[];
	readonly loss: number;
}

export function lossTable(prepared: PreparedModel, event: EventOutcome): LossTable {
	const used = phases.filter(
		(phase) => phase !== 'response' && event.bookings.some((booking) => booking.phase === phase)
	);
	const sums = new Map<number, number[]>();
	for (const { process, phase, amount } of event.bookings) {
		if (process === undefined) continue;
		const row = sums.get(process) ?? used.map(() => 0);
		row[used.indexOf(phase)] += amount;
		sums.set(process, row);
	}
	const rows = [...sums]
		.map(([process, byPhase]) => ({
			id: prepared.processes[process].id,
			name: prepared.processes[process].name,
			loss: byPhase.reduce((sum, part) => sum + part, 0),
			byPhase
		}))
		.sort((a, b) => b.loss - a.loss);
	return {
		phases: used,
		rows,
		response: event.bookings.reduce(
			(sum, { phase, amount }) => (phase === 'response' ? sum + amount : sum),
			0
		),
		byPhase: used.map((_, i) => rows.reduce((sum, { byPhase }) => sum + byPhase[i], 0)),
		loss: event.loss
	};
}
