/** How fast one thing was done. */
export interface Measurement {
	readonly name: string;
	/** Units of work done per second, from the fastest of several rounds. */
	readonly perSecond: number;
}

const usualRounds = 5;
const roundMilliseconds = 200;

/**
 * Does something over and over and keeps the fastest round, which other work on the machine
 * disturbed least. `units` is how much work one run does.
 */
export function measure(
	name: string,
	units: number,
	run: () => unknown,
	rounds = usualRounds
): Measurement {
	run();
	let best = 0;
	for (let round = 0; round < rounds; round++) {
		let done = 0;
		const start = performance.now();
		let elapsed = 0;
		while (elapsed < roundMilliseconds) {
			run();
			done += units;
			elapsed = performance.now() - start;
		}
		best = Math.max(best, done / elapsed);
	}
	return { name, perSecond: best * 1000 };
}

/** A table of rates and of ratios to the first row, which hold across machines. */
export function report(title: string, measurements: readonly Measurement[]): string {
	const width = Math.max(...measurements.map(({ name }) => name.length));
	const first = measurements[0].perSecond;
	const rows = measurements.map(({ name, perSecond }) => {
		const rate = perSecond >= 100 ? Math.round(perSecond).toString() : perSecond.toFixed(2);
		const ratio = (perSecond / first).toFixed(3);
		return `  ${name.padEnd(width)}  ${rate.padStart(9)} per second  ${ratio.padStart(7)}`;
	});
	return [title, ...rows].join('\n');
}
