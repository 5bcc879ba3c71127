import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phases } from '#lib/impact/index.ts';
import { colour, onPhase, phaseEdge, phaseFill } from './theme.ts';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
const tokens = new Map(
	[...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value])
);
const schemes = [0, 1] as const;

/** The six digits of a token in light (0) or dark (1). */
function hexOf(name: string, scheme: 0 | 1): string {
	const value = tokens.get(name);
	if (value === undefined) throw new RangeError(`no token ${name}`);
	const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
	if (other) return hexOf(other, scheme);
	return [...value.matchAll(/#[0-9a-f]{6}/g)].map(([hex]) => hex)[scheme];
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const property = (value: string) => /^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? '';

describe('the colours of charts', () => {
	it('are all custom properties of the page', () => {
		for (const value of Object.values(colour))
			for (const scheme of schemes) expect(hexOf(property(value), scheme)).toMatch(/^#/);
	});

	it.each(phases)('tell %s by colour in light and dark, and by an edge on paper', (phase) => {
		for (const scheme of schemes) {
			expect(hexOf(`--${phase}`, scheme)).toMatch(/^#/);
			const edge = hexOf(property(phaseEdge(phase)), scheme);
			expect(contrast(edge, hexOf('--paper', scheme))).toBeGreaterThanOrEqual(3);
		}
	});

	it.each(phases)('let text on %s be read', (phase) => {
		for (const scheme of schemes) {
			const text = hexOf(property(onPhase(phase)), scheme);
			expect(contrast(text, hexOf(`--${phase}`, scheme))).toBeGreaterThanOrEqual(4.5);
		}
	});

	it('tell the phases apart from each other', () => {
		for (const scheme of schemes)
			expect(new Set(phases.map((phase) => hexOf(`--${phase}`, scheme))).size).toBe(phases.length);
	});
});

describe('phaseFill', () => {
	it('gives manual work, the unstable phase and catching up a texture of their own', () => {
		const marks = phases.map((phase) => JSON.stringify(phaseFill(phase)).replaceAll(phase, ''));
		const textured = phases.filter((phase) => typeof phaseFill(phase) !== 'string');
		expect(textured).toEqual(['manual', 'unstable', 'catch-up']);
		expect(new Set(marks.filter((_, i) => typeof phaseFill(phases[i]) !== 'string')).size).toBe(3);
	});

	it('leaves standstill and response plain, in colours of their own', () => {
		expect([phaseFill('standstill'), phaseFill('response')]).toEqual([
			'var(--standstill)',
			'var(--response)'
		]);
	});
});
