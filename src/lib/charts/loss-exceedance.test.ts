import { describe, expect, it } from 'vitest';
import type { YearLimit } from '#lib/view/year-limits.ts';
import { lossExceedanceChart } from './loss-exceedance.ts';
import { renderSvg } from './render-svg.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const limit = (kind: YearLimit['kind'], loss: number, accepted?: number): YearLimit => ({
	kind,
	loss,
	accepted,
	chance: 0.1,
	standing: undefined
});
const year = {
	curve: [
		{ loss: 1e6, chance: 0.5 },
		{ loss: 10e6, chance: 0.05 },
		{ loss: 40e6, chance: 0.001 }
	],
	limits: [limit('appetite', 20e6, 0.02), limit('materiality', 5e6), limit('creditLine', 500e6)],
	percentiles: [80, 90, 95, 98, 99, 99.5].map((percentile) => ({
		percentile,
		mean: percentile * 1e5,
		standardError: 1
	}))
};
const drawn = (width: number) => {
	const size = { width, height: 340 };
	return plain(renderSvg(lossExceedanceChart(year, 'en', size), size));
};

describe('lossExceedanceChart', () => {
	it('names losses on the curve with how rare they are, and the limits', () => {
		const svg = drawn(845);
		for (const text of ['9.50 M', '1 in 20', '1 year in 1,000', 'Materiality'])
			expect(svg).toContain(text);
	});

	it('leaves out a limit far beyond what is lost, which would press the curve flat', () => {
		expect(drawn(845)).not.toContain('Credit line');
	});

	it('marks an accepted chance with a tick', () => {
		const ticks = (limits: readonly YearLimit[]) => {
			const size = { width: 845, height: 340 };
			const svg = renderSvg(lossExceedanceChart({ ...year, limits }, 'en', size), size);
			return svg.split('var(--accent)').length - 1;
		};
		expect(ticks(year.limits) - ticks([])).toBe(1);
	});

	it('names fewer losses on a phone', () => {
		expect(drawn(358)).toContain('9.90 M');
		expect(drawn(358)).not.toContain('9.50 M');
	});

	it('says at a point of the curve what is exceeded how often', () => {
		const option = lossExceedanceChart(year, 'en', { width: 845, height: 340 });
		const { formatter } = option.tooltip as { readonly formatter: (params: unknown) => string };
		const text = plain(
			formatter([
				{ seriesType: 'custom', dataIndex: 0 },
				{ seriesType: 'line', dataIndex: 1 }
			])
		);
		expect(text).toContain('more than 10.0 M');
		expect(text).toContain('1 year in 20');
	});
});
