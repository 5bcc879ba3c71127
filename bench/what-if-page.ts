import { demonstrationModel } from '../src/lib/demonstration/demonstration-model.ts';
import type { Effect, Model, WhatIfQuestion } from '../src/lib/impact/index.ts';
import { WhatIfClient, type WhatIfReply } from '../src/lib/what-if/what-if-client.ts';
import type { Measurement } from './measure.ts';
import { group } from './simulate.ts';

/** How long a question took until it had its first and its final answer, in milliseconds. */
interface Latency {
	readonly first: number;
	readonly final: number;
}

/** What a reader notices: of 100 answers the fifth slowest. */
const noticed = 0.95;
/** The fastest round is kept, which other work on the machine disturbed least. */
const rounds = 3;

/** How fast answers come on this page, for the demonstration company and for a group. */
export const measured = measure();

async function measure(): Promise<readonly Measurement[]> {
	const tasks = longTasks();
	const demonstration = await latencies(demonstrationModel(), 'ransomware', 4);
	const large = await latencies(group(), 'cause-20', 1);
	const longest = Math.max(0, ...tasks());
	return [
		...report('demonstration company', demonstration),
		...report('group of 1,000 systems', large),
		{
			name: `longest task of the page itself: ${longest > 0 ? `${Math.round(longest)} ms` : 'below 50 ms'}`,
			perSecond: longest > 0 ? 1000 / longest : 1000 / 50
		}
	];
}

/** Rounds of sliders of every sort, each moved to so many positions; no two questions are the same. */
async function latencies(
	model: Model,
	scenario: string,
	positions: number
): Promise<readonly (readonly Latency[])[]> {
	let heard: (reply: WhatIfReply) => void = () => undefined;
	const client = new WhatIfClient(model, (reply) => heard(reply));
	const ask = (effects: readonly Effect[]) =>
		new Promise<Latency>((resolve, reject) => {
			const question: WhatIfQuestion = { measures: [], effects, scenario };
			let first: number | undefined;
			heard = (reply) => {
				if (reply.kind !== 'answer') return reject(new Error(`no answer: ${reply.kind}`));
				const after = performance.now() - asked;
				first ??= after;
				if (reply.figures.isFinal) resolve({ first, final: after });
			};
			const asked = performance.now();
			client.ask(question);
		});
	// Today is simulated with the first question, before anybody moves a slider.
	await ask([]);
	const all: Latency[][] = [];
	for (let round = 0; round < rounds; round++) {
		const asked: Latency[] = [];
		for (let position = 1; position <= positions; position++) {
			const at = (position * rounds - round) / (positions * rounds + 1);
			for (const effect of sliders(model, at)) asked.push(await ask([effect]));
		}
		all.push(asked);
	}
	client.dispose();
	return all;
}

function sliders({ systems, processes }: Model, at: number): readonly Effect[] {
	const factor = 0.5 + at;
	return [
		{ kind: 'recoveryTime', systems: 'all', path: 'all', factor },
		{ kind: 'recoveryTime', systems: [systems[0].id], path: 'all', factor },
		{ kind: 'backupLoss', repositories: 'all', factor },
		{ kind: 'hold', scenarios: 'all', factor },
		{ kind: 'frequency', scenarios: 'all', factor },
		{ kind: 'stabilisation', processes: 'all', factor },
		{ kind: 'costRate', processes: [processes[0].id], factor },
		{ kind: 'revenue', streams: 'all', factor },
		{ kind: 'deferrable', streams: 'all', value: at }
	];
}

function report(of: string, all: readonly (readonly Latency[])[]): readonly Measurement[] {
	return (['first', 'final'] as const).map((answer) => {
		const sorted = all.map((round) =>
			round.map((latency) => latency[answer]).sort((a, b) => a - b)
		);
		const within = (share: number) =>
			Math.min(...sorted.map((times) => times[Math.ceil(share * times.length) - 1]));
		const [usual, slow] = [within(0.5), within(noticed)];
		const times = `median ${Math.round(usual)} ms, p95 ${Math.round(slow)} ms`;
		return { name: `${answer} answer, ${of}: ${times}`, perSecond: 1000 / slow };
	});
}

/** Watches for tasks of more than 50 ms, which keep the page from answering; gives their lengths. */
function longTasks(): () => readonly number[] {
	const lengths: number[] = [];
	const observer = new PerformanceObserver((list) => {
		lengths.push(...list.getEntries().map(({ duration }) => duration));
	});
	observer.observe({ type: 'longtask' });
	return () => {
		lengths.push(...observer.takeRecords().map(({ duration }) => duration));
		return lengths;
	};
}
