import type { Model, WhatIfQuestion } from '#lib/impact/index.ts';
import type { AnswerState } from '#lib/view/what-if/answer-state.ts';
import type { CaseFigures } from '#lib/view/what-if/case-figures.ts';
import { WhatIfClient, type WhatIfReply } from '#lib/what-if/what-if-client.ts';

/** A question and what is known of it. */
export interface Asked {
	readonly question: WhatIfQuestion;
	readonly answer: AnswerState;
}

/**
 * Follows a question as it changes: asks the browser's worker, and keeps the figures that were shown
 * until there are new ones. What the server has worked out already is shown until then.
 */
export class LiveAnswer {
	readonly #question: () => WhatIfQuestion;
	readonly #served: () => Asked;
	#arrived = $state.raw<Asked>();
	/** The last figures, of whichever question. */
	#figures = $state.raw<CaseFigures>();
	#hasRestarted = $state(false);

	constructor(model: () => Model, question: () => WhatIfQuestion, served: () => Asked) {
		this.#question = question;
		this.#served = served;
		// Before the page is brought up to date, so that the worker calculates meanwhile.
		$effect.pre(() => {
			let asked: { readonly id: number; readonly question: WhatIfQuestion } | undefined;
			const client = new WhatIfClient(model(), (reply) => {
				if (asked?.id === reply.id) this.#take(asked.question, reply);
			});
			$effect.pre(() => {
				const next = question();
				asked = { id: client.ask(next), question: next };
			});
			return () => client.dispose();
		});
	}

	/** What is known of the question that is asked now. */
	get answer(): AnswerState {
		return this.#known?.answer ?? { kind: 'pending' };
	}

	/** The figures to show: those of the question, or the ones before while it is worked out. */
	get figures(): CaseFigures | undefined {
		const { answer } = this;
		if (answer.kind === 'known') return answer.figures;
		const served = this.#served().answer;
		return this.#figures ?? (served.kind === 'known' ? served.figures : undefined);
	}

	/** The figures shown are those of another question. */
	get isStale(): boolean {
		return this.answer.kind !== 'known';
	}

	/** The calculation broke off and was begun again. */
	get hasRestarted(): boolean {
		return this.#hasRestarted;
	}

	get #known(): Asked | undefined {
		const question = this.#question();
		return [this.#arrived, this.#served()].find(
			(known) => known && isSame(known.question, question)
		);
	}

	#take(question: WhatIfQuestion, reply: WhatIfReply): void {
		this.#hasRestarted = reply.kind === 'restarted';
		const answer = stateOf(reply);
		if (!answer) return;
		// Figures that are final do not fall back to first ones of the same question.
		if (answer.kind === 'known' && !answer.figures.isFinal && this.#isFinal(question)) return;
		this.#arrived = { question, answer };
		if (answer.kind === 'known') this.#figures = answer.figures;
	}

	#isFinal(question: WhatIfQuestion): boolean {
		const known = this.#known;
		return (
			known !== undefined &&
			isSame(known.question, question) &&
			known.answer.kind === 'known' &&
			known.answer.figures.isFinal
		);
	}
}

function stateOf(reply: WhatIfReply): AnswerState | undefined {
	switch (reply.kind) {
		case 'answer':
			return { kind: 'known', figures: reply.figures };
		case 'problem':
			return { kind: 'problem', problem: reply.problem };
		case 'failed':
			return { kind: 'failed' };
		case 'restarted':
			return undefined;
		default:
			return reply satisfies never;
	}
}

function isSame(one: WhatIfQuestion, other: WhatIfQuestion): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}
