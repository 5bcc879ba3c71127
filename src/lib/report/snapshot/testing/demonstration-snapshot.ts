import { demonstrationModel } from '#lib/impact/testing/demonstration.ts';
import { computeResults } from '../compute-results.ts';
import type { ClosingInput, Snapshot } from '../snapshot.ts';
import { closingInput } from './closing-input.ts';

/** A quarter closed with an input. */
export function closed(input: ClosingInput): Snapshot {
	const steps = computeResults(input);
	for (let step = steps.next(); ; step = steps.next())
		if (step.done) return { ...input, results: step.value };
}

/** A quarter of the demonstration company, of few events; some seconds of work. */
export function demonstrationSnapshot(): Snapshot {
	const model = demonstrationModel();
	const [key] = model.measures;
	return closed({
		...closingInput(model),
		cases: [
			{
				key: 'twice-as-fast',
				name: 'Restore twice as fast',
				author: 'M. Okafor',
				note: 'Asked for in the planning meeting',
				measures: [key.id],
				effects: [{ kind: 'recoveryTime', systems: 'all', path: 'restore', factor: 0.5 }]
			}
		],
		actions: [
			{ what: 'Test the restore of the ERP system', owner: 'Head of IT', due: '2026-06-30' },
			{ what: 'Order the clean room', owner: 'CISO', due: '2026-12-31' },
			{ what: 'Insure production', owner: 'CFO', due: '2026-03-31', done: '2026-03-15' }
		]
	});
}
