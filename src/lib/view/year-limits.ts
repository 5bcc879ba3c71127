import { type LimitExceedance, type YearReport, clearErrors } from '#lib/impact/index.ts';

/** How the chance of exceeding a limit compares with the chance that is accepted. */
export type Standing =
	| 'within'
	| 'outside'
	/** Nearer to it than the simulation can tell. */
	| 'unclear';

/** A loss that the company has set itself as a limit. */
export interface YearLimit {
	readonly kind: 'appetite' | 'materiality' | 'creditLine';
	readonly loss: number;
	/** The chance per year of a loss above it. */
	readonly chance: number;
	/** Undefined where the company has not said. */
	readonly accepted: number | undefined;
	/** Undefined without an accepted chance. */
	readonly standing: Standing | undefined;
}

/** The limits of a company: its appetite by rising loss, then materiality and credit line. */
export function yearLimits({
	appetite,
	materiality,
	creditLine
}: YearReport['limits']): readonly YearLimit[] {
	return [
		...appetite.map((limit) => yearLimit('appetite', limit)).sort((a, b) => a.loss - b.loss),
		...(materiality ? [yearLimit('materiality', materiality)] : []),
		...(creditLine ? [yearLimit('creditLine', creditLine)] : [])
	];
}

function yearLimit(
	kind: YearLimit['kind'],
	{ loss, chance, accepted }: LimitExceedance
): YearLimit {
	const standing =
		accepted === undefined ? undefined : standingOf(chance.mean - accepted, chance.standardError);
	return { kind, loss, chance: chance.mean, accepted, standing };
}

function standingOf(above: number, standardError: number | undefined): Standing {
	if (standardError === undefined || Math.abs(above) < clearErrors * standardError)
		return 'unclear';
	return above > 0 ? 'outside' : 'within';
}

/** The limit that is exceeded most, or nearest to it: the highest chance beside the accepted one. */
export function tightestLimit(limits: readonly YearLimit[]): YearLimit | undefined {
	const ratio = ({ chance, accepted = 0 }: YearLimit) =>
		accepted === 0 ? (chance > 0 ? Infinity : 0) : chance / accepted;
	return limits
		.filter(({ accepted }) => accepted !== undefined)
		.reduce<YearLimit | undefined>(
			(tightest, limit) => (tightest && ratio(tightest) >= ratio(limit) ? tightest : limit),
			undefined
		);
}
