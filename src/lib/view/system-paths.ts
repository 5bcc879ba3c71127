import { type RecoveryPath, isProven, median, quantile, recoveryPaths } from '#lib/impact/index.ts';
import type { Estimate, Source } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';

/** One way back for a system. */
export interface SystemPath {
	readonly path: RecoveryPath;
	readonly estimate: Estimate;
	/** Nine of ten recoveries lie between the ends; what is likely lies around the middle. */
	readonly low: number;
	readonly middle: number;
	readonly high: number;
	readonly rpoHours: number | undefined;
	readonly source: Source | undefined;
	readonly proven: boolean;
}

/** The ways back that a system describes. */
export function systemPaths({ prepared, sourceOf }: Analysis, id: string): readonly SystemPath[] {
	const recovery = prepared.systems[prepared.systemIndex.get(id) ?? 0].recovery;
	return recoveryPaths.flatMap((path) => {
		const option = recovery[path];
		if (!option) return [];
		return {
			path,
			estimate: option.hours,
			low: quantile(option.hours, lowShare),
			middle: median(option.hours),
			high: quantile(option.hours, highShare),
			rpoHours: path === 'repair' ? undefined : option.rpoHours,
			source: sourceOf('system', id, `recovery.${path}.hours`),
			proven: isProven(sourceOf, id, path)
		};
	});
}

const lowShare = 0.05;
const highShare = 0.95;
