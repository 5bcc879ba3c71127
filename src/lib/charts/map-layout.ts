import type { DependencyMap } from '#lib/view/map.ts';
import { spreadLabels } from './spread-labels.ts';

/** Room for one node, in the drawing's own pixels. */
export const nodeRoom = { width: 176, height: 26 } as const;
/** White around the drawing. */
const margin = 14;
/** The names of the last layer may run on into it. */
const lastRoom = 70;
/** How often the columns are put in order; more changes little. */
const sweeps = 10;
/** A layer with more nodes than these stands in several columns. */
const fewestRows = 24;
/** Rows for each column that let a large map fill a screen about twice as wide as high. */
const rowsPerColumn = 3.2;

/** Where each node's dot stands, parallel to the map's nodes. */
export interface MapLayout {
	readonly places: readonly { readonly x: number; readonly y: number }[];
	readonly width: number;
	readonly height: number;
}

/**
 * Lays the map out in layers from left to right: what depends on nothing at the left, processes at
 * the right. Within a layer, nodes move towards what they are connected to.
 */
export function mapLayout(map: DependencyMap): MapLayout {
	const layers = nodesByLevel(map);
	const mostRows = Math.max(fewestRows, Math.ceil(Math.sqrt(rowsPerColumn * map.nodes.length)));
	const rows = Math.min(
		mostRows,
		layers.reduce((most, layer) => Math.max(most, layer.length), 1)
	);
	const bottom = (rows - 1) * nodeRoom.height;
	const heights = orderLayers(map, layers, bottom);
	const places = map.nodes.map(() => ({ x: 0, y: 0 }));
	let column = 0;
	for (const layer of layers) {
		const columns = Math.ceil(layer.length / mostRows);
		const sorted = [...layer].sort((a, b) => heights[a] - heights[b]);
		sorted.forEach((node, i) => {
			const y = columns === 1 ? heights[node] : Math.floor(i / columns) * nodeRoom.height;
			places[node] = {
				x: margin + (column + (i % columns)) * nodeRoom.width,
				y: margin + y
			};
		});
		column += columns;
	}
	return {
		places,
		width: 2 * margin + column * nodeRoom.width + lastRoom,
		height: 2 * margin + bottom
	};
}

function nodesByLevel({ nodes, levels }: DependencyMap): readonly number[][] {
	const layers = Array.from({ length: levels }, (): number[] => []);
	nodes.forEach(({ level }, node) => layers[level].push(node));
	return layers;
}

/** A height for each node, near the middle of what it is connected to in other layers. */
function orderLayers(
	{ nodes, edges }: DependencyMap,
	layers: readonly number[][],
	bottom: number
): readonly number[] {
	const below = nodes.map((): number[] => []);
	const above = nodes.map((): number[] => []);
	for (const { from, to, kind } of edges) {
		if (kind !== 'depends' && kind !== 'uses') continue;
		if (nodes[from].level === nodes[to].level) continue;
		below[from].push(to);
		above[to].push(from);
	}
	const heights = nodes.map(() => bottom / 2);
	for (let sweep = 0; sweep < sweeps; sweep++) {
		const isUpwards = sweep % 2 === 0;
		for (const layer of isUpwards ? layers : [...layers].reverse()) {
			const wanted = layer.map((node) =>
				mean(
					neighbours(node, isUpwards).map((other) => heights[other]),
					heights[node]
				)
			);
			const room = Math.max(bottom, 0);
			const gap = Math.min(nodeRoom.height, layer.length > 1 ? room / (layer.length - 1) : room);
			const spread = spreadLabels(wanted, gap, { low: 0, high: room });
			layer.forEach((node, i) => (heights[node] = spread[i]));
		}
	}
	return heights;

	/** What has nothing on the side that a sweep looks at follows its other side. */
	function neighbours(node: number, isUpwards: boolean): readonly number[] {
		const own = isUpwards ? below[node] : above[node];
		return own.length > 0 ? own : [...below[node], ...above[node]];
	}
}

function mean(values: readonly number[], otherwise: number): number {
	if (values.length === 0) return otherwise;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
