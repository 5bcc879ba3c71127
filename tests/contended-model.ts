/** Small whole numbers drawn by a seed; the same seed draws the same ones. */
function drawsFrom(seed: number): (least: number, most: number) => number {
	let state = seed;
	return (least, most) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return least + Math.floor((state / 2 ** 32) * (most - least + 1));
	};
}

const systemsPerTeam = 12;
const systemsPerProcess = 2.5;
const processesPerStream = 4;

/**
 * A model file in which few teams recover many systems that all processes wait for, so that the order
 * matters more than in a company. The same size and seed give the same model.
 */
export function contendedModel(size: number, seed: number) {
	const draw = drawsFrom(seed);
	const chance = (percent: number) => draw(1, 100) <= percent;
	const some = (most: number, one: () => string) => [
		...new Set(Array.from({ length: draw(1, most) }, one))
	];
	const teams = count(Math.ceil(size / systemsPerTeam), (i) => ({
		id: `t${i}`,
		name: `Team ${i}`,
		capacity: draw(1, 3)
	}));
	const systems = count(size, (i) => {
		const team = teams[draw(0, teams.length - 1)];
		return {
			id: `s${i}`,
			name: `System ${i}`,
			priority: draw(1, 5),
			dependsOn: i > 0 && chance(50) ? some(2, () => `s${draw(Math.max(0, i - 15), i - 1)}`) : [],
			needs: { [team.id]: draw(1, Math.min(2, team.capacity)) },
			recovery: { restore: { hours: { fixed: draw(2, 30) } } }
		};
	});
	const processes = count(Math.ceil(size / systemsPerProcess), (i) => ({
		id: `p${i}`,
		name: `Process ${i}`,
		uses: some(4, () => `s${draw(0, size - 1)}`).map((system) => ({
			system,
			without: chance(40) ? draw(1, 8) / 10 : 0
		})),
		manual: { capability: 0.3, readyAfterHours: 8, sustainableHours: 200, extraCostPerHour: 200 },
		unstable: { capability: 0.7, hoursPerOutageHour: { fixed: 0.3 }, extraCostPerHour: 100 },
		costs: [
			{ kind: 'penalty', perHour: draw(100, 9_000) },
			{ kind: 'penalty', once: draw(10_000, 200_000), atHour: draw(10, 100), belowCapability: 0.5 }
		]
	}));
	const streams = count(Math.ceil(processes.length / processesPerStream), (i) => ({
		id: `v${i}`,
		name: `Stream ${i}`,
		revenuePerHour: draw(2_000, 30_000),
		marginRate: 0.35,
		deferrable: 0.4,
		backlogLimitHours: 60,
		catchUp: { premiumPerHour: 500 },
		steps: count(draw(2, 4), () => ({
			process: `p${draw(0, processes.length - 1)}`,
			bufferHours: draw(0, 24)
		}))
	}));
	return {
		version: 1,
		name: `Contended ${size}, ${seed}`,
		currency: 'EUR',
		teams,
		systems,
		processes,
		streams,
		scenarios: [
			{
				id: 'everything',
				name: 'Everything',
				frequency: { fixed: 1 },
				hits: [{ systems: systems.map(({ id }) => id) }],
				holdHours: { fixed: 12 }
			}
		]
	};
}

function count<T>(length: number, make: (i: number) => T): T[] {
	return Array.from({ length }, (_, i) => make(i));
}
