import type PptxGen from 'pptxgenjs';
import type { Block, Chapter, Decisions, KeyFigures, Paragraph } from '../content.ts';
import { addChart } from './chart-slide.ts';
import { addCaption, bodyType, cleanText, slideColour, stage, titledSlide } from './slide-frame.ts';
import { addRows, rowsBySlide } from './table-slides.ts';

/**
 * A chapter as slides under its message, one for each thing that is shown; its texts are notes of the
 * first. Definitions and lines to sign are for paper: a chapter of them alone has no slide.
 */
export function addChapter(slides: PptxGen, { name, headline, blocks }: Chapter): void {
	const flat = blocks.flatMap(unfolded);
	const notes = flat.flatMap(textsOf).join('\n\n');
	const shown = flat.flatMap(drawersOf);
	const texts = flat.filter((block) => block.kind === 'paragraph');
	const drawers = shown.length > 0 || texts.length === 0 ? shown : [drawTexts(texts)];
	for (const [index, draw] of drawers.entries()) {
		const slide = titledSlide(slides, headline);
		draw(slide);
		if (index === 0) slide.addNotes(cleanText(`${name}\n\n${notes}`));
	}
}

type Draw = (slide: PptxGen.Slide) => void;

/** Slides have no room for two things side by side: one follows the other. */
function unfolded(block: Block): readonly Block[] {
	return block.kind === 'beside' ? [...block.left, ...block.right].flatMap(unfolded) : [block];
}

function textsOf(block: Block): readonly string[] {
	if (block.kind === 'paragraph') return [block.text];
	return block.kind === 'decisions' ? block.decisions.map(({ why }) => why.text) : [];
}

function drawersOf(block: Block): readonly Draw[] {
	switch (block.kind) {
		case 'chart':
			return [
				(slide) => {
					addCaption(slide, block.title, block.sub);
					addChart(slide, block);
				}
			];
		case 'table':
			return rowsBySlide(block).map((rows, index, all) => (slide) => {
				const part = all.length > 1 ? ` (${index + 1}/${all.length})` : '';
				addCaption(slide, `${block.title}${part}`, block.sub);
				addRows(slide, block, rows);
			});
		case 'figures':
			return [(slide) => drawFigures(slide, block)];
		case 'decisions':
			return [(slide) => drawDecisions(slide, block)];
		case 'list':
			return [
				(slide) => {
					if (block.title !== undefined) addCaption(slide, block.title, undefined);
					drawItems(slide, block.items);
				}
			];
		case 'definitions':
		case 'signOff':
		case 'paragraph':
		case 'beside':
			return [];
	}
}

function drawFigures(slide: PptxGen.Slide, { figures }: KeyFigures): void {
	const w = stage.w / figures.length;
	for (const [index, { label, cell, sub }] of figures.entries()) {
		const tone = cell.tone === 'better' || cell.tone === 'worse' ? cell.tone : 'ink';
		slide.addText(
			[
				{ text: cleanText(label), options: { fontSize: 14, breakLine: true } },
				{
					text: cleanText(cell.text),
					options: { fontSize: 40, bold: true, color: slideColour(tone), breakLine: true }
				},
				{ text: cleanText(sub), options: { fontSize: 14 } }
			],
			{
				...bodyType(14),
				...{ x: stage.x + index * w, y: stage.y, w: w - 0.2, h: 2.2 },
				...{ color: slideColour('ink-2'), valign: 'top', fit: 'shrink' }
			}
		);
	}
}

function drawDecisions(slide: PptxGen.Slide, { title, decisions }: Decisions): void {
	addCaption(slide, title, undefined);
	const runs = decisions.flatMap(({ what, why }, index) => [
		{
			text: cleanText(`${index + 1}  ${what}`),
			options: { bold: true, fontSize: 18, breakLine: true, paraSpaceBefore: 10 }
		},
		{ text: cleanText(why.text), options: { fontSize: 14, breakLine: true } }
	]);
	slide.addText(runs, { ...bodyType(14), ...stage, valign: 'top', fit: 'shrink' });
}

function drawItems(slide: PptxGen.Slide, items: readonly string[]): void {
	const runs = items.map((item) => ({
		text: cleanText(item),
		options: { bullet: true, breakLine: true, paraSpaceAfter: 6 }
	}));
	slide.addText(runs, { ...bodyType(16), ...stage, valign: 'top', fit: 'shrink' });
}

/** A chapter that shows nothing else shows its first texts. */
function drawTexts(paragraphs: readonly Paragraph[]): Draw {
	return (slide) => {
		drawItems(
			slide,
			paragraphs.slice(0, 4).map(({ text }) => text)
		);
	};
}
