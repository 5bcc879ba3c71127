import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOrder, moved, orderAfterMove, orderPath, rowsPath } from './order-address.ts';

const search = (path: string) => new URL(path, 'http://localhost').searchParams;
const planned = ['a', 'b', 'c', 'd'];
const recommended = ['d', 'c', 'b', 'a'];
const known = { planned, recommended };

describe('the address of an order', () => {
	it('leads back to the order, whatever its systems are called', () => {
		const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
		const orders = ids.chain((all) =>
			fc.tuple(
				fc.constant(all),
				fc.shuffledSubarray(all, { minLength: all.length }),
				fc.option(fc.shuffledSubarray(all, { minLength: all.length }), { nil: undefined })
			)
		);
		fc.assert(
			fc.property(orders, ([all, order, best]) => {
				const these = { planned: all, recommended: best };
				expect(askedOrder(search(orderPath(order, these, search('/'))), these)).toEqual(order);
			}),
			{ seed: 20_261_125, numRuns: 300 }
		);
	});

	it.each([
		{ name: 'leaves out what is planned', order: planned, path: '/recovery' },
		{ name: 'names only what comes first', order: ['c', 'a', 'b', 'd'], path: '/recovery?order=c' },
		{ name: 'names the recommended order', order: recommended, path: '/recovery?from=recommended' },
		{
			name: 'starts from the nearer order',
			order: ['a', 'd', 'c', 'b'],
			path: '/recovery?from=recommended&order=a'
		}
	])('$name', ({ order, path }) => {
		expect(orderPath(order, known, search('/'))).toBe(path);
	});

	it('keeps the scenario and the rows shown', () => {
		const here = search('/?scenario=fire&rows=150&order=b');
		expect(orderPath(planned, known, here)).toBe('/recovery?scenario=fire&rows=150');
		expect(rowsPath(['b', 'a', 'c', 'd'], known, { search: here, rows: 250 })).toBe(
			'/recovery?scenario=fire&order=b&rows=250'
		);
	});

	it('passes over systems that are not hit, and repetitions', () => {
		expect(askedOrder(search('/?order=x,c,c'), known)).toEqual(['c', 'a', 'b', 'd']);
	});

	it('starts from the plan while the recommended order is not known', () => {
		const unknown = { planned, recommended: undefined };
		expect(askedOrder(search('/?from=recommended&order=b'), unknown)).toEqual(['b', 'a', 'c', 'd']);
	});
});

describe('a move', () => {
	it.each([
		{ name: 'puts a system first', id: 'c', place: 1, order: ['c', 'a', 'b', 'd'] },
		{ name: 'puts a system in between', id: 'a', place: 3, order: ['b', 'c', 'a', 'd'] },
		{ name: 'ends at the end', id: 'a', place: 99, order: ['b', 'c', 'd', 'a'] },
		{ name: 'ends at the beginning', id: 'd', place: 0, order: ['d', 'a', 'b', 'c'] },
		{ name: 'leaves an order without the system alone', id: 'x', place: 1, order: planned }
	])('$name', ({ id, place, order }) => {
		expect(moved(planned, id, place)).toEqual(order);
	});

	it.each([
		{ name: 'is asked for by a button', query: '/?move=2,a', order: ['b', 'a', 'c', 'd'] },
		{ name: 'is asked for by fields', query: '/?system=d&place=1', order: ['d', 'a', 'b', 'c'] },
		{ name: 'needs a place', query: '/?system=d&place=first', order: undefined },
		{ name: 'is not asked for otherwise', query: '/?order=d', order: undefined }
	])('$name', ({ query, order }) => {
		expect(orderAfterMove(search(query), planned)).toEqual(order);
	});

	it('may name a system with a comma in its id', () => {
		expect(orderAfterMove(search('/?move=1,a,b'), ['c', 'a,b'])).toEqual(['a,b', 'c']);
	});
});
