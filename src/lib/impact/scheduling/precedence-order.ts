import type { Project } from './project.ts';
import { type RaggedLists, raggedLists } from './ragged-lists.ts';

/**
 * Positions of a project's activities such that each comes after those it waits for, or nothing
 * when some wait for each other in a circle. Successors are taken to exist.
 */
export function precedenceOrder({ activities }: Project): Int32Array | undefined {
	const successors = raggedLists(activities.map((activity) => activity.successors));
	return orderAlong(successors);
}

/** First come, first served, so that activities that become free together keep their order. */
export function orderAlong({ from, items }: RaggedLists): Int32Array | undefined {
	const size = from.length - 1;
	const waiting = new Int32Array(size);
	for (const successor of items) waiting[successor]++;
	const order = new Int32Array(size);
	let count = 0;
	for (let i = 0; i < size; i++) if (waiting[i] === 0) order[count++] = i;
	for (let next = 0; next < count; next++)
		for (let e = from[order[next]]; e < from[order[next] + 1]; e++)
			if (--waiting[items[e]] === 0) order[count++] = items[e];
	return count === size ? order : undefined;
}
