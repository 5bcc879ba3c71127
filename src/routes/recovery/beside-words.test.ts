import { describe, expect, it } from 'vitest';
import { besideTitle } from './beside-words.ts';

const en = { locale: 'en', currency: 'EUR' } as const;
const de = { locale: 'de', currency: 'EUR' } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the orders side by side', () => {
	const orders = { rows: [], count: 29, movedCount: 12 };
	it('name the system that moves up most', () => {
		const mostMoved = { system: { id: 'wms', name: 'WMS' }, earlier: 7 };
		expect(plain(besideTitle({ ...orders, mostMoved }, en))).toBe(
			'12 of 29 systems change places; WMS moves up most, 7 places'
		);
		expect(plain(besideTitle({ ...orders, mostMoved: { ...mostMoved, earlier: 1 } }, de))).toBe(
			'12 von 29 Systemen wechseln den Platz; WMS rückt am weitesten vor, um einen Platz'
		);
	});

	it('may be the same', () => {
		expect(besideTitle({ ...orders, movedCount: 0, mostMoved: undefined }, en)).toBe(
			"The recommended order is today's order"
		);
	});
});
