/** A step of 1, 2 or 5 times a power of ten that divides `range` into about `parts` parts. */
export function niceStep(range: number, parts: number): number {
	if (!(range > 0)) return 1;
	const rough = range / parts;
	const power = 10 ** Math.floor(Math.log10(rough));
	const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
	return factor * power;
}
