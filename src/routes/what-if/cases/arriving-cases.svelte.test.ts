import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CaseState } from '#lib/view/cases/case-state.ts';
import type { Arriving } from '../../latest.svelte.ts';
import { ArrivingCases } from './arriving-cases.svelte.ts';

type Asked = Arriving<CaseState> | undefined;

const pending: CaseState = { kind: 'pending' };
const failed: CaseState = { kind: 'failed' };
const problem: CaseState = { kind: 'problem', lines: ['no hours are known'] };

/** A case of which two answers arrive when the test says so. */
function caseLater() {
	const answers = [Promise.withResolvers<CaseState>(), Promise.withResolvers<CaseState>()];
	const asked: Asked = { now: pending, later: answers.map(({ promise }) => promise) };
	return { asked, answers };
}

function following(first: readonly Asked[]) {
	let asked = $state.raw(first);
	let cases: ArrivingCases | undefined;
	onTestFinished(
		$effect.root(() => {
			cases = new ArrivingCases(() => asked);
		})
	);
	flushSync();
	return {
		ask: (next: readonly Asked[]) => {
			asked = next;
			flushSync();
		},
		get values() {
			return cases?.values;
		}
	};
}

/** Lets what has been resolved arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('cases whose figures arrive', () => {
	it('each gets better by itself, and none goes back', async () => {
		const [one, other] = [caseLater(), caseLater()];
		const follow = following([one.asked, undefined, other.asked]);
		expect(follow.values).toEqual([pending, undefined, pending]);
		other.answers[1].resolve(problem);
		await settle();
		other.answers[0].resolve(failed);
		await settle();
		expect(follow.values).toEqual([pending, undefined, problem]);
	});

	it('keep what has arrived when others are asked for, and forget what is not', async () => {
		const [one, other] = [caseLater(), caseLater()];
		const follow = following([one.asked]);
		one.answers[1].resolve(problem);
		await settle();
		follow.ask([other.asked, one.asked]);
		expect(follow.values).toEqual([pending, problem]);
		follow.ask([other.asked]);
		one.answers[0].resolve(failed);
		other.answers[0].resolve(failed);
		await settle();
		expect(follow.values).toEqual([failed]);
	});
});
