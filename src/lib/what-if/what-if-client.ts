import type { Model, WhatIfProblem, WhatIfQuestion } from '#lib/impact/index.ts';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import type { FromWorker, ToWorker } from './what-if-messages.ts';

/** What comes back; `id` is that of the question, as `ask` returned it. Never of an older question. */
export type WhatIfReply =
	/** A first answer, and later the final one; see `isFinal`. */
	| { readonly kind: 'answer'; readonly id: number; readonly figures: CaseFigures }
	/** The question has no answer; words for it are in `whatIfProblemLines`. */
	| { readonly kind: 'problem'; readonly id: number; readonly problem: WhatIfProblem }
	/** The worker broke off. It has been started again and works on the same question. */
	| { readonly kind: 'restarted'; readonly id: number }
	/** The worker broke off again on the same question, which is given up; another one may be asked. */
	| { readonly kind: 'failed'; readonly id: number };

/** Starts the worker that answers; tests have others. */
export type StartWorker = () => Worker;

/**
 * Asks a worker what-if questions about one model. The newest question wins: answers to older ones are
 * dropped. To be disposed of by whoever made it.
 */
export class WhatIfClient {
	readonly #model: Model;
	readonly #reply: (reply: WhatIfReply) => void;
	readonly #start: StartWorker;
	#worker: Worker | undefined;
	#id = 0;
	#question: WhatIfQuestion | undefined;
	#restarts = 0;

	/** `model` must be plain data: it is copied to the worker at once. */
	constructor(model: Model, reply: (reply: WhatIfReply) => void, start: StartWorker = startWorker) {
		this.#model = model;
		this.#reply = reply;
		this.#start = start;
		this.#worker = this.#started();
	}

	/** Asks a question, plain data too, in place of the one before; returns its id. */
	ask(question: WhatIfQuestion): number {
		this.#question = question;
		this.#id++;
		this.#restarts = 0;
		this.#worker ??= this.#started();
		this.#send();
		return this.#id;
	}

	/** Ends the worker: nothing comes back from here on. */
	dispose(): void {
		this.#question = undefined;
		this.#end();
	}

	#started(): Worker {
		const worker = this.#start();
		worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
			if (data.id === this.#id && worker === this.#worker) this.#reply(data);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			if (worker === this.#worker) this.#recover();
		};
		worker.postMessage({ kind: 'model', model: this.#model } satisfies ToWorker);
		return worker;
	}

	#send(): void {
		const question = this.#question;
		if (!question) return;
		this.#worker?.postMessage({ kind: 'question', id: this.#id, question } satisfies ToWorker);
	}

	/** One more try for a question; a worker that breaks off before any question is started with it. */
	#recover(): void {
		this.#end();
		if (!this.#question) return;
		const id = this.#id;
		if (this.#restarts > 0) return this.#reply({ kind: 'failed', id });
		this.#restarts++;
		this.#worker = this.#started();
		this.#send();
		this.#reply({ kind: 'restarted', id });
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}

function startWorker(): Worker {
	return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
