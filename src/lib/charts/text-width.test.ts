import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from './text-width.ts';

const room = 63;

describe('fitText', () => {
	it.each([
		{ name: 'leaves what fits', text: 'Ten letter', fitted: 'Ten letter' },
		{ name: 'cuts what does not', text: 'Eleven long', fitted: 'Eleven lo…' },
		{ name: 'leaves no blank before the ellipsis', text: 'Eight ab longer', fitted: 'Eight ab…' },
		{ name: 'counts emoji as two letters', text: '😀😀😀😀😀😀', fitted: '😀😀😀😀…' },
		{ name: 'never parts an emoji of several signs', text: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', fitted: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…' },
		{
			name: 'never parts a letter from its accent',
			text: 'e\u0301'.repeat(11),
			fitted: `${'e\u0301'.repeat(9)}…`
		},
		{ name: 'counts Chinese as two letters', text: '株式会社東京電力', fitted: '株式会社…' },
		{ name: 'puts all on one line', text: ' two\n\tlines ', fitted: 'two lines' },
		{ name: 'keeps nothing of nothing', text: '', fitted: '' }
	])('$name', ({ text, fitted }) => {
		expect(fitText(text, room)).toBe(fitted);
		expect(textWidth(fitText(text, room))).toBeLessThanOrEqual(room + 1e-9);
		expect(fitText(text, room).isWellFormed()).toBe(true);
	});

	it('keeps an ellipsis where there is no room at all', () => {
		expect(fitText('name', 0)).toBe('…');
	});
});

describe('textWidth', () => {
	it('grows with each sign, twice as much with a wide one', () => {
		expect(textWidth('')).toBe(0);
		expect(textWidth('ab')).toBeCloseTo(2 * textWidth('a'), 9);
		expect(textWidth('株')).toBeCloseTo(2 * textWidth('a'), 9);
		expect(textWidth('👩‍👩‍👧‍👦')).toBe(textWidth('😀'));
	});
});
