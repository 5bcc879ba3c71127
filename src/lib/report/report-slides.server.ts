import type PptxGen from 'pptxgenjs';
import type { ReportContent } from './content.ts';
import { fixedArchive, type Mending } from './fixed-archive.ts';
import { addChapter } from './slides/chapter-slides.ts';
import {
	bodyType,
	cleanText,
	newPresentation,
	slideColour,
	stage,
	titledSlide
} from './slides/slide-frame.ts';

/** The moments that the writer takes from the clock. */
const clockMoments = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const countedCharts = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g;

/** Writes a report as slides, for those who must paste: its messages, with charts that can be edited. */
export async function renderSlides(report: ReportContent): Promise<Uint8Array> {
	const slides = newPresentation(report);
	addTitle(slides, report);
	for (const chapter of report.chapters) addChapter(slides, chapter);
	const written = await slides.write({ outputType: 'uint8array', compression: true });
	if (!(written instanceof Uint8Array)) throw new TypeError('renderSlides: no bytes were written');
	const moment = new Date(report.createdAt);
	return fixedArchive(written, moment, mendingOf(moment));
}

/** The writer takes the time from the clock, and counts charts on from presentation to presentation. */
function mendingOf(moment: Date): Mending {
	const stamp = moment.toISOString().replace(/\.\d+Z$/, 'Z');
	const numbers = new Map<string, number>();
	const renumber = (text: string) =>
		text.replace(countedCharts, (_, name: string, counted: string) => {
			const number = numbers.get(counted) ?? numbers.size + 1;
			numbers.set(counted, number);
			return `${name}${number}`;
		});
	return { path: renumber, xml: (xml) => renumber(xml).replace(clockMoments, `$1${stamp}`) };
}

function addTitle(slides: PptxGen, report: ReportContent): void {
	const slide = titledSlide(slides, report.title);
	const { logo } = report.template;
	const lines = [report.company, report.occasion, report.state];
	slide.addText(
		lines.map((text) => ({ text: cleanText(text), options: { breakLine: true } })),
		{ ...bodyType(20), ...stage, h: 2, valign: 'top' }
	);
	slide.addText(cleanText(report.foot), {
		...bodyType(11),
		...{ x: stage.x, y: stage.y + stage.h - 1.2, w: stage.w, h: 1.1 },
		...{ color: slideColour('ink-3'), valign: 'bottom' }
	});
	if (logo) {
		slide.addImage({
			data: `${logo.mediaType};base64,${logo.base64}`,
			...{ x: stage.x + stage.w - 2.4, y: stage.y, w: 2.4, h: 1.2 },
			sizing: { type: 'contain', w: 2.4, h: 1.2 }
		});
	}
}
