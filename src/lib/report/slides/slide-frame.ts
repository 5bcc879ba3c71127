import PptxGen from 'pptxgenjs';
import { labelSize } from '#lib/charts/theme.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { ReportContent } from '../content.ts';
import { printColours } from '../print-colours.ts';

/** 16:9, in inches; a point is a seventy-second of one. */
export const slideSize = { width: 13.333, height: 7.5 } as const;
export const pointsPerInch = 72;
const margin = 0.6;
/** Where what a slide shows may stand, in inches. */
export const stage = {
	x: margin,
	y: 1.85,
	w: slideSize.width - 2 * margin,
	h: slideSize.height - 1.85 - 0.75
} as const;

const master = 'report';
/** On every machine with a presentation program; ours is not embedded in slides. */
const fontFace = 'Calibri';

/** A colour as slides write it: six hexadecimal digits. */
export function slideColour(name: string): string {
	return printColours[name].slice(1);
}

/** An empty presentation with the frame that all its slides have: accent, marks and number. */
export function newPresentation(report: ReportContent): PptxGen {
	const { title, company, state, template } = report;
	const slides = new PptxGen();
	slides.layout = 'LAYOUT_WIDE';
	slides.title = cleanText(title);
	slides.author = cleanText(company);
	slides.company = cleanText(company);
	slides.theme = { headFontFace: fontFace, bodyFontFace: fontFace };
	const marks = [company, state, template.confidentiality].filter((text) => text !== '');
	const foot = { fontFace, fontSize: 10, color: slideColour('ink-3') } as const;
	const y = slideSize.height - 0.55;
	slides.defineSlideMaster({
		title: master,
		background: { color: slideColour('paper') },
		objects: [
			{
				rect: { x: margin, y: 0.42, w: 0.9, h: 0.05, fill: { color: template.accent.slice(1) } }
			},
			{
				text: {
					text: cleanText(marks.join(' · ')),
					options: { x: margin, y, w: stage.w - 1, h: 0.3, margin: 0, ...foot }
				}
			}
		],
		slideNumber: { x: slideSize.width - margin - 0.6, y, w: 0.6, h: 0.3, align: 'right', ...foot }
	});
	return slides;
}

/** A slide under a message. */
export function titledSlide(slides: PptxGen, headline: string): PptxGen.Slide {
	const slide = slides.addSlide({ masterName: master });
	slide.addText(cleanText(headline), {
		...{ x: stage.x, y: 0.5, w: stage.w, h: 0.85, margin: 0 },
		...{ fontFace, fontSize: 26, bold: true, color: slideColour('ink') },
		...{ valign: 'middle', fit: 'shrink' }
	});
	return slide;
}

/** What a table or chart on a slide says, under the slide's message. */
export function addCaption(slide: PptxGen.Slide, title: string, sub: string | undefined): void {
	slide.addText(
		[
			{ text: cleanText(title), options: { bold: true, color: slideColour('ink') } },
			{ text: `   ${cleanText(sub ?? '')}`, options: { color: slideColour('ink-2') } }
		],
		{ x: stage.x, y: 1.36, w: stage.w, h: 0.4, margin: 0, fontFace, fontSize: 14, fit: 'shrink' }
	);
}

/** What every text on a slide has. */
export function bodyType(fontSize: number) {
	return { fontFace, fontSize, color: slideColour('ink'), margin: 0 } as const;
}

/** Text without the signs that no XML file may contain. */
export function cleanText(text: string): string {
	return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

/** About how many lines a text takes in a column of so many points. */
export function linesOf(text: string, width: number, fontSize: number): number {
	const wide = (textWidth(text) / labelSize) * fontSize;
	return Math.max(1, Math.ceil((wide * 1.1) / width));
}
