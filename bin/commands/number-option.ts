import { BadInput } from '../bad-input.ts';

/** A whole number given as an option, or its default. Throws `BadInput` when it is out of range. */
export function wholeNumber(
	name: string,
	given: string | undefined,
	{
		least,
		most,
		otherwise
	}: { readonly least: number; readonly most: number; readonly otherwise: number }
): number {
	if (given === undefined) return otherwise;
	const value = Number(given);
	if (given.trim() !== '' && Number.isSafeInteger(value) && value >= least && value <= most)
		return value;
	throw new BadInput(`--${name} ${given}: a whole number from ${least} to ${most} is needed`);
}
