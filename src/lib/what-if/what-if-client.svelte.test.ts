import { afterEach, describe, expect, it } from 'vitest';
import { type Effect, WhatIf, type WhatIfQuestion } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { answersOf, question } from '#lib/impact/testing/what-if-answers.ts';
import { caseFigures } from '#lib/view/what-if/case-figures.ts';
import { type StartWorker, WhatIfClient, type WhatIfReply } from './what-if-client.ts';
import type { FromWorker, ToWorker } from './what-if-messages.ts';
import { whatIfSettings } from './what-if-settings.ts';

/** Its losses scatter so much that half a per cent takes hundreds of thousands of events. */
const model = smallModel({
	systems: [
		system('erp', 0, { recovery: { restore: { hours: { lognormal: { p05: 1, p95: 900 } } } } })
	],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'], { id: 'fire' })]
});
const faster: Effect = { kind: 'recoveryTime', systems: 'all', path: 'all', factor: 0.5 };
const calmer: Effect = { kind: 'frequency', scenarios: 'all', factor: 0.5 };
const asked = question({ effects: [faster], scenario: 'fire' });

/** A worker that breaks off as soon as it is told anything. */
const broken: StartWorker = () =>
	new Worker(URL.createObjectURL(new Blob(['onmessage = () => { throw new Error("broken"); }'])));
const sound: StartWorker = () =>
	new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

const clients: WhatIfClient[] = [];
afterEach(() => {
	for (const client of clients.splice(0)) client.dispose();
});

/** A client and what it replies, in order; `until` resolves with the reply that is waited for. */
function listening(start?: StartWorker) {
	const replies: WhatIfReply[] = [];
	let heard: () => void = () => undefined;
	const client = new WhatIfClient(
		model,
		(reply) => {
			replies.push(reply);
			heard();
		},
		start
	);
	clients.push(client);
	const until = async (isMeant: (reply: WhatIfReply) => boolean): Promise<WhatIfReply> => {
		for (;;) {
			const found = replies.find(isMeant);
			if (found) return found;
			await new Promise<void>((resolve) => (heard = resolve));
		}
	};
	return { client, replies, until };
}

const isFinal = (reply: WhatIfReply) => reply.kind === 'answer' && reply.figures.isFinal;

describe('a what-if question in a worker', () => {
	it('gets a first answer, then a final one: what the engine says here', async () => {
		const { client, replies, until } = listening();
		const id = client.ask(asked);
		await until(isFinal);
		const { first, result } = answersOf(new WhatIf(model, whatIfSettings), asked);
		if (!result.ok) return expect.unreachable();
		expect(replies).toEqual([
			{ kind: 'answer', id, figures: first && caseFigures(model, first) },
			{ kind: 'answer', id, figures: caseFigures(model, result.value) }
		]);
	});

	it('gives way to a newer one before it is worked out', async () => {
		const worker = sound();
		const messages: FromWorker[] = [];
		const send = (message: ToWorker) => worker.postMessage(message);
		const ask = (id: number, about: WhatIfQuestion) =>
			send({ kind: 'question', id, question: about });
		await new Promise<void>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
				messages.push(data);
				if (data.id === 1) ask(2, question({ effects: [calmer] }));
				else resolve();
			};
			send({ kind: 'model', model });
			ask(1, asked);
		});
		worker.terminate();
		expect(messages).toMatchObject([
			{ id: 1, figures: { isFinal: false } },
			{ id: 2, figures: { isFinal: false } }
		]);
	});

	it('is forgotten once another one has been asked', async () => {
		const { client, replies, until } = listening();
		client.ask(asked);
		const id = client.ask(question({ effects: [calmer] }));
		await until(isFinal);
		expect(new Set(replies.map((reply) => reply.id))).toEqual(new Set([id]));
	});

	it('is told what keeps it from being answered', async () => {
		const { client, replies, until } = listening();
		const id = client.ask(question({ scenario: 'flood' }));
		await until(({ kind }) => kind === 'problem');
		expect(replies).toEqual([
			{ kind: 'problem', id, problem: { kind: 'unknownScenario', scenario: 'flood' } }
		]);
	});
});

describe('a worker that breaks off', () => {
	it('lets the page hear of an error in its calculation', async () => {
		const worker = sound();
		const message = await new Promise<string>((resolve) => {
			worker.onerror = (event) => {
				event.preventDefault();
				resolve(event.message);
			};
			worker.postMessage({ kind: 'question', id: 1, question: asked } satisfies ToWorker);
		});
		worker.terminate();
		expect(message).toContain('a question came before the model');
	});

	it('is started again, once, with the question it had', async () => {
		const workers = [broken, sound];
		const { client, replies, until } = listening(() => (workers.shift() ?? sound)());
		const id = client.ask(asked);
		await until(isFinal);
		expect(replies[0]).toEqual({ kind: 'restarted', id });
		expect(replies).toHaveLength(3);
	});

	it('is given up when it breaks off again, until something else is asked', async () => {
		const workers = [broken, broken];
		const { client, replies, until } = listening(() => (workers.shift() ?? sound)());
		const id = client.ask(asked);
		await until(({ kind }) => kind === 'failed');
		expect(replies).toEqual([
			{ kind: 'restarted', id },
			{ kind: 'failed', id }
		]);
		const next = client.ask(question({ effects: [calmer] }));
		expect(await until(({ kind }) => kind === 'answer')).toMatchObject({ id: next });
	});

	it('says nothing any more once it is disposed of', async () => {
		const { client, replies } = listening();
		client.ask(asked);
		client.dispose();
		const other = listening();
		other.client.ask(asked);
		await other.until(({ kind }) => kind === 'answer');
		expect(replies).toEqual([]);
	});
});
