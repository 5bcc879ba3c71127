import { describe, expect, it } from 'vitest';
import { processPath, withChoice } from './choice-link.ts';

describe('links', () => {
	it.each([
		{ search: '', link: '/map' },
		{ search: 'other=1', link: '/map' },
		{ search: 'strategy=adhoc&scenario=a%26b&other=1', link: '/map?scenario=a%26b&strategy=adhoc' }
	])('carry the choice of "$search" along as $link', ({ search, link }) => {
		expect(withChoice('/map', new URLSearchParams(search))).toBe(link);
	});

	it('survive any id', () => {
		expect(processPath('a/b? ü', new URLSearchParams())).toBe('/processes/a%2Fb%3F%20%C3%BC');
	});
});
