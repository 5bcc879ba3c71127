import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../tests/chromium.ts';
import { largeModel } from '../tests/large-model.ts';
import { type OwnServer, serve } from '../tests/own-server.ts';
import { importModel, visit } from '../tests/visitor.ts';
import type { Measurement } from './measure.ts';

/** Milliseconds from a slider's event to painted figures, and the page's tasks above 50 ms meanwhile. */
interface Moves {
	readonly first: readonly number[];
	readonly final: readonly number[];
	readonly longTasks: readonly number[];
}

const positions = 24;
/** What a reader notices: of 100 answers the fifth slowest. */
const noticed = 0.95;

/** The built application's page "What if": a slider is moved, figures are painted. */
export async function slidersInPage(): Promise<readonly Measurement[]> {
	const server = await serve();
	const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] });
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
		const demonstration = await moved(page, server);
		const visitor = await visit(server);
		await importModel(visitor, largeModel({ systems: 1_000, processes: 200 }));
		const large = await moved(page, server);
		return [...report('demonstration company', demonstration), ...report('1,000 systems', large)];
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function moved(page: Page, { url }: OwnServer): Promise<Moves> {
	await page.goto(`${url}/what-if?v=1&recoveryTime.all=90`);
	await page.waitForLoadState('networkidle');
	return await page.evaluate(moveSlider, positions);
}

/** Runs in the page: moves the first slider, and waits each time until all its figures are painted. */
async function moveSlider(count: number): Promise<Moves> {
	const longTasks: number[] = [];
	const observer = new PerformanceObserver((list) => {
		longTasks.push(...list.getEntries().map(({ duration }) => duration));
	});
	observer.observe({ type: 'longtask' });
	const figure = () => document.querySelector('.trio')?.textContent ?? '';
	const isRefining = () => document.querySelector('.figures > .note')?.textContent.trim() !== '';
	const isStale = () => document.querySelector('.trio.stale') !== null;
	/** When the frame has been painted in which something has come true. */
	const until = (isThere: () => boolean) =>
		new Promise<number>((resolve) => {
			const look = () => {
				if (!isThere()) return;
				observer.disconnect();
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
			};
			const observer = new MutationObserver(look);
			observer.observe(document.body, {
				subtree: true,
				childList: true,
				characterData: true,
				attributes: true
			});
			look();
		});
	const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
	if (!slider) throw new Error('there is no slider');
	const [first, final]: [number[], number[]] = [[], []];
	for (let i = 0; i < count; i++) {
		const before = figure();
		const start = performance.now();
		slider.value = String(40 + 2 * i);
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		first.push((await until(() => figure() !== before && !isStale())) - start);
		final.push((await until(() => !isRefining())) - start);
		// The hand rests, as between two sentences.
		await new Promise((resolve) => setTimeout(resolve, 600));
	}
	return { first, final, longTasks };
}

function report(of: string, moves: Moves): readonly Measurement[] {
	const longest = Math.max(0, ...moves.longTasks);
	return [
		...(['first', 'final'] as const).map((which) => {
			const times = [...moves[which]].sort((a, b) => a - b);
			const at = (share: number) => times[Math.ceil(share * times.length) - 1];
			const told = `median ${Math.round(at(0.5))} ms, p95 ${Math.round(at(noticed))} ms`;
			return { name: `${which} figures painted, ${of}: ${told}`, perSecond: 1000 / at(noticed) };
		}),
		{
			name: `longest task of the page, ${of}: ${longest > 0 ? `${Math.round(longest)} ms` : 'below 50 ms'}`,
			perSecond: longest > 0 ? 1000 / longest : 1000 / 50
		}
	];
}
