import { describe, expect, it } from 'vitest';
import type { ProcessCurve } from '#lib/view/process-curve.ts';
import { disruptionCurveChart } from './disruption-curve.ts';
import { processCurveChart } from './process-curve.ts';
import { renderSvg } from './render-svg.ts';

const size = { width: 736, height: 270 };
const curve: ProcessCurve = {
	pieces: [
		{ from: 0, until: 24, capability: 0, phase: 'standstill' },
		{ from: 24, until: 120, capability: 0.4, phase: 'manual' },
		{ from: 120, until: 240, capability: 0.8, phase: 'unstable' }
	],
	usableAt: 120,
	stableAt: 240,
	missedHours: 100,
	mtpdHours: 48,
	mbco: 0.5,
	mtpdBreached: true,
	breach: { from: 48, until: 120 },
	atMinimumFrom: 120
};

describe('processCurveChart', () => {
	it('names each phase with its share, and both limits', () => {
		const svg = renderSvg(processCurveChart(curve, 'en', size), size);
		for (const text of ['Manual work, 40', 'Unstable, 80', 'minimum 50', 'tolerable stop'])
			expect(svg).toContain(text);
	});

	it('leaves out a limit that lies far behind the event', () => {
		const svg = renderSvg(processCurveChart({ ...curve, mtpdHours: 2000 }, 'en', size), size);
		expect(svg).not.toContain('tolerable stop');
	});
});

describe('disruptionCurveChart', () => {
	it('marks the cost and the cost per hour', () => {
		const losses = Array.from({ length: 336 }, (_, i) => (i + 1) * 1000);
		const marks = [{ hours: 336, loss: 336_000, lossPerHour: 1000 }];
		const svg = renderSvg(disruptionCurveChart({ losses, marks }, 'en', size), size);
		expect(svg).toContain('336');
		expect(svg).toContain('1.00\u00a0k an hour');
	});
});
