import {
	addCase,
	changeCase,
	listCases,
	pinCase,
	rememberFigures,
	removeCase,
	type SeenCase
} from './cases.server.ts';
import type { Database } from './open.server.ts';
import type { CaseContent, CaseOutcome, CaseTexts, ComputedCase, SavedCase } from './saved-case.ts';

/** The what-if cases that are kept with models. */
export interface CaseData {
	/** In the order of the model file; those saved here come last. */
	list(modelId: number): Promise<SavedCase[]>;
	/** Adds a case. What of it the model lacks is kept with the case alone, not in the model file. */
	add(modelId: number, added: CaseTexts & CaseContent): Promise<CaseOutcome>;
	/** Changes a case, unless somebody did so after it was looked at. */
	change(
		modelId: number,
		seen: SeenCase,
		changed: CaseTexts & Partial<CaseContent>
	): Promise<CaseOutcome>;
	remove(modelId: number, seen: SeenCase): Promise<CaseOutcome>;
	/** Puts a case into the report to the board, or takes it out. False when there is no such case. */
	pin(modelId: number, id: number, isPinned: boolean): Promise<boolean>;
	/** Keeps what a case came to. False when it is not the case that was computed any more. */
	remember(modelId: number, seen: SeenCase, computed: ComputedCase): Promise<boolean>;
}

export function caseDataIn(writer: Database, reader: Database): CaseData {
	return {
		list: (modelId) => listCases(reader, modelId),
		add: (modelId, added) => addCase(writer, modelId, added),
		change: (modelId, seen, changed) => changeCase(writer, modelId, seen, changed),
		remove: (modelId, seen) => removeCase(writer, modelId, seen),
		pin: (modelId, id, isPinned) => pinCase(writer, modelId, id, isPinned),
		remember: (modelId, seen, computed) => rememberFigures(writer, modelId, seen, computed)
	};
}
