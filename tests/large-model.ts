/** How large a generated model is. The same sizes give the same model. */
export interface ModelSize {
	readonly systems: number;
	readonly processes: number;
	readonly usesPerProcess?: number;
	/** Characters of the note that each system carries: weight without structure. */
	readonly noteLength?: number;
}

const teamCount = 20;
const repositoryCount = 10;
const stepsPerStream = 5;

/** A model file of any size, shaped like a company: layers of systems, processes on top, streams through them. */
export function largeModel({ systems, processes, usesPerProcess = 4, noteLength = 0 }: ModelSize) {
	const draw = drawsFrom(1);
	const below = (limit: number) => Math.floor(draw() * limit);
	const someBelow = (count: number, limit: number) => [
		...new Set(Array.from({ length: count }, () => below(limit)))
	];
	const note =
		noteLength > 0 ? { note: 'Prüfung ok. '.repeat(noteLength).slice(0, noteLength) } : {};

	return {
		version: 1,
		name: `Generated ${systems} and ${processes}`,
		currency: 'EUR',
		company: { annualRevenue: 4e9, materiality: 2e7 },
		teams: count(teamCount, (i) => ({ id: `t${i}`, name: `Team ${i}`, capacity: 1 + below(4) })),
		systems: count(systems, (i) => ({
			id: `s${i}`,
			name: `System ${i}`,
			priority: 1 + below(9),
			dependsOn: i === 0 ? [] : someBelow(below(3), i).map((target) => `s${target}`),
			...(i >= repositoryCount && { restoresFrom: `s${below(repositoryCount)}` }),
			needs: { [`t${below(teamCount)}`]: 1 },
			recovery: {
				repair: { hours: { fixed: 1 + below(5) } },
				restore: { hours: { pert: [4, 5 + below(15), 60] }, rpoHours: 24 },
				rebuild: { hours: { lognormal: { p05: 40, p95: 160 } }, rpoHours: 168 }
			},
			...note
		})),
		processes: count(processes, (i) => ({
			id: `p${i}`,
			name: `Process ${i}`,
			mtpdHours: 24,
			mbco: 0.5,
			uses: someBelow(usesPerProcess, systems).map((target) => ({
				system: `s${target}`,
				without: below(3) / 4,
				basis: { '*': { source: 'Interview', date: '2026-05-04', confidence: 'medium' } }
			})),
			manual: { capability: 0.4, readyAfterHours: 8, sustainableHours: 240, extraCostPerHour: 500 },
			unstable: { capability: 0.8, hoursPerOutageHour: { pert: [0.4, 0.8, 1.5] }, maxHours: 600 },
			costs: [{ kind: 'penalty', name: 'Late', perHour: 100 + below(3000), fromHour: 24 }]
		})),
		streams: count(Math.floor(processes / stepsPerStream), (i) => ({
			id: `v${i}`,
			name: `Stream ${i}`,
			operatingHoursPerWeek: 120,
			revenuePerHour: 1000 + below(20_000),
			marginRate: 0.35,
			deferrable: 0.5,
			catchUp: { surplus: 0.2, premiumPerHour: 800 },
			steps: count(stepsPerStream, (step) => ({
				process: `p${i * stepsPerStream + step}`,
				bufferHours: 8 * below(4)
			}))
		})),
		scenarios: [
			{
				id: 'all',
				name: 'Everything',
				frequency: { pert: [0.01, 0.1, 0.3] },
				hits: [{ systems: count(systems, (i) => `s${i}`) }],
				backupLoss: [{ repository: 's0', probability: 0.2 }],
				holdHours: { fixed: 24 },
				responseCost: { fixed: 200_000 }
			},
			...count(5, (i) => ({
				id: `part-${i}`,
				name: `Part ${i}`,
				frequency: { fixed: 0.2 },
				hits: [{ systems: someBelow(Math.ceil(systems / 10), systems).map((s) => `s${s}`) }]
			}))
		]
	};
}

function count<T>(length: number, item: (i: number) => T): T[] {
	return Array.from({ length }, (_, i) => item(i));
}

/** Draws from [0, 1), the same for the same seed (a linear congruential generator). */
function drawsFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
