import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { reportFont } from './report-style.ts';

const { resolve } = createRequire(import.meta.url);
/**
 * Bold on paper is the semibold of the screen; nothing is set in italics. The files are not compressed:
 * the PDF writer would unpack a WOFF anew for every letter.
 */
const normal = resolve('#lib/report/fonts/SourceSans3-Regular.ttf');
const bold = resolve('#lib/report/fonts/SourceSans3-Semibold.ttf');
pdfmake.setFonts({ [reportFont]: { normal, bold, italics: normal, bolditalics: bold } });
// A report is made of its own figures: it reads no file but its fonts and fetches nothing.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);

/**
 * Writes a document as PDF. The same document gives the same bytes: `info.creationDate` is asked for,
 * as the writer would take the clock's.
 */
export async function renderPdf(
	document: TDocumentDefinitions & { readonly info: { readonly creationDate: Date } }
): Promise<Uint8Array> {
	const { creationDate } = document.info;
	return pdfmake
		.createPdf({ ...document, info: { ...document.info, modDate: creationDate } })
		.getBuffer();
}
