/* Runs in a worker of the reader's browser: a page never waits for the engine. */
import { WhatIf } from '#lib/impact/index.ts';
import type { FromWorker, ToWorker } from './what-if-messages.ts';
import { whatIfSettings } from './what-if-settings.ts';

type Asked = Extract<ToWorker, { kind: 'question' }>;

/** So long it calculates before it looks whether there is a newer question, in milliseconds. */
const slice = 8;

let whatIf: WhatIf | undefined;
let newest = 0;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
	switch (data.kind) {
		case 'model':
			whatIf = new WhatIf(data.model, whatIfSettings);
			return;
		case 'question':
			newest = data.id;
			// A bug is told to the page as an error of the worker, which starts another one.
			answer(data).catch((error: unknown) => self.reportError(error));
			return;
		default:
			return data satisfies never;
	}
};

async function answer({ id, question }: Asked): Promise<void> {
	if (!whatIf) throw new RangeError('a question came before the model');
	const steps = whatIf.answer(question);
	let pauseAt = performance.now() + slice;
	for (;;) {
		const step = steps.next();
		if (step.done) {
			const { value } = step;
			if (value.ok) send({ kind: 'answer', id, answer: value.value });
			else send({ kind: 'problem', id, problem: value.problem });
			return;
		}
		if (step.value) send({ kind: 'answer', id, answer: step.value });
		if (performance.now() < pauseAt) continue;
		await waitingMessages();
		if (id !== newest) return;
		pauseAt = performance.now() + slice;
	}
}

function send(message: FromWorker): void {
	self.postMessage(message);
}

const { port1: here, port2: there } = new MessageChannel();

/** Resolves when the messages that wait have been handled; sooner than a timer of 0 ms, which is held back. */
function waitingMessages(): Promise<void> {
	return new Promise((resolve) => {
		here.onmessage = () => resolve();
		there.postMessage(undefined);
	});
}
