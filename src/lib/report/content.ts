import type { Locale } from '#lib/format/number.ts';
import type { ChapterId, ReportTemplate } from './report-template.ts';

/** A figure is right or wrong in one place: PDF, page, workbook and slides show the same cells. */
export interface Cell {
	/** As it is read, in the language of the report. */
	readonly text: string;
	/** The figure behind the text, unrounded; missing for words and for what could not be computed. */
	readonly value?: number;
	/** How a spreadsheet writes the value. Money is in units of the currency, a share is of 1. */
	readonly format?: 'money' | 'hours' | 'days' | 'share' | 'number';
	readonly tone?: 'better' | 'worse' | 'muted' | 'strong';
}

export interface Column {
	readonly title: string;
	/** Words stand left, figures right. */
	readonly align: 'left' | 'right';
	/** Of the width that is left, compared with the other columns; 1 when missing. */
	readonly weight?: number;
}

export interface Row {
	/** One for each column. */
	readonly cells: readonly Cell[];
	/** A sum stands under a line, in bold. */
	readonly isSum?: boolean;
}

/** A text that can be edited until the report is reviewed. */
export interface Paragraph {
	readonly kind: 'paragraph';
	/** Unique in the report, the same from quarter to quarter. */
	readonly id: string;
	readonly text: string;
	/** Somebody has written it in place of the generated text. */
	readonly isEdited: boolean;
	readonly style?: 'lead' | 'body' | 'note';
}

export interface Table {
	readonly kind: 'table';
	readonly id: string;
	/** A sentence with the message. */
	readonly title: string;
	/** What is measured, unit and period. */
	readonly sub?: string;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly note?: string;
}

/** The figures of a chart as a presentation program draws them itself. */
export interface NativeChart {
	readonly type: 'bar' | 'stackedBar' | 'column' | 'stackedColumn' | 'line' | 'stackedArea';
	readonly categories: readonly string[];
	/** Values run parallel to the categories; a colour is six hexadecimal digits. */
	readonly series: readonly {
		readonly name: string;
		readonly values: readonly number[];
		readonly colour: string;
	}[];
	/** The unit of the values as they are given, "M EUR". */
	readonly unit: string;
}

export interface Chart {
	readonly kind: 'chart';
	readonly id: string;
	readonly title: string;
	readonly sub: string;
	/** What the drawing shows, for those who do not see it. */
	readonly alt: string;
	/** As drawn for the page, with its custom properties for colours. */
	readonly svg: string;
	readonly size: { readonly width: number; readonly height: number };
	/** The table behind it. */
	readonly table: Table;
	/** Missing where no presentation program has such a chart. */
	readonly native?: NativeChart;
}

/** A few figures, large, side by side. */
export interface KeyFigures {
	readonly kind: 'figures';
	readonly id: string;
	readonly figures: readonly {
		readonly label: string;
		readonly cell: Cell;
		readonly sub: string;
	}[];
}

/** What the board is asked to decide; each is approved or refused on paper. */
export interface Decisions {
	readonly kind: 'decisions';
	readonly id: string;
	readonly title: string;
	readonly decisions: readonly { readonly what: string; readonly why: Paragraph }[];
}

/** Terms and what they mean. */
export interface Definitions {
	readonly kind: 'definitions';
	readonly id: string;
	readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
}

export interface List {
	readonly kind: 'list';
	readonly id: string;
	readonly title?: string;
	readonly items: readonly string[];
}

/** Lines for who prepared, reviewed and approved. */
export interface SignOff {
	readonly kind: 'signOff';
	readonly id: string;
	readonly lines: readonly {
		readonly role: string;
		/** Empty until somebody has. */
		readonly name: string;
		readonly at: string;
	}[];
}

/** Two columns of equal width. */
export interface Beside {
	readonly kind: 'beside';
	readonly id: string;
	readonly left: readonly Block[];
	readonly right: readonly Block[];
}

export type Block =
	Paragraph | Table | Chart | KeyFigures | Decisions | Definitions | List | SignOff | Beside;

export interface Chapter {
	readonly id: ChapterId;
	/** In contents, bookmarks and running heads: "The year". */
	readonly name: string;
	/** Its message, a whole sentence with the figure in it. */
	readonly headline: string;
	readonly blocks: readonly Block[];
}

/** A report as it is read, whatever it is written into. */
export interface ReportContent {
	readonly locale: Locale;
	readonly company: string;
	readonly currency: string;
	/** "Business impact of disruptions, third quarter 2026". */
	readonly title: string;
	/** "Board, third quarter 2026". */
	readonly occasion: string;
	/** "Draft", "Reviewed", "Approved 12 October 2026", with the version from the second on. */
	readonly state: string;
	/** A draft says so on every page. */
	readonly isFinal: boolean;
	/** How the figures came about, and the snapshot's fingerprint: the foot of the first page. */
	readonly foot: string;
	/** An ISO moment; everything that is written is of this moment. */
	readonly createdAt: string;
	readonly template: ReportTemplate;
	readonly chapters: readonly Chapter[];
}
