import { describe, expect, it } from 'vitest';
import { casePage, casePagePath, pageAt, pageSize } from './case-page.ts';

describe('a page of cases', () => {
	it.each([
		{ cases: 0, asked: 1, page: { page: 1, pages: 1, from: 0, until: 0 } },
		{ cases: 40, asked: 2, page: { page: 1, pages: 1, from: 0, until: 40 } },
		{ cases: 41, asked: 2, page: { page: 2, pages: 2, from: 40, until: 41 } },
		{ cases: 99, asked: -3, page: { page: 1, pages: 3, from: 0, until: 40 } },
		{ cases: 99, asked: NaN, page: { page: 1, pages: 3, from: 0, until: 40 } },
		{ cases: 99, asked: 1.5, page: { page: 1, pages: 3, from: 0, until: 40 } }
	])('$asked of $cases is $page', ({ cases, asked, page }) => {
		expect(casePage(cases, asked)).toEqual(page);
	});

	it('holds every case once, on the page that its position says', () => {
		const cases = 3 * pageSize + 1;
		for (let position = 0; position < cases; position++) {
			const { from, until } = casePage(cases, pageAt(position));
			expect(position).toBeGreaterThanOrEqual(from);
			expect(position).toBeLessThan(until);
		}
	});

	it('has an address that does not name the first', () => {
		expect([1, 2].map(casePagePath)).toEqual(['/what-if/cases', '/what-if/cases?page=2']);
	});
});
