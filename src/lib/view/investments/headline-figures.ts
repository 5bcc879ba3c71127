import type { LimitChance, PortfolioYear } from '#lib/impact/index.ts';

/** A figure of the company today and with a portfolio. */
export interface HeadlineFigure {
	readonly kind:
		| 'average'
		| 'badYear95'
		| 'badYear99'
		| 'tailMean95'
		| 'operational'
		| 'stable'
		| LimitChance['kind'];
	readonly unit: 'money' | 'hours' | 'chance';
	/** The limit that a chance is about. */
	readonly limit: number | undefined;
	readonly today: number;
	readonly after: number;
	/** After less today, taken before anything is rounded; less is better in every figure. */
	readonly change: number;
}

/** Every headline figure, today and with a portfolio. */
export function headlineFigures(
	nothing: PortfolioYear,
	chosen: PortfolioYear
): readonly HeadlineFigure[] {
	const figure = (
		kind: HeadlineFigure['kind'],
		unit: HeadlineFigure['unit'],
		values: { readonly today: number; readonly after: number; readonly limit?: number }
	): HeadlineFigure => ({
		kind,
		unit,
		limit: values.limit,
		today: values.today,
		after: values.after,
		change: values.after - values.today
	});
	const [before, now] = [nothing.outlook, chosen.outlook];
	const money = (
		kind: HeadlineFigure['kind'],
		of: 'expectedAnnualLoss' | 'badYear95' | 'badYear99' | 'tailMean95'
	) => figure(kind, 'money', { today: before[of].mean, after: now[of].mean });
	const hours = (kind: HeadlineFigure['kind'], of: 'operationalAt' | 'stableAt') =>
		nothing.milestones && chosen.milestones
			? [
					figure(kind, 'hours', {
						today: nothing.milestones[of].mean,
						after: chosen.milestones[of].mean
					})
				]
			: [];
	return [
		money('average', 'expectedAnnualLoss'),
		money('badYear95', 'badYear95'),
		money('badYear99', 'badYear99'),
		money('tailMean95', 'tailMean95'),
		...hours('operational', 'operationalAt'),
		...hours('stable', 'stableAt'),
		...before.limits.map(({ kind, loss, chance }, i) =>
			figure(kind, 'chance', {
				limit: loss,
				today: chance.mean,
				after: now.limits[i].chance.mean
			})
		)
	];
}
