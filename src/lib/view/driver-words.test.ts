import { describe, expect, it } from 'vitest';
import { plainSentence } from '#lib/format/sentence.ts';
import type { InputSwing, InputSwings } from '#lib/view/input-swings.ts';
import { assumptionTitle, driversLede, driversTitle, tornadoTitle } from './driver-words.ts';

const difference = (mean: number) => ({ mean, standardError: 1, isNone: Math.abs(mean) <= 1 });
const input = (name: string, swing: number): InputSwing => ({
	key: name,
	owner: 'scenario',
	ownerId: name,
	ownerName: name,
	kind: 'frequency',
	subject: '',
	movement: 'ownUncertainty',
	isAssumption: true,
	low: { value: 0.1, increase: difference(-swing / 2) },
	high: { value: 0.5, increase: difference(swing / 2) },
	swing: difference(swing)
});
const swings = (...moved: readonly InputSwing[]): InputSwings => ({
	expectedLoss: 1e6,
	currency: 'EUR',
	uncertainties: moved,
	assumptions: moved,
	counts: { uncertainties: moved.length, assumptions: moved.length },
	notMoved: 0
});
const plain = (text: string) => plainSentence(text).replaceAll('\u00a0', ' ');

describe('what the page of drivers says', () => {
	const both = swings(input('Fire', 400_000), input('Flood', 2_000));

	it('is the input that moves the result most, and between what', () => {
		expect(plain(driversTitle(both, 'en'))).toBe(
			'The result hangs most on “Fire: How often”: across its range an average year costs 0.80 to 1.20 M EUR'
		);
		expect(plain(tornadoTitle(both, 'de'))).toBe(
			'„Fire: Wie oft“ bewegt ein mittleres Jahr um 400 Tsd. EUR, „Flood: Wie oft“ um 2,00 Tsd. EUR'
		);
		expect(plain(assumptionTitle(both, 'en'))).toContain(
			'“Fire: How often” carries most: 400 k EUR'
		);
		expect(plain(driversLede(both, 'en'))).toContain('2 inputs are uncertain');
	});

	it('names one input where only one moves anything', () => {
		const one = swings(input('Fire', 400_000), input('Flood', 0.5));
		expect(plain(tornadoTitle(one, 'en'))).toBe(
			'“Fire: How often” moves an average year by 400 k EUR'
		);
	});

	it('says so where nothing moves by more than luck', () => {
		const none = swings(input('Fire', 0.5));
		expect(driversTitle(none, 'en')).toBe('No uncertain input moves the expected loss');
		expect(tornadoTitle(swings(), 'en')).toMatch(/\?$/);
		expect(assumptionTitle(none, 'en')).toMatch(/^No figure without a source/);
	});
});
