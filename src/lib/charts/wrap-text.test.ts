import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

describe('wrapText', () => {
	it('breaks between words', () => {
		expect(wrapText('Ransomware 1 in 15 years, was 1 in 18 years', 100, 3)).toEqual([
			'Ransomware 1 in',
			'15 years, was 1',
			'in 18 years'
		]);
	});

	it('breaks a word that is wider than a line with a hyphen', () => {
		expect(wrapText('Wiederherstellungszeit', 100, 3)).toEqual(['Wiederherstell-', 'ungszeit']);
	});

	it('cuts what does not fit on the last line', () => {
		expect(wrapText('one two three four five six seven', 40, 2)).toEqual(['one', 'two t…']);
	});

	it.each(['', 'x'.repeat(500), '株式会社'.repeat(20), '😀👩‍👩‍👧‍👦'.repeat(9), '__proto__ constructor'])(
		'keeps every line within its width: %s',
		(text) => {
			const lines = wrapText(text, 60, 3);
			expect(lines.length).toBeLessThanOrEqual(3);
			// A sign that nobody sees may keep a name apart from a property.
			for (const line of lines)
				expect(textWidth(line.replace('\u2060', ''))).toBeLessThanOrEqual(60);
		}
	);
});
