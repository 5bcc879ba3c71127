import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Arriving, Latest } from './latest.svelte.ts';

/** A question whose answers arrive when the test says so. */
function question(now: string) {
	const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
	return { arriving: { now, later: answers.map(({ promise }) => promise) }, answers };
}

function following(first: Arriving<string> | undefined) {
	let asked = $state.raw(first);
	let latest: Latest<string> | undefined;
	onTestFinished(
		$effect.root(() => {
			latest = new Latest(() => asked);
		})
	);
	flushSync();
	return {
		ask: (next: Arriving<string> | undefined) => {
			asked = next;
			flushSync();
		},
		get value() {
			return latest?.value;
		}
	};
}

/** Lets what has been resolved arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('Latest', () => {
	it('shows what is known, then each better answer', async () => {
		const { arriving, answers } = question('none');
		const follow = following(arriving);
		expect(follow.value).toBe('none');
		answers[0].resolve('first');
		await settle();
		expect(follow.value).toBe('first');
		answers[1].resolve('final');
		await settle();
		expect(follow.value).toBe('final');
	});

	it('does not go back to an answer that arrives late', async () => {
		const { arriving, answers } = question('none');
		const follow = following(arriving);
		answers[1].resolve('final');
		await settle();
		answers[0].resolve('first');
		await settle();
		expect(follow.value).toBe('final');
	});

	it('shows nothing that belongs to an earlier question', async () => {
		const early = question('early');
		const follow = following(early.arriving);
		follow.ask({ now: 'later', later: [] });
		early.answers[1].resolve('final');
		await settle();
		expect(follow.value).toBe('later');
		follow.ask(undefined);
		expect(follow.value).toBeUndefined();
	});
});
