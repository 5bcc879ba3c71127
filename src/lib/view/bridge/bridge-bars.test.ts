import { describe, expect, it } from 'vitest';
import { bridgeModels } from '#lib/impact/index.ts';
import { demonstrationPair } from '#lib/impact/testing/earlier-demonstration.ts';
import { finish } from '#lib/impact/testing/finish.ts';
import { bridgeBars } from './bridge-bars.ts';
import { partPhrase } from './part-words.ts';

const [before, after] = demonstrationPair();
const result = finish(
	bridgeModels(before, after, { seed: 1, events: 300, scenario: 'ransomware' })
);
if (!result.ok) throw new RangeError(JSON.stringify(result.problem));
const bridge = result.value;

const ends = {
	before: { label: '30 June', note: 'second quarter' },
	after: { label: '30 September', note: '' }
};
const bars = (more: object = {}) => {
	const options = { figure: 'annual', ends, mostBars: 6, currency: 'EUR', locale: 'en' } as const;
	const found = bridgeBars(bridge, { ...options, ...more });
	if (!found) throw new RangeError('no bars');
	return found;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('bridgeBars', () => {
	it('says in words what each part of the demonstration is', () => {
		const reader = { currency: 'EUR', locale: 'en' } as const;
		expect(bars().parts.map(({ words }) => plain(partPhrase(words, reader)))).toEqual([
			'Industrial drives and 3 more: revenue up 6 %',
			'OEM call-offs by EDI, Shipping: costs up 18 %',
			'Identity service (directory) and 2 more: 35 % sooner',
			'Ransomware across the whole site: 1 in 15 years, was 1 in 18',
			'Plant backup appliances: data lost in 12 %, was 36 %'
		]);
	});

	it('leads from one end to the other', () => {
		const { parts, before: first, after: last } = bars();
		const sum = parts.reduce((level, { change }) => level + change, first.value);
		expect(sum).toBe(last.value);
		expect([first.value, last.value]).toEqual([
			bridge.before.annual.mean,
			bridge.after.annual.mean
		]);
	});

	it('draws the smallest together as the last', () => {
		const [all, few] = [bars(), bars({ mostBars: 3 })];
		expect(few.parts).toHaveLength(3);
		expect(few.parts.at(-1)?.words.change).toBe('All other changes');
		const sum = ({ parts }: typeof all) => parts.reduce((total, { change }) => total + change, 0);
		expect(sum(few)).toBeCloseTo(sum(all), 3);
	});

	it('leaves out what does not move the event', () => {
		const words = bars({ figure: 'event' }).parts.map(({ words: { change } }) => change);
		expect(words.some((text) => text.includes('1 in 15'))).toBe(false);
	});

	it('has nothing to draw for an event that only one quarter has', () => {
		const one = { ...bridge, event: 'onlyAfter' } as const;
		const options = { figure: 'event', ends, mostBars: 6, currency: 'EUR', locale: 'en' } as const;
		expect(bridgeBars(one, options)).toBeUndefined();
	});
});
