import type { ReportContent } from '#lib/report/content.ts';
import type { ReportSource } from '#lib/report/report-source.ts';
import type { Paper } from '#lib/report/report-template.ts';

/** What a report can be written as, and what comes of it. All of it is plain data, copied between threads. */
export interface Rendered {
	/** What a page shows. */
	readonly content: ReportContent;
	readonly pdf: Uint8Array;
	readonly xlsx: Uint8Array;
	readonly pptx: Uint8Array;
}

export type RenderFormat = keyof Rendered;

export interface RenderRequest<F extends RenderFormat = RenderFormat> {
	readonly source: ReportSource;
	readonly format: F;
	/** Only paper has a size: ignored by the others. */
	readonly paper: Paper;
}

/** Too many reports are waiting to be written: to be asked for again in a moment. */
export interface RenderRefusal {
	readonly kind: 'busy';
	readonly waiting: number;
}

export type RenderAnswer<F extends RenderFormat> =
	| { readonly ok: true; readonly value: Rendered[F] }
	| { readonly ok: false; readonly problem: RenderRefusal };

/** The methods of the worker. */
export type RenderMethods = {
	readonly [F in RenderFormat]: (
		source: ReportSource,
		paper: Paper
	) => Rendered[F] | Promise<Rendered[F]>;
};
