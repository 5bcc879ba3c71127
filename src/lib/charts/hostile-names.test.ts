import { describe, expect, it } from 'vitest';
import { hitting, process, ratePenalty, system } from '#lib/impact/testing/small-model.ts';
import { analysed, played } from '#lib/view/testing/analysed.ts';
import { renderSvg } from './render-svg.ts';
import { serverDrawing } from './server-drawing.ts';
import { chartsOf, tooltipsOf } from './testing/charts-of.ts';
import { cutTexts, drawnTexts } from './testing/drawn-text.ts';

const names = [
	'<script>alert(1)</script>',
	'"><img src=x onerror="alert(1)">',
	"' onload='alert(1)",
	'</text><style>*{display:none}</style><foreignObject>',
	'&lt;script&gt; &amp; co',
	'${x} {b} {a|b} %s',
	'x'.repeat(500),
	'😀👩‍👩‍👧‍👦'.repeat(30),
	'مرحبا بالعالم '.repeat(20).trim(),
	'株式会社'.repeat(20),
	'two\nlines\tand a tab',
	...Object.getOwnPropertyNames(Object.prototype)
];

const inherited = () => [
	...Object.getOwnPropertyNames(Object),
	...Object.getOwnPropertyNames(Object.prototype)
];
const inheritedBefore = inherited();

/** A company whose author names everything after an attack. */
const hostile = played(
	analysed({
		teams: names.map((name, i) => ({ id: `t${i}`, name, capacity: 1 })),
		systems: names.map((name, i) => ({
			...system(`s${i}`, 6 * i + 4, { needs: { [`t${i}`]: 1 } }),
			name
		})),
		processes: names.map((name, i) => ({
			...process(`p${i}`, [`s${i}`], {
				costs: [ratePenalty],
				mtpdHours: 5,
				manual: { capability: 0.4, readyAfterHours: 2, extraCostPerHour: 1 },
				unstable: { capability: 0.7, hoursPerOutageHour: { fixed: 1 }, extraCostPerHour: 1 }
			}),
			name
		})),
		scenarios: [
			hitting(
				names.map((_, i) => `s${i}`),
				{ name: names[0] }
			)
		]
	})
);
const drawings = (['en', 'de'] as const)
	.flatMap((locale) => chartsOf(hostile, locale))
	.map(({ name, size, option }) => ({ name, size, option, svg: renderSvg(option, size) }));

/** The elements of an SVG with their attributes, texts left out. */
function elementsOf(svg: string) {
	return [...svg.matchAll(/<([a-zA-Z][\w:]*)((?:\s[^<>"]*?(?:"[^"]*")?)*)\s*\/?>/g)].map(
		([, tag, attributes]) => ({
			tag,
			attributes: [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => ({
				name,
				value
			}))
		})
	);
}

describe('a drawing with hostile names', () => {
	it('holds nothing but shapes and texts', () => {
		const shapes = ['svg', 'g', 'rect', 'path', 'text', 'circle', 'defs', 'pattern', 'clipPath'];
		for (const { svg } of drawings) {
			const elements = elementsOf(svg);
			expect(elements.length).toBeGreaterThan(50);
			// Every bracket that is not written as text belongs to an element that was found.
			expect(svg.match(/<[a-zA-Z]/g)).toHaveLength(elements.length);
			expect(elements.map(({ tag }) => tag).filter((tag) => !shapes.includes(tag))).toEqual([]);
		}
	});

	it('has no attribute that acts, loads or styles', () => {
		for (const { svg } of drawings) {
			const attributes = elementsOf(svg).flatMap((element) => element.attributes);
			const acting = attributes.filter(
				({ name, value }) =>
					/^on|href|^src$/i.test(name) ||
					/javascript:|data:|expression\(/i.test(value) ||
					/url\((?!#)/i.test(value)
			);
			expect(acting).toEqual([]);
		}
	});

	it('says each name as far as it fits, on one line, and cuts none of its signs', () => {
		const plan = drawings.find(({ name }) => name === 'plan');
		const texts = drawnTexts(plan?.svg ?? '').map(({ text }) => text);
		for (const name of names.slice(0, 3))
			expect(texts.filter((text) => text === name)).toHaveLength(2);
		expect(texts).toContain('two lines and a tab');
		expect(texts).toContain('$ x b a b %s');
		for (const { svg } of drawings) {
			expect(svg.isWellFormed()).toBe(true);
			for (const { text } of drawnTexts(svg)) expect(text.length).toBeLessThan(200);
		}
	});

	it('leaves alone what all objects have in common', () => {
		expect(inherited()).toEqual(inheritedBefore);
		const texts = drawings.flatMap(({ svg }) => drawnTexts(svg).map(({ text }) => text));
		expect(texts).toContain('__proto__\u2060');
	});

	it('keeps every text on the drawing', () => {
		for (const { svg, size } of drawings) expect(cutTexts(svg, size)).toEqual([]);
	});

	it('writes names into its tooltips as text', () => {
		const tooltips = drawings.flatMap(({ option }) =>
			names.flatMap((_, i) => tooltipsOf(option, i))
		);
		expect(tooltips.length).toBeGreaterThan(100);
		for (const html of tooltips) {
			const markup = (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !/^<(\/?b|br)>$/.test(tag));
			expect(markup).toEqual([]);
			expect(html).not.toMatch(/["']/);
		}
		expect(tooltips.join()).toContain('&#60;script&#62;alert(1)');
	});
});

describe('serverDrawing', () => {
	it('draws on the server, hidden from screen readers, who have the table', () => {
		const [{ option, size, svg }] = drawings;
		expect(drawnTexts(serverDrawing(() => option, size))).toEqual(drawnTexts(svg));
		expect(svg).toMatch(/^<svg aria-hidden="true" width="845"/);
	});
});
