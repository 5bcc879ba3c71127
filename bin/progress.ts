import type { InvestProgress } from '../src/lib/impact/index.ts';

const stages: Readonly<Record<InvestProgress['stage'], string>> = {
	measures: 'measures appraised',
	sets: 'sets of measures tried',
	finalists: 'of the best simulated in full'
};

/** Runs a long calculation to its end, and tells how far it is to whoever watches a terminal. */
export function withProgress<R>(steps: Generator<InvestProgress, R>): R {
	const { stderr } = process;
	for (;;) {
		const step = steps.next();
		if (step.done) {
			if (stderr.isTTY) stderr.write('\r\x1b[K');
			return step.value;
		}
		const { stage, done, total } = step.value;
		if (stderr.isTTY) stderr.write(`\r\x1b[K${done} of ${total} ${stages[stage]}`);
	}
}
