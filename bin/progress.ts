import { type InvestProgress, finish } from '../src/lib/impact/index.ts';

const stages: Readonly<Record<InvestProgress['stage'], string>> = {
	measures: 'measures appraised',
	sets: 'sets of measures tried',
	finalists: 'of the best simulated in full'
};

/** How far an appraisal of measures is. */
export function investProgressWords({ stage, done, total }: InvestProgress): string {
	return `${done} of ${total} ${stages[stage]}`;
}

/** Runs a long calculation to its end, and tells how far it is to whoever watches a terminal. */
export function withProgress<P, R>(steps: Generator<P, R>, words: (progress: P) => string): R {
	const { stderr } = process;
	const clear = '\r\x1b[K';
	const result = finish(steps, (progress) => {
		if (stderr.isTTY) stderr.write(`${clear}${words(progress)}`);
	});
	if (stderr.isTTY) stderr.write(clear);
	return result;
}
