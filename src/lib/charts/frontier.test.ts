import { describe, expect, it } from 'vitest';
import { type FrontierDrawing, frontierChart } from './frontier.ts';
import { renderSvg } from './render-svg.ts';

const points = [
	{ cost: 0, netBenefit: 0 },
	{ cost: 60_000, netBenefit: 240_000 },
	{ cost: 400_000, netBenefit: 694_000 }
];
const drawing = { points, budget: 420_000, chosen: points[2], most: 500_000 };
const drawn = (of: FrontierDrawing, width = 736) => {
	const size = { width, height: 340 };
	return renderSvg(frontierChart(of, 'en', size), size).replaceAll('\u00a0', ' ');
};

describe('frontierChart', () => {
	it('names what the budget brings, and doing nothing at the origin', () => {
		for (const width of [736, 358]) {
			const svg = drawn(drawing, width);
			expect(svg).toContain('694 k');
			expect(svg).toContain('Do nothing');
			expect(svg).toContain('var(--accent)');
		}
	});

	it('names no figure where doing nothing is best', () => {
		const svg = drawn({ ...drawing, budget: 0, chosen: points[0] });
		expect(svg).not.toContain('694 k');
		expect(svg).toContain('Do nothing');
	});

	it('shows sets that cost more than they bring below zero', () => {
		const fixed = [{ cost: 35_000, netBenefit: -26_000 }];
		const svg = drawn({ points: fixed, budget: 35_000, chosen: fixed[0], most: 50_000 });
		expect(svg).toContain('−26.0 k');
	});
});
