import { expect, it } from 'vitest';
import type { CaseState } from '#lib/view/cases/case-state.ts';
import { comparisonRows } from './comparison-rows.ts';

function compared(today: number, changed: number, isClear = true) {
	const of = (mean: number) => ({ mean, standardError: 2_000 });
	return { today: of(today), case: of(changed), difference: of(changed - today), isClear };
}

const event = {
	loss: compared(5e6, 4e6),
	operationalAt: compared(240, 180),
	stableAt: compared(480, 480, false)
};
const known: CaseState = {
	kind: 'known',
	figures: {
		isFirst: false,
		awaitsOrder: false,
		average: compared(1e6, 1.2e6),
		bad: compared(9e6, 9e6, false),
		value: {
			annualCost: 50_000,
			byMeasure: [],
			netBenefit: { mean: -250_000, standardError: 2_000 },
			isClear: true
		},
		event
	}
};
const options = { scenario: 'Fire', unit: 1_000, locale: 'en' } as const;

it('holds every figure of a case against today, and says when there is no difference', () => {
	const rows = comparisonRows(known, [known], options);
	const shown = rows.map(({ label, today, cases: [cell] }) => [
		label,
		today?.value,
		cell?.value,
		cell?.difference?.text
	]);
	expect(shown).toEqual([
		['Average year', '1,000', '1,200', '+200'],
		['One year in twenty: more than', '9,000', '9,000', 'no difference'],
		['Fire, each time', '5,000', '4,000', '−1,000'],
		['Until all operates again, days', '10.0', '7.5', '−2.5'],
		['Until all is stable, days', '20.0', '20.0', 'no difference'],
		['Measures, cost a year', undefined, '50', undefined],
		['Net benefit a year', undefined, '−250', undefined]
	]);
});

it('leaves open what is not known yet, and never shows it as nothing', () => {
	const rows = comparisonRows({ kind: 'pending' }, [{ kind: 'failed' }, undefined], options);
	expect(rows.flatMap(({ today, cases }) => [today, ...cases])).toEqual(
		Array.from({ length: 21 }, () => undefined)
	);
});
