import type { DependencyMap, MapEdge, MapNode } from '#lib/view/map.ts';
import { type MapLayout, mapLayout } from './map-layout.ts';

/** Longer names are cut, so that they end before the next layer begins; the last has more room. */
const mostLetters = { system: 22, process: 36 } as const;
/** Mean width of a letter at the label's size. */
const letterWidth = 6.3;
/** More links than this hide each other: then only the critical path and a chosen node's are drawn. */
const mostLines = 600;
const dotRadius = 4;
const labelGap = 9;
/** How far a curve swings out: within a layer, and at most. */
const bracketWidth = 16;
const longestBend = 90;

/** A node as it is drawn. */
export interface DrawnNode {
	readonly x: number;
	readonly y: number;
	readonly label: string;
	readonly labelX: number;
}

/** Everything the map draws, in its own pixels. */
export interface MapDrawing {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly DrawnNode[];
	/** Too many links to draw them all. */
	readonly isDense: boolean;
	/** Lines as path data: the many plain ones are one shape, so that a large map stays light. */
	readonly dependencies: string;
	readonly restores: string;
	/** The critical path, by why one waits for the other. */
	readonly critical: {
		readonly needs: string;
		readonly restores: string;
		readonly waits: string;
	};
	readonly layout: MapLayout;
}

export function mapDrawing(map: DependencyMap): MapDrawing {
	const layout = mapLayout(map);
	const drawn = { layout, labels: map.nodes.map(cut) };
	const isDense = map.edges.length > mostLines;
	const lines = (keep: (edge: MapEdge) => boolean) => edgeLines(map.edges.filter(keep), drawn);
	return {
		width: layout.width,
		height: layout.height,
		isDense,
		nodes: layout.places.map(({ x, y }, i) => ({
			x,
			y,
			label: drawn.labels[i],
			labelX: x + labelGap
		})),
		dependencies: lines(({ kind, isOnPath }) => !isDense && !isOnPath && kind !== 'restores'),
		restores: lines(({ kind, isOnPath }) => !isDense && !isOnPath && kind === 'restores'),
		critical: {
			needs: lines(({ kind, isOnPath }) => isOnPath && (kind === 'depends' || kind === 'uses')),
			restores: lines(({ kind, isOnPath }) => isOnPath && kind === 'restores'),
			waits: lines(({ kind, isOnPath }) => isOnPath && kind === 'waits')
		},
		layout
	};
}

/** The lines of one node, for setting them off. */
export function linesOfNode(map: DependencyMap, { layout }: MapDrawing, node: number): string {
	const labels = map.nodes.map(cut);
	return edgeLines(
		map.edges.filter(({ from, to }) => from === node || to === node),
		{ layout, labels }
	);
}

function cut({ name, kind }: MapNode): string {
	const letters = Array.from(name);
	const most = mostLetters[kind];
	return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}

function edgeLines(
	edges: readonly MapEdge[],
	{ layout, labels }: { readonly layout: MapLayout; readonly labels: readonly string[] }
): string {
	return edges.map(({ from, to }) => line(from, to)).join('');

	/** From the sides that face each other; within one layer, a bracket at the left of both. */
	function line(from: number, to: number): string {
		const [start, end] = [layout.places[to], layout.places[from]];
		if (start.x === end.x) return curve(leftOf(start), start.y, -1, leftOf(end), end.y, -1);
		return start.x < end.x
			? curve(rightOf(to), start.y, 1, leftOf(end), end.y, -1)
			: curve(leftOf(start), start.y, -1, rightOf(from), end.y, 1);
	}

	function leftOf({ x }: { readonly x: number }): number {
		return x - dotRadius - 1;
	}

	function rightOf(node: number): number {
		return layout.places[node].x + labelGap + labels[node].length * letterWidth + 4;
	}
}

/** A curve that leaves and arrives level; the signs say towards which side. */
function curve(x1: number, y1: number, leaves: 1 | -1, x2: number, y2: number, comes: 1 | -1) {
	const bend = Math.max(bracketWidth, Math.min(longestBend, Math.abs(x2 - x1) / 2));
	const points = [x1, y1, x1 + leaves * bend, y1, x2 + comes * bend, y2, x2, y2].map(
		(value) => Math.round(value * 10) / 10
	);
	return `M${points.slice(0, 2).join(' ')}C${points.slice(2).join(' ')}`;
}
