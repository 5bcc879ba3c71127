import { describe, expect, it } from 'vitest';
import type { InputSwing } from '#lib/view/input-swings.ts';
import { renderSvg } from './render-svg.ts';
import { tornadoChart, tornadoHeight } from './tornado.ts';

const reader = { currency: 'EUR', locale: 'en' } as const;
const difference = (mean: number) => ({ mean, standardError: 1, isNone: false });

function input(name: string, low: number, high: number): InputSwing {
	return {
		key: name,
		owner: 'system',
		ownerId: name,
		ownerName: name,
		kind: 'recovery.restore.hours',
		subject: '',
		movement: 'ownUncertainty',
		isAssumption: false,
		low: { value: 12, increase: difference(low) },
		high: { value: 48, increase: difference(high) },
		swing: difference(high - low)
	};
}

function drawn(inputs: readonly InputSwing[], width: number): string {
	const size = { width, height: tornadoHeight(inputs.length, width) };
	return renderSvg(tornadoChart(inputs, reader, size), size).replaceAll('\u00a0', ' ');
}

describe('tornadoChart', () => {
	const inputs = [input('ERP', -200_000, 900_000), input('Mail', -10_000, 20_000)];

	it('names each input and the values at its ends', () => {
		const svg = drawn(inputs, 1280);
		for (const text of ['ERP: Restore takes', 'Mail: Restore takes', '12 hours', '2 days'])
			expect(svg).toContain(text);
	});

	it('has a scale of money on both sides of today', () => {
		const svg = drawn(inputs, 1280);
		for (const text of ['−200 k', '>0<', '+800 k']) expect(svg).toContain(text);
	});

	it('keeps names and leaves out values on a phone', () => {
		const svg = drawn(inputs, 358);
		expect(svg).toContain('ERP: Restore takes');
		expect(svg).not.toContain('12 hours');
	});

	it('names one end only where both ends go the same way', () => {
		const svg = drawn([input('ERP', 100_000, 900_000)], 1280);
		expect(svg).toContain('2 days');
		expect(svg).not.toContain('12 hours');
	});

	it.each(['<script>alert(1)</script>', '${x} {b}', '__proto__', '😀'.repeat(90)])(
		'draws the name %s as text',
		(name) => {
			for (const width of [1280, 358]) {
				const svg = drawn([input(name, -1_000, 1_000)], width);
				expect(svg).not.toContain('<script');
				expect(svg).toMatch(/<\/svg>$/);
			}
			expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('width');
		}
	);

	it('draws an empty scale for no inputs', () => {
		expect(drawn([], 1280)).not.toMatch(/NaN|Infinity/);
	});
});
