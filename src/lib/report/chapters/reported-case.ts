import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import type { PinnedCase } from '../snapshot/snapshot.ts';

/** A pinned case with what it comes to; undefined figures when the model cannot say. */
export interface ReportedCase {
	readonly pinned: PinnedCase;
	readonly figures: CaseFigures | undefined;
}
