import { describe, expect, it } from 'vitest';
import { Runs } from './running.ts';

describe('a long run', () => {
	it('tells its stages, then its result', async () => {
		const runs = new Runs<string, number>();
		const { promise, resolve } = Promise.withResolvers<number>();
		runs.start('a', (tell) => {
			tell('half way');
			return promise;
		});
		await Promise.resolve();
		expect(runs.state('a')).toEqual({ kind: 'running', stage: 'half way' });
		resolve(5);
		expect(await runs.ended('a')).toEqual({ kind: 'done', result: 5 });
	});

	it('says why it failed, and can be started anew', async () => {
		const runs = new Runs<string, number>();
		runs.start('a', () => Promise.reject(new RangeError('no scenario')));
		expect(await runs.ended('a')).toEqual({ kind: 'failed', reason: 'no scenario' });
		runs.start('a', () => Promise.resolve(1));
		expect(await runs.ended('a')).toEqual({ kind: 'done', result: 1 });
	});

	it('is not started twice', async () => {
		const runs = new Runs<string, number>();
		let count = 0;
		const work = () => Promise.resolve(++count);
		runs.start('a', work);
		runs.start('a', work);
		await runs.ended('a');
		expect(count).toBe(1);
	});

	it('is forgotten when many have come after it', async () => {
		const runs = new Runs<string, number>();
		for (let i = 0; i < 120; i++) {
			runs.start(String(i), () => Promise.resolve(i));
			await runs.ended(String(i));
		}
		expect(runs.state('0')).toBeUndefined();
		expect(runs.state('119')).toEqual({ kind: 'done', result: 119 });
	});
});
