import type { Phase } from '#lib/impact/index.ts';

/** Charts draw with the page's custom properties, so one drawing serves light and dark. */
export const colour = {
	paper: 'var(--paper)',
	ink: 'var(--ink)',
	ink2: 'var(--ink-2)',
	ink3: 'var(--ink-3)',
	line: 'var(--line)',
	grid: 'var(--grid-line)',
	accent: 'var(--accent)',
	actual: 'var(--actual)',
	previous: 'var(--previous)',
	previousEdge: 'var(--previous-edge)',
	plan: 'var(--plan-edge)',
	hold: 'var(--hold-edge)',
	better: 'var(--better)',
	worse: 'var(--worse)'
} as const;

export const fontFamily = 'Source Sans 3';
/** The smallest text in any drawing, in pixels. */
export const labelSize = 13;

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Below this a drawing is laid out for a phone. */
export const narrowBelow = 560;

/** The name of a phase's custom properties. */
const property: Readonly<Record<Phase, string>> = {
	standstill: '--standstill',
	manual: '--manual',
	unstable: '--unstable',
	'catch-up': '--catch-up',
	response: '--response'
};

export function phaseEdge(phase: Phase): string {
	return `var(${property[phase]}-edge)`;
}

/** The colour of text that stands on a phase's fill. */
export function onPhase(phase: Phase): string {
	return `var(--on-${property[phase].slice(2)})`;
}

/**
 * A phase's fill with its texture, so that it is told by more than colour: standstill and response
 * plain, manual work horizontal lines, unstable dots, catch-up vertical lines.
 */
export function phaseFill(phase: Phase) {
	const fill = `var(${property[phase]})`;
	const mark = textureMark(phase);
	if (!mark) return fill;
	const tile = { tag: 'rect', attrs: { width: 6, height: 6, fill }, key: 'tile' };
	const svgElement = {
		tag: 'g',
		attrs: {},
		key: 'texture',
		children: [tile, { ...mark, key: 'mark' }]
	};
	return { type: 'pattern' as const, svgElement, svgWidth: 6, svgHeight: 6 };
}

function textureMark(phase: Phase) {
	const texture = `var(${property[phase]}-texture)`;
	switch (phase) {
		case 'manual':
			return { tag: 'rect', attrs: { y: 2, width: 6, height: 1, fill: texture } };
		case 'unstable':
			return { tag: 'circle', attrs: { cx: 3, cy: 3, r: 1, fill: texture } };
		case 'catch-up':
			return { tag: 'rect', attrs: { x: 2, width: 1, height: 6, fill: texture } };
		case 'standstill':
		case 'response':
			return undefined;
		default:
			return phase satisfies never;
	}
}

/** Text over lines keeps a rim of paper around it. */
export const halo = { textBorderColor: colour.paper, textBorderWidth: 3 } as const;

/** What every chart has in common: our type, no animation, no border of its own. */
export const baseOption = {
	animation: false,
	textStyle: { fontFamily, fontSize: labelSize, color: colour.ink2 }
} as const;

const tooltipBox = {
	confine: true,
	backgroundColor: colour.paper,
	borderColor: colour.line,
	textStyle: { color: colour.ink, fontSize: labelSize }
} as const;

/** What is told of the shape under the pointer. */
export const itemTooltip = { trigger: 'item', ...tooltipBox } as const;

/** What is told of a place along the axis, which a line marks. */
export const axisTooltip = {
	trigger: 'axis',
	axisPointer: { type: 'line', lineStyle: { color: colour.ink3, type: 'solid' } },
	...tooltipBox
} as const;
