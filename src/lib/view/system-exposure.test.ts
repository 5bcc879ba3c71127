import { describe, expect, it } from 'vitest';
import { type PreparedModel, prepareModel } from '#lib/impact/index.ts';
import { process, smallModel, system } from '#lib/impact/testing/small-model.ts';
import { exposureCounts, supportedProcesses } from './system-exposure.ts';
import { manyModels } from './testing/analysed.ts';

/** Systems that are down when one is, found the slow way: by asking until nothing changes. */
function downWith(prepared: PreparedModel, system: number): ReadonlySet<number> {
	const down = new Set([system]);
	for (let before = 0; before !== down.size;) {
		before = down.size;
		prepared.systems.forEach(({ dependsOn }, i) => {
			const needed = dependsOn.map((id) => prepared.systemIndex.get(id) ?? -1);
			if (needed.some((position) => down.has(position))) down.add(i);
		});
	}
	return down;
}

/** What each process has left while a system is down, for those that lose anything. */
function leftWithout(prepared: PreparedModel, system: number): ReadonlyMap<number, number> {
	const down = downWith(prepared, system);
	return new Map(
		prepared.processes.flatMap(({ uses }, i) => {
			const left = Math.min(
				1,
				...uses
					.filter((use) => down.has(prepared.systemIndex.get(use.system) ?? -1))
					.map(({ without = 0 }) => without)
			);
			return left < 1 ? [[i, left] as const] : [];
		})
	);
}

describe('exposureCounts and supportedProcesses', () => {
	it('find what a slow search finds', () => {
		for (const model of manyModels()) {
			const prepared = prepareModel(model);
			const counts = exposureCounts(prepared);
			prepared.systems.forEach((_, i) => {
				const slow = leftWithout(prepared, i);
				const fast = supportedProcesses(prepared, i);
				expect(new Map(fast.map(({ process: p, without }) => [p, without]))).toEqual(slow);
				expect(counts[i]).toBe(slow.size);
			});
		}
	});

	it('name the system through which a process is hit hardest', () => {
		const prepared = prepareModel(
			smallModel({
				systems: [
					system('network', 1),
					system('erp', 1, { dependsOn: ['network'] }),
					system('mail', 1, { dependsOn: ['network'] })
				],
				processes: [
					{
						...process('own', []),
						uses: [
							{ system: 'network', without: 0.2 },
							{ system: 'mail', without: 0.2 }
						]
					},
					{
						...process('above', []),
						uses: [
							{ system: 'erp', without: 0.6 },
							{ system: 'mail', without: 0.1 }
						]
					},
					process('untouched', [])
				]
			})
		);
		expect(supportedProcesses(prepared, 0)).toEqual([
			{ process: 1, without: 0.1, through: 2 },
			{ process: 0, without: 0.2, through: undefined }
		]);
		expect(supportedProcesses(prepared, 1)).toEqual([
			{ process: 1, without: 0.6, through: undefined }
		]);
	});

	it('have nothing to say about an empty model', () => {
		expect(exposureCounts(prepareModel(smallModel({})))).toEqual([]);
		const lone = prepareModel(smallModel({ systems: [system('a', 1)] }));
		expect(exposureCounts(lone)).toEqual([0]);
		expect(supportedProcesses(lone, 0)).toEqual([]);
	});
});
