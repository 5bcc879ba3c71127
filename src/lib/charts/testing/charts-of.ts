import type { EChartsOption } from 'echarts';
import type { Locale } from '#lib/format/number.ts';
import { cumulativeLoss } from '#lib/view/cumulative-loss.ts';
import { recoveryPlan } from '#lib/view/recovery-plan.ts';
import type { Played } from '#lib/view/testing/analysed.ts';
import { cumulativeLossChart } from '../cumulative-loss.ts';
import { recoveryPlanChart, recoveryPlanHeight } from '../recovery-plan.ts';
import type { Size } from '../theme.ts';

/** A chart as a page draws it. */
export interface DrawnChart {
	readonly name: string;
	readonly size: Size;
	readonly option: EChartsOption;
}

/** The charts of an event on a wide screen and on a phone. */
export function chartsOf(
	{ analysis, scenario, event }: Played,
	locale: Locale
): readonly DrawnChart[] {
	const plan = recoveryPlan(analysis, scenario, event);
	const curve = cumulativeLoss(event);
	return [845, 358].flatMap((width) => {
		const planSize = { width, height: recoveryPlanHeight(plan) };
		const curveSize = { width, height: width < 560 ? 300 : 400 };
		return [
			{ name: 'plan', size: planSize, option: recoveryPlanChart(plan, locale, planSize) },
			{ name: 'curve', size: curveSize, option: cumulativeLossChart(curve, locale, curveSize) }
		];
	});
}

/** What a chart's tooltips say about the data at a position: of the whole chart, or of each series. */
export function tooltipsOf(option: EChartsOption, dataIndex: number): readonly string[] {
	const series = [option.series ?? []].flat();
	return [
		...tooltip(option, [{ dataIndex }]),
		...series.flatMap((one) => tooltip(one, { dataIndex }))
	];
}

function tooltip(owner: { readonly tooltip?: unknown }, params: unknown): readonly string[] {
	const { formatter } = (owner.tooltip ?? {}) as {
		readonly formatter?: (params: unknown) => unknown;
	};
	return formatter ? [String(formatter(params))] : [];
}
