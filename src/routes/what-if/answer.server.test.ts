import { describe, expect, it } from 'vitest';
import { type WhatIfAnswer, type WhatIfResult, WhatIf } from '#lib/impact/index.ts';
import {
	hitting,
	process,
	ratePenalty,
	smallModel,
	system
} from '#lib/impact/testing/small-model.ts';
import { Job } from '#lib/server/jobs/job.ts';
import { shownAnswer } from './answer.server.ts';

const model = smallModel({
	systems: [system('erp', 10)],
	processes: [process('orders', ['erp'], { costs: [ratePenalty] })],
	scenarios: [hitting(['erp'])]
});

/** Both answers to "nothing changes": the first and the final one. */
function answers(): readonly [WhatIfAnswer, WhatIfResult] {
	const precision = { relativeError: 0.1, leastEvents: 100, mostEvents: 1_000 };
	const steps = new WhatIf(model, { seed: 1, precision }).answer({
		measures: [],
		effects: [],
		scenario: undefined
	});
	let first: WhatIfAnswer | undefined;
	for (;;) {
		const step = steps.next();
		if (!step.done) first ??= step.value;
		else if (first) return [first, step.value];
		else throw new RangeError('there was no first answer');
	}
}

const [first, final] = answers();

/** A job that reports, then ends as told; without an end it goes on. */
function jobOf(progress?: WhatIfAnswer, end?: Promise<WhatIfResult>) {
	return new Job<WhatIfAnswer, WhatIfResult>((report) => {
		if (progress) report(progress);
		return end ?? new Promise(() => undefined);
	});
}

describe('what the server shows of a case', () => {
	it('is the final answer when it is there in time', async () => {
		const shown = await shownAnswer(model, jobOf(first, Promise.resolve(final)));
		expect(shown).toMatchObject({ kind: 'known', figures: { isFinal: true } });
	});

	it('is the first one when the final one is late', async () => {
		const shown = await shownAnswer(model, jobOf(first));
		expect(shown).toMatchObject({ kind: 'known', figures: { isFinal: false } });
	});

	it('is nothing yet when none is there', async () => {
		expect(await shownAnswer(model, jobOf())).toEqual({ kind: 'pending' });
	});

	it('says why there is none', async () => {
		const problem = { kind: 'unknownMeasure', measure: 'x' } as const;
		const refused = await shownAnswer(model, jobOf(first, Promise.resolve({ ok: false, problem })));
		expect(refused).toEqual({ kind: 'problem', problem });
		const failed = await shownAnswer(model, jobOf(first, Promise.reject(new Error('broken'))));
		expect(failed).toEqual({ kind: 'failed' });
	});
});
