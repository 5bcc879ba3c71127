import { previousQuarter, quarterOf, type FiscalQuarter } from '#lib/report/fiscal-quarter.ts';

/** So many quarters back can be closed. */
const offeredQuarters = 5;

/** The quarters that can be closed today: the present one and those before it, the last that ended first. */
export function quartersToClose(today: string, firstMonth: number): readonly FiscalQuarter[] {
	const quarters = [quarterOf(today, firstMonth)];
	while (quarters.length < offeredQuarters) quarters.push(previousQuarter(quarters[quarters.length - 1]));
	const [present, ...ended] = quarters;
	return [...ended.slice(0, 1), present, ...ended.slice(1)];
}
