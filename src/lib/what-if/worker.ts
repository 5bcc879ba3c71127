/* Runs in a worker of the reader's browser: a page never waits for the engine. */
import { type Model, type WhatIfAnswer, WhatIf } from '#lib/impact/index.ts';
import { caseFigures } from '#lib/view/what-if/case-figures.ts';
import type { FromWorker, ToWorker } from './what-if-messages.ts';
import { whatIfSettings } from './what-if-settings.ts';

type Asked = Extract<ToWorker, { kind: 'question' }>;

/** So long it calculates before it looks whether there is a newer question, in milliseconds. */
const slice = 8;

let asked: { readonly model: Model; readonly whatIf: WhatIf } | undefined;
let newest = 0;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
	switch (data.kind) {
		case 'model':
			asked = { model: data.model, whatIf: new WhatIf(data.model, whatIfSettings) };
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
	if (!asked) throw new RangeError('a question came before the model');
	const { model, whatIf } = asked;
	const tell = (known: WhatIfAnswer) =>
		send({ kind: 'answer', id, figures: caseFigures(model, known) });
	const steps = whatIf.answer(question);
	let pauseAt = performance.now() + slice;
	for (;;) {
		const step = steps.next();
		if (step.done) {
			const { value } = step;
			if (value.ok) tell(value.value);
			else send({ kind: 'problem', id, problem: value.problem });
			return;
		}
		if (step.value) tell(step.value);
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
