import { type AppraisedMeasure, type Id, type MeasureGain, annualCost } from '#lib/impact/index.ts';
import type { Analysis } from '../analysis.ts';
import { type MeasureEvidence, measureEvidence } from './measure-evidence.ts';

/** One measure as a table shows it. */
export interface MeasureRow {
	readonly id: Id;
	readonly name: string;
	readonly note: string | undefined;
	readonly capex: number;
	readonly opexPerYear: number;
	readonly annualCost: number;
	readonly lifetimeYears: number;
	readonly evidence: readonly MeasureEvidence[];
	/** Undefined until it is appraised. */
	readonly appraised: Appraised | undefined;
}

/** What a measure brings; undefined where it does not fit the company. */
export interface Appraised {
	readonly alone: MeasureGain | undefined;
	readonly last: MeasureGain | undefined;
}

/** The measures of a model, the one worth most by itself first; in file order until that is known. */
export function measureRows(
	analysis: Analysis,
	appraisals: readonly AppraisedMeasure[] | undefined
): readonly MeasureRow[] {
	const { measures, costOfCapital = 0 } = analysis.model;
	const rows = measures.map((measure): MeasureRow => {
		const { id, name, note, capex = 0, opexPerYear = 0, lifetimeYears } = measure;
		const found = appraisals?.find((appraisal) => appraisal.id === id);
		const gain = (result: AppraisedMeasure['alone']) => (result.ok ? result.value : undefined);
		return {
			id,
			name,
			note,
			capex,
			opexPerYear,
			annualCost: annualCost(measure, costOfCapital),
			lifetimeYears,
			evidence: measureEvidence(analysis, id),
			appraised: found && { alone: gain(found.alone), last: gain(found.last) }
		};
	});
	const worth = ({ appraised }: MeasureRow) => appraised?.alone?.netPresentValue.mean ?? -Infinity;
	return appraisals ? rows.sort((a, b) => worth(b) - worth(a)) : rows;
}

/** How many measures earn their cost by themselves, and of how many that is known. */
export function worthwhile(rows: readonly MeasureRow[]) {
	const alone = rows.flatMap(({ appraised }) => appraised?.alone ?? []);
	return {
		known: alone.length,
		count: alone.filter(({ netPresentValue }) => netPresentValue.mean > 0).length
	};
}
