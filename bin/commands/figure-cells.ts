import type { Simulated } from '../../src/lib/impact/index.ts';

/** A simulated sum of money and its standard error; a dash where it could not be computed. */
export function figureCells(figure: Simulated | undefined): readonly [string, string] {
	if (!figure) return ['-', ''];
	const { mean, standardError } = figure;
	return [mean.toFixed(0), standardError === undefined ? '?' : standardError.toFixed(0)];
}
