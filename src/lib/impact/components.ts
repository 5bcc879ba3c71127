/**
 * Groups the nodes of a directed graph into strongly connected components (circles of edges), by
 * Tarjan's algorithm without recursion. A component comes after every component it points to, so
 * that a pass over the result sees dependencies before dependents.
 */
export function stronglyConnected(edges: readonly (readonly number[])[]): readonly number[][] {
	const count = edges.length;
	const order = new Int32Array(count).fill(-1);
	const lowest = new Int32Array(count);
	const open = new Uint8Array(count);
	const nextEdge = new Int32Array(count);
	const stack: number[] = [];
	const components: number[][] = [];
	let visited = 0;

	const enter = (node: number, path: number[]) => {
		order[node] = lowest[node] = visited++;
		open[node] = 1;
		stack.push(node);
		path.push(node);
	};

	for (let root = 0; root < count; root++) {
		if (order[root] !== -1) continue;
		const path: number[] = [];
		enter(root, path);
		while (path.length > 0) {
			const node = path[path.length - 1];
			if (nextEdge[node] < edges[node].length) {
				const target = edges[node][nextEdge[node]++];
				if (order[target] === -1) enter(target, path);
				else if (open[target]) lowest[node] = Math.min(lowest[node], order[target]);
				continue;
			}
			path.pop();
			if (path.length > 0) {
				const parent = path[path.length - 1];
				lowest[parent] = Math.min(lowest[parent], lowest[node]);
			}
			if (lowest[node] === order[node]) components.push(closeComponent(node, stack, open));
		}
	}
	return components;
}

function closeComponent(root: number, stack: number[], open: Uint8Array): number[] {
	const members = stack.splice(stack.lastIndexOf(root));
	for (const member of members) open[member] = 0;
	return members.sort((a, b) => a - b);
}
