import type { Column, Content } from 'pdfmake/interfaces';
import { m } from '#lib/paraglide/messages.js';
import type { Beside, Block, Chart, Definitions, KeyFigures, List, SignOff } from '../content.ts';
import { printColours } from '../print-colours.ts';
import { rowLines } from '../report-style.ts';
import { svgForPrint } from '../svg-for-print.ts';
import { decisionsContent } from './decisions-content.ts';
import { inkRule } from './ink-rule.ts';
import { paragraphContent } from './paragraph-content.ts';
import { gapAbove, typeOf, type Setting } from './setting.ts';
import { tableContent, toneOf } from './table-content.ts';

/** A pixel of the screen, in points: no drawing is set larger than it is on screen. */
const pointsPerPixel = 0.75;
/** Between two columns, in points. */
const gutter = 20;

/** A block as it is set in a column. */
export function blockContent(block: Block, setting: Setting): Content {
	switch (block.kind) {
		case 'paragraph':
			return paragraphContent(block, setting);
		case 'table':
			return tableContent(block, setting);
		case 'chart':
			return chartContent(block, setting);
		case 'figures':
			return figuresContent(block, setting);
		case 'decisions':
			return decisionsContent(block, setting);
		case 'definitions':
			return definitionsContent(block, setting);
		case 'list':
			return listContent(block, setting);
		case 'signOff':
			return signOffContent(block, setting);
		case 'beside':
			return besideContent(block, setting);
	}
}

function chartContent({ title, sub, svg, size }: Chart, setting: Setting): Content {
	const type = typeOf(setting);
	return {
		stack: [
			inkRule(setting.width),
			{ text: title, ...type.title },
			{ text: sub, ...type.sub, margin: [0, 0, 0, 4] },
			{
				svg: svgForPrint(svg),
				width: Math.min(setting.width, size.width * pointsPerPixel) * setting.scale
			}
		],
		unbreakable: true,
		margin: [0, gapAbove(setting), 0, 0]
	};
}

function figuresContent({ figures }: KeyFigures, setting: Setting): Content {
	const type = typeOf(setting);
	return {
		columns: figures.map(({ label, cell, sub }) => ({
			stack: [
				{ text: label, ...type.sub },
				{ text: cell.text, ...type.figure, ...toneOf(cell) },
				{ text: sub, ...type.sub }
			]
		})),
		columnGap: gutter,
		unbreakable: true,
		margin: [0, gapAbove(setting), 0, 0]
	};
}

function definitionsContent({ definitions }: Definitions, setting: Setting): Content {
	return {
		table: {
			dontBreakRows: true,
			widths: ['30%', '*'],
			body: definitions.map(({ term, meaning }) => [
				{ text: term, ...typeOf(setting).strong },
				meaning
			])
		},
		layout: rowLines,
		...typeOf(setting).body,
		margin: [0, gapAbove(setting), 0, 0]
	};
}

/** A list whose title stays with its first item. */
function listContent({ title, items }: List, setting: Setting): Content {
	const type = typeOf(setting);
	const ul = (entries: readonly string[]): Content => ({
		ul: entries.map((entry) => ({ text: entry, margin: [0, 1.5, 0, 1.5] })),
		markerColor: printColours['ink-3'],
		...type.body
	});
	const head: Content[] =
		title === undefined ? [] : [inkRule(setting.width), { text: title, ...type.title }];
	return {
		stack: [{ stack: [...head, ul(items.slice(0, 1))], unbreakable: true }, ul(items.slice(1))],
		margin: [0, (title === undefined ? 0.5 : 1) * gapAbove(setting), 0, 0]
	};
}

/** Lines to be signed: who has is named, who has not signs by hand. */
function signOffContent({ lines }: SignOff, setting: Setting): Content {
	const { locale } = setting;
	const type = typeOf(setting);
	const heads = [
		'',
		m.report_sign_name({}, { locale }),
		m.report_sign_date({}, { locale }),
		m.report_sign_signature({}, { locale })
	].map((text) => ({ text, ...type.column }));
	return {
		table: {
			headerRows: 1,
			widths: ['18%', '28%', '22%', '*'],
			body: [
				heads,
				...lines.map(({ role, name, at }) => [{ text: role, ...type.strong }, name, at, ''])
			]
		},
		layout: { ...rowLines, paddingTop: (row: number) => (row === 0 ? 2.5 : 20) },
		...type.body,
		unbreakable: true,
		margin: [0, gapAbove(setting), 0, 0]
	};
}

function besideContent({ left, right }: Beside, setting: Setting): Content {
	const width = (setting.width - gutter) / 2;
	const column = (blocks: readonly Block[]): Column => ({
		width,
		stack: blocks.map((block) => blockContent(block, { ...setting, width }))
	});
	return { columns: [column(left), column(right)], columnGap: gutter, unbreakable: true };
}
