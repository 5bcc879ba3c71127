import type { EChartsOption, EChartsType } from 'echarts';
import type { Attachment } from 'svelte/attachments';
import type { Size } from './theme.ts';

/** How a chart is drawn at a size, and how high it is at a width. */
export interface Drawing {
	readonly option: (size: Size) => EChartsOption;
	readonly height: (width: number) => number;
}

/** Owns a live ECharts instance in an element: draws it, redraws it on resize, disposes of it. */
export function liveChart(drawing: Drawing, onDrawn: () => void): Attachment<HTMLElement> {
	return (element) => {
		let chart: EChartsType | undefined;
		let stopped = false;

		const draw = () => {
			const width = Math.round(element.parentElement?.clientWidth ?? 0);
			if (!chart || width === 0) return;
			const size = { width, height: drawing.height(width) };
			chart.resize({ ...size, silent: true });
			chart.setOption(drawing.option(size), { notMerge: true });
			onDrawn();
		};
		const observer = new ResizeObserver(draw);

		void import('./echarts.ts').then(({ init }) => {
			if (stopped) return;
			const width = Math.round(element.parentElement?.clientWidth ?? 0);
			const height = drawing.height(width);
			chart = init(element, null, { renderer: 'svg', width, height });
			draw();
			if (element.parentElement) observer.observe(element.parentElement);
		});

		return () => {
			stopped = true;
			observer.disconnect();
			chart?.dispose();
		};
	};
}
