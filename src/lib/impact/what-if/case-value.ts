import { annualCost } from '../invest/appraisal.ts';
import type { Id, Model } from '../model.ts';
import { isClear } from './compared.ts';
import type { CaseValue, Compared } from './what-if-answer.ts';

/** What measures cost a year and what remains of the benefit. Source: docs/model.md, section 9. */
export function caseValue(
	{ measures, costOfCapital = 0 }: Model,
	taken: readonly Id[],
	{ difference: { mean, standardError } }: Compared
): CaseValue {
	const byMeasure = measures
		.filter(({ id }) => taken.includes(id))
		.map((measure) => ({ id: measure.id, annualCost: annualCost(measure, costOfCapital) }));
	const all = byMeasure.reduce((sum, measure) => sum + measure.annualCost, 0);
	const netBenefit = { mean: -mean - all, standardError };
	return { annualCost: all, byMeasure, netBenefit, isClear: isClear(netBenefit) };
}
