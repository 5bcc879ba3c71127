import type { ReportLanguage } from '#lib/db/schedule.ts';
import type { FiscalQuarter } from '#lib/report/fiscal-quarter.ts';

/** Which draft is asked for. */
export interface DraftRequest {
	readonly modelId: number;
	readonly quarter: FiscalQuarter;
	/** In which its fiscal year begins, 1 to 12. */
	readonly firstMonth: number;
	readonly template: string;
	readonly language: ReportLanguage;
}

export type DraftOutcome =
	| {
			/** A draft that somebody made by hand is as good as one of ours. */
			readonly kind: 'prepared' | 'alreadyThere';
			readonly reportId: number;
			readonly title: string;
	  }
	| {
			readonly kind: 'failed';
			/** In words, in the language of the report. */
			readonly reason: string;
	  };

/** Prepares the draft of a quarter; asked again for the same, it finds it there. */
export type PrepareDraft = (request: DraftRequest) => Promise<DraftOutcome>;
