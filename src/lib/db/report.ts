export const reportStatuses = ['draft', 'reviewed', 'approved'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** A closed quarter, without its content. */
export interface SnapshotSummary {
	readonly id: number;
	/** Undefined once the model is gone. */
	readonly modelId: number | undefined;
	/** "2026-Q3". */
	readonly quarter: string;
	/** The month in which the fiscal year begins, 1 to 12. */
	readonly firstMonth: number;
	readonly company: string;
	/** An ISO day. */
	readonly closedOn: string;
	readonly engine: string;
	readonly hash: string;
}

/** A closed quarter whole. */
export interface StoredSnapshot extends SnapshotSummary {
	/** Canonical JSON, whose SHA-256 is the hash. */
	readonly content: string;
}

/** Who did something, and when. */
export interface SignedBy {
	readonly name: string;
	readonly at: Date;
}

/** A version of a report. */
export interface StoredReport {
	readonly id: number;
	readonly snapshot: SnapshotSummary;
	readonly series: string;
	readonly version: number;
	readonly correction: string;
	/** JSON. */
	readonly template: string;
	readonly status: ReportStatus;
	readonly prepared: SignedBy;
	readonly reviewed: SignedBy | undefined;
	readonly approved: SignedBy | undefined;
	readonly revision: number;
}

/** A text that somebody wrote in place of a generated one. */
export interface ReportEdit {
	readonly locale: string;
	readonly paragraph: string;
	readonly text: string;
	readonly editedBy: string;
	readonly editedAt: Date;
}

/** A file that an approved report consists of. */
export interface ReportFile {
	/** "en-A4.pdf". */
	readonly name: string;
	readonly hash: string;
	readonly content: Uint8Array;
}

/** A version of a report that somebody looked at. */
export interface SeenReport {
	readonly id: number;
	readonly revision: number;
}

/** What becomes of a change to a report. Nothing was written unless it is `done`. */
export type ReportOutcome =
	| { readonly kind: 'done'; readonly report: StoredReport }
	| { readonly kind: 'gone' }
	/** Somebody changed it after it was looked at. */
	| { readonly kind: 'changedMeanwhile'; readonly now: StoredReport }
	/** What is asked for cannot be done to a report of its status. */
	| { readonly kind: 'wrongStatus'; readonly now: StoredReport };

/** Something that was decided and has to be done. Days are ISO days. */
export interface StoredAction {
	readonly id: number;
	readonly what: string;
	readonly owner: string;
	readonly due: string;
	/** Undefined while it is open. */
	readonly done: string | undefined;
}

/** A template that somebody made. */
export interface StoredTemplate {
	readonly id: number;
	readonly name: string;
	/** JSON. */
	readonly content: string;
	readonly revision: number;
}
