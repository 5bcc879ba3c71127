import type { EChartsOption, EChartsType } from 'echarts';
import type { Size } from './theme.ts';

/** How a chart is drawn at a size, and how high it is at a width. */
export interface Drawing {
	readonly option: (size: Size) => EChartsOption;
	readonly height: (width: number) => number;
}

/** Owns a live ECharts instance in an element: draws it, redraws it on resize, disposes of it. */
export class LiveChart {
	readonly #element: HTMLElement;
	readonly #onDrawn: () => void;
	readonly #observer = new ResizeObserver(() => {
		if (this.#drawing) this.show(this.#drawing);
	});
	#drawing: Drawing | undefined;
	#chart: EChartsType | undefined;
	#drawn: Size | undefined;
	#isLoading = false;
	#isDisposed = false;

	constructor(element: HTMLElement, onDrawn: () => void) {
		this.#element = element;
		this.#onDrawn = onDrawn;
	}

	/**
	 * Draws this from now on. Asks for the option at once, also while ECharts is on its way, so that
	 * whoever calls from an effect is called again when something changes that the option is made from.
	 */
	show(drawing: Drawing): void {
		this.#drawing = drawing;
		const width = this.#width;
		const size = { width, height: drawing.height(width) };
		const option = drawing.option(size);
		if (!this.#chart) void this.#load();
		else if (width > 0) {
			// Resizing draws what was there before, for nothing where the size stays.
			if (size.width !== this.#drawn?.width || size.height !== this.#drawn.height)
				this.#chart.resize({ ...size, silent: true });
			this.#drawn = size;
			this.#chart.setOption(option, { notMerge: true });
			// Paper may be narrower than the screen: with a view box the drawing can shrink to it.
			const viewBox = `0 0 ${size.width} ${size.height}`;
			this.#element.querySelector('svg')?.setAttribute('viewBox', viewBox);
			this.#onDrawn();
		}
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#observer.disconnect();
		this.#chart?.dispose();
	}

	/** Observing begins with a call, which draws. */
	async #load(): Promise<void> {
		if (this.#isLoading) return;
		this.#isLoading = true;
		const { init } = await import('./echarts.ts');
		const { parentElement } = this.#element;
		if (this.#isDisposed || !parentElement) return;
		this.#chart = init(this.#element, null, { renderer: 'svg', width: 1, height: 1 });
		this.#observer.observe(parentElement);
	}

	get #width(): number {
		return Math.round(this.#element.parentElement?.clientWidth ?? 0);
	}
}
