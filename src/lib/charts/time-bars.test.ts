import { expect, it } from 'vitest';
import { renderSvg } from './render-svg.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';
import { timeBarsChart, timeBarsHeight } from './time-bars.ts';

const bars = [
	{ name: 'Shipping', usableAt: 304, stableAt: 734, limit: 48 },
	{ name: 'Work with a name that is longer than any drawing', usableAt: 10, stableAt: 10 }
];

it.each(['en', 'de'] as const)(
	'bars of days name each process and its last day in %s',
	(locale) => {
		const size = { width: 760, height: timeBarsHeight(bars.length) };
		const svg = renderSvg(timeBarsChart(bars, locale, size), size);
		const texts = drawnTexts(svg).map(({ text }) => text);
		const stable = { en: '30.6', de: '30,6' }[locale];
		for (const text of ['Shipping', stable]) expect(texts).toContain(text);
		expect(cutTexts(svg, size)).toEqual([]);
	}
);

it('only a limit that is reached is drawn', () => {
	const drawn = (limit: number) => {
		const size = { width: 760, height: timeBarsHeight(1) };
		const [bar] = bars;
		return renderSvg(timeBarsChart([{ ...bar, limit }], 'en', size), size).includes('--accent');
	};
	expect([drawn(48), drawn(2_000)]).toEqual([true, false]);
});
