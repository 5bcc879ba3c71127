import type { Locale } from '#lib/format/number.ts';
import type { Reader } from '#lib/view/overview-words.ts';
import type { Paragraph } from './content.ts';
import type { ReportTemplate } from './report-template.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

export const reportStatuses = ['draft', 'reviewed', 'approved'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Who did something with a report, and when (an ISO moment). */
export interface Signature {
	readonly name: string;
	readonly at: string;
}

/** How far a report has come. */
export interface ReportState {
	readonly status: ReportStatus;
	/** 1 for the first; each correction is one more. */
	readonly version: number;
	/** What a correction changes; empty in the first version. */
	readonly correction: string;
	readonly prepared: Signature;
	readonly reviewed?: Signature;
	readonly approved?: Signature;
}

/** Everything that a report is written from. */
export interface ReportSource {
	readonly snapshot: Snapshot;
	/** The snapshot's fingerprint: 64 hexadecimal digits. */
	readonly hash: string;
	readonly locale: Locale;
	readonly template: ReportTemplate;
	readonly state: ReportState;
	/** By the id of their paragraph: texts written in place of the generated ones, in this language. */
	readonly edits: Readonly<Record<string, string>>;
}

/** What the sentences that pages and reports share need to know. */
export function readerOf({ snapshot, locale }: ReportSource): Reader {
	return { locale, currency: snapshot.model.currency };
}

/** A paragraph as it stands in the report: as somebody edited it, or else as generated. */
export function paragraph(
	{ edits }: ReportSource,
	id: string,
	generated: string,
	style?: Paragraph['style']
): Paragraph {
	const edited = edits[id];
	return {
		kind: 'paragraph',
		id,
		text: edited ?? generated,
		isEdited: edited !== undefined,
		...(style && { style })
	};
}
