import { type Problem, parseModel } from '../index.ts';
import { withValue } from './with-value.ts';

/** A model file without a problem, with something of everything in it. */
export const goodFile = {
	version: 1,
	name: 'Good',
	currency: 'EUR',
	company: { annualRevenue: 1e6, appetite: [{ loss: 1e5, probability: 0.1 }] },
	teams: [{ id: 't', name: 'T', capacity: 2 }],
	systems: [
		{
			id: 's',
			name: 'S',
			dependsOn: ['s2'],
			restoresFrom: 's2',
			needs: { t: 2 },
			recovery: { restore: { hours: { pert: [1, 2, 3] }, rpoHours: 24 } }
		},
		{ id: 's2', name: 'S2' },
		{ id: 's3', name: 'S3' }
	],
	processes: [
		{
			id: 'p',
			name: 'P',
			uses: [{ system: 's', without: 0.5 }],
			costs: [
				{ kind: 'penalty', perHour: 1 },
				{ kind: 'other', once: 5, atHour: 0 }
			]
		},
		{ id: 'p2', name: 'P2', manual: { capability: 0.5 } },
		{ id: 'p3', name: 'P3' }
	],
	streams: [
		{
			id: 'v',
			name: 'V',
			steps: [
				{ process: 'p' },
				{
					parallel: [
						{ process: 'p', share: 0.5 },
						{ process: 'p2', share: 0.5 }
					]
				}
			]
		}
	],
	scenarios: [
		{
			id: 'x',
			name: 'X',
			frequency: { lognormal: { p05: 0.1, p95: 1 } },
			hits: [{ systems: ['s'], probability: 0.5, path: 'repair' }],
			backupLoss: [{ repository: 's2', probability: 0.4 }]
		}
	],
	measures: [
		{
			id: 'm',
			name: 'M',
			lifetimeYears: 5,
			effects: [{ kind: 'hold', scenarios: 'all', factor: 0.5 }]
		}
	],
	cases: [{ id: 'c', name: 'C', effects: [{ kind: 'strategy', value: 'adhoc' }] }]
};

/** The good file with another value at a path, or none when it is undefined. */
export function goodBut(path: string, value: unknown): unknown {
	return withValue(goodFile, path, value);
}

/** What is wrong with a file. */
export function problemsOf(file: unknown): readonly Problem[] {
	const parsed = parseModel(file);
	return parsed.ok ? [] : parsed.problems;
}
