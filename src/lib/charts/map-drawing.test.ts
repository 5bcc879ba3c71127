import { describe, expect, it } from 'vitest';
import type { DependencyMap, MapEdge, MapNode } from '#lib/view/map.ts';
import { linesOfNode, mapDrawing } from './map-drawing.ts';
import { mapLayout, nodeRoom } from './map-layout.ts';

function node(id: number, level: number, more: Partial<MapNode> = {}): MapNode {
	return {
		kind: 'system',
		id: String(id),
		name: `System ${id}`,
		level,
		state: undefined,
		usableAt: undefined,
		isOnPath: false,
		isTangled: false,
		...more
	};
}

function edge(from: number, to: number, more: Partial<MapEdge> = {}): MapEdge {
	return { from, to, kind: 'depends', isOnPath: false, ...more };
}

/** So many nodes in a layer, each needing one below it. */
function layered(layers: number, perLayer: number): DependencyMap {
	const nodes = Array.from({ length: layers * perLayer }, (_, i) =>
		node(i, Math.floor(i / perLayer))
	);
	const edges = nodes.slice(perLayer).map((_, i) => edge(i + perLayer, (i * 7) % perLayer));
	return { nodes, edges, systemCount: nodes.length, levels: layers };
}

describe('mapLayout', () => {
	it.each([
		{ layers: 1, perLayer: 1 },
		{ layers: 5, perLayer: 9 },
		{ layers: 4, perLayer: 300 }
	])('gives each of $layers × $perLayer nodes room of its own', ({ layers, perLayer }) => {
		const map = layered(layers, perLayer);
		const { places, width, height } = mapLayout(map);
		const columns = new Map<number, number[]>();
		for (const { x, y } of places) {
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(width);
			expect(y).toBeGreaterThan(0);
			expect(y).toBeLessThan(height);
			columns.set(x, [...(columns.get(x) ?? []), y]);
		}
		for (const heights of columns.values()) {
			heights.sort((a, b) => a - b);
			for (let i = 1; i < heights.length; i++)
				expect(heights[i] - heights[i - 1]).toBeGreaterThan(nodeRoom.height - 0.01);
		}
	});

	it('puts what is needed left of what needs it', () => {
		const map = layered(4, 60);
		const { places } = mapLayout(map);
		for (const { from, to } of map.edges) expect(places[to].x).toBeLessThan(places[from].x);
	});

	it('moves a node towards what it is connected to', () => {
		const nodes = [...Array.from({ length: 9 }, (_, i) => node(i, 0)), node(9, 1), node(10, 1)];
		const map = { nodes, edges: [edge(9, 8), edge(10, 0)], systemCount: 11, levels: 2 };
		const { places } = mapLayout(map);
		expect(Math.sign(places[9].y - places[10].y)).toBe(Math.sign(places[8].y - places[0].y));
	});

	it('lays out nothing', () => {
		expect(mapLayout({ nodes: [], edges: [], systemCount: 0, levels: 0 }).places).toEqual([]);
	});
});

describe('mapDrawing', () => {
	it('draws the critical path apart from all other links', () => {
		const nodes = [node(0, 0), node(1, 1), node(2, 1)];
		const edges = [
			edge(1, 0, { isOnPath: true }),
			edge(2, 1, { kind: 'waits', isOnPath: true }),
			edge(2, 0),
			edge(2, 0, { kind: 'restores' })
		];
		const drawing = mapDrawing({ nodes, edges, systemCount: 3, levels: 2 });
		const lines = (path: string) => path.split('M').length - 1;
		expect(lines(drawing.critical.needs)).toBe(1);
		expect(lines(drawing.critical.waits)).toBe(1);
		expect(lines(drawing.dependencies)).toBe(1);
		expect(lines(drawing.restores)).toBe(1);
	});

	it('leaves out lines that would hide each other, but not those of a chosen node', () => {
		const map = layered(10, 100);
		const drawing = mapDrawing(map);
		expect(drawing.isDense).toBe(true);
		expect(drawing.dependencies).toBe('');
		expect(linesOfNode(map, drawing, 500)).toContain('M');
	});

	it('cuts names that would run into the next layer', () => {
		const long = node(0, 0, { name: 'Production planning and scheduling' });
		const [drawn] = mapDrawing({ nodes: [long], edges: [], systemCount: 1, levels: 1 }).nodes;
		expect(drawn.label).toBe('Production planning a…');
	});
});
