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

/** A measurement and the part of the benchmarks that it belongs to. */
export interface PartMeasurement extends Measurement {
	readonly part: string;
}

/** One table of rates, and of ratios to the first row of each part, which hold across machines. */
export function report(measurements: readonly PartMeasurement[]): string {
	const firsts = new Map<string, number>();
	for (const { part, perSecond } of measurements)
		if (!firsts.has(part)) firsts.set(part, perSecond);
	const table = measurements.map(({ part, name, perSecond }) => [
		part,
		name,
		perSecond >= 100 ? Math.round(perSecond).toString() : perSecond.toPrecision(3),
		(perSecond / (firsts.get(part) ?? perSecond)).toFixed(3)
	]);
	const rows = [['part', 'what', 'per second', 'ratio'], ...table];
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const aligned = rows.map((row) =>
		row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
	);
	return aligned.join('\n');
}
