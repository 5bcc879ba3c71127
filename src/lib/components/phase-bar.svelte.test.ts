import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '#lib/styles/tokens.css';
import { phases } from '#lib/impact/index.ts';
import PhaseBar from './PhaseBar.svelte';

async function bar(parts: readonly { phase: (typeof phases)[number]; share: number }[]) {
	const { container } = await render(PhaseBar, { parts, width: '200px' });
	const whole = container.querySelector<HTMLElement>('.bar');
	if (!whole) throw new RangeError('no bar is drawn');
	return { whole, drawn: [...whole.querySelectorAll<HTMLElement>('.part')] };
}

describe('PhaseBar', () => {
	it('draws each phase as long as its share, one after the other', async () => {
		const { whole, drawn } = await bar([
			{ phase: 'standstill', share: 0.5 },
			{ phase: 'manual', share: 0.25 }
		]);
		expect(whole.getBoundingClientRect().width).toBe(200);
		const [first, second] = drawn.map((part) => part.getBoundingClientRect());
		expect([first.width, second.width]).toEqual([100, 50]);
		expect(second.left).toBe(first.right);
	});

	it('draws a phase that cost little as a stroke, one that cost nothing not at all', async () => {
		const { drawn } = await bar([
			{ phase: 'standstill', share: 0 },
			{ phase: 'manual', share: 0.0001 },
			{ phase: 'unstable', share: Number.NaN }
		]);
		expect(drawn.map((part) => part.getBoundingClientRect().width)).toEqual([1]);
	});

	it('tells every phase by colour or pattern, each its own', async () => {
		const { drawn } = await bar(phases.map((phase) => ({ phase, share: 0.2 })));
		const looks = drawn.map((part) => {
			const { backgroundColor, backgroundImage } = getComputedStyle(part);
			return `${backgroundColor} ${backgroundImage}`;
		});
		expect(new Set(looks).size).toBe(phases.length);
		expect(looks.filter((look) => look === 'rgba(0, 0, 0, 0) none')).toEqual([]);
		const patterned = phases.filter((_, i) => looks[i].includes('gradient'));
		expect(patterned).toEqual(['manual', 'unstable', 'catch-up']);
	});

	it('is drawn for the eye alone: the figures stand beside it', async () => {
		const { whole } = await bar([{ phase: 'manual', share: 1 }]);
		expect(whole.getAttribute('aria-hidden')).toBe('true');
	});
});
