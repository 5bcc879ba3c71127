import { describe, expect, it } from 'vitest';
import { worthTitle } from './[id]/worth-words.ts';
import { manualTitle } from '../processes/[id]/manual-words.ts';
import { rankingTitle } from './critical-words.ts';

const figure = (mean: number, standardError = 1) => ({
	mean,
	standardError,
	isNone: Math.abs(mean) <= standardError
});
const row = (id: string, mean: number, hour = 100) => ({
	id,
	name: id,
	rank: 1,
	events: 600,
	ifNeverHit: figure(mean),
	oneHourLess: figure(hour)
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what is said about the money that hangs on something', () => {
	it('names the first system with its share of the loss', () => {
		const ranking = { rows: [row('ERP', 200_000)], expectedLoss: 1e6, currency: 'EUR' };
		expect(plain(rankingTitle(ranking, 'en'))).toBe(
			'If ERP could not be hit, an average year would cost 200 k EUR less: 20 % of the expected loss'
		);
	});

	it('says that no system matters alone where none does', () => {
		const ranking = { rows: [row('ERP', 0.5)], expectedLoss: 1e6, currency: 'EUR' };
		expect(rankingTitle(ranking, 'en')).toMatch(/^No single system/);
	});

	it.each([
		{
			mean: 200_000,
			hour: 5_000,
			words: /cost 200 k EUR less; every hour less .* saves 5\.00 k EUR$/
		},
		{ mean: 200_000, hour: 0, words: /cost 200 k EUR less$/ },
		{ mean: 0, hour: 0, words: /does not move the expected loss$/ }
	])('tells a system its worth of $mean and $hour', ({ mean, hour, words }) => {
		const worth = { ...row('ERP', mean, hour), systems: 3, expectedLoss: 1e6 };
		expect(plain(worthTitle(worth, 'EUR', 'en'))).toMatch(words);
	});

	it.each([
		{ saves: 3_000, more: 2_000, words: /^Manual work saves 3\.00 k EUR .* another 2\.00 k EUR$/ },
		{ saves: 3_000, more: 0, words: /more of it would change little$/ },
		{ saves: -3_000, more: 2_000, words: /^Manual work costs 3\.00 k EUR more/ },
		{ saves: 0, more: 2_000, words: /^Manual work does not move/ },
		{
			saves: undefined,
			more: 2_000,
			words: /^A tenth of the output by hand would save 2\.00 k EUR/
		},
		{ saves: undefined, more: 0, words: /^Manual work would not move/ }
	])('tells a process what saving $saves and $more means', ({ saves, more, words }) => {
		const worth = {
			saves: saves === undefined ? undefined : figure(saves),
			tenPointsMore: figure(more),
			hasManualWork: saves !== undefined,
			events: 600
		};
		expect(plain(manualTitle(worth, 'EUR', 'en'))).toMatch(words);
	});
});
