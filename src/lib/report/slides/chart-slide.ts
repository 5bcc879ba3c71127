import type PptxGen from 'pptxgenjs';
import type { Chart, NativeChart } from '../content.ts';
import { svgForPrint } from '../svg-for-print.ts';
import { bodyType, cleanText, slideColour, stage } from './slide-frame.ts';

const kinds: Readonly<
	Record<NativeChart['type'], { readonly type: PptxGen.CHART_NAME } & PptxGen.IChartOpts>
> = {
	bar: { type: 'bar', barDir: 'bar', barGrouping: 'clustered' },
	stackedBar: { type: 'bar', barDir: 'bar', barGrouping: 'stacked' },
	column: { type: 'bar', barDir: 'col', barGrouping: 'clustered' },
	stackedColumn: { type: 'bar', barDir: 'col', barGrouping: 'stacked' },
	line: { type: 'line', lineDataSymbol: 'none', lineSize: 2 },
	stackedArea: { type: 'area', barGrouping: 'stacked' }
};
/** With more bars than this their figures would touch. */
const mostLabelled = 16;

/** A chart that can be edited, or else its drawing. */
export function addChart(slide: PptxGen.Slide, chart: Chart): void {
	if (chart.native) addNative(slide, chart, chart.native);
	else addDrawing(slide, chart);
}

function addNative(slide: PptxGen.Slide, { alt }: Chart, native: NativeChart): void {
	const { type, ...kind } = kinds[native.type];
	const { fontFace } = bodyType(12);
	const isBar = type === 'bar';
	// Bars are drawn from below; read from above, the first comes first.
	const isTurned = native.type === 'bar' || native.type === 'stackedBar';
	const ordered = <T>(values: readonly T[]) => (isTurned ? values.toReversed() : [...values]);
	const labels = ordered(native.categories.map(cleanText));
	const data = native.series.map(({ name, values }) => ({
		name: cleanText(name),
		labels,
		values: ordered(values)
	}));
	const grey = slideColour('ink-2');
	const showValue = isBar && labels.length * data.length <= mostLabelled;
	slide.addChart(type, data, {
		...kind,
		...{ x: stage.x, y: stage.y, w: stage.w, h: stage.h },
		altText: cleanText(alt),
		chartColors: native.series.map(({ colour }) => colour),
		showLegend: data.length > 1,
		...{ legendPos: 'b', legendFontFace: fontFace, legendFontSize: 12, legendColor: grey },
		showValue,
		...{ dataLabelFormatCode: '#,##0.00', dataLabelFontFace: fontFace, dataLabelFontSize: 12 },
		dataLabelColor: slideColour('ink'),
		...{ catAxisLabelFontFace: fontFace, catAxisLabelFontSize: 12, catAxisLabelColor: grey },
		valAxisHidden: showValue,
		...{ valAxisLabelFontFace: fontFace, valAxisLabelFontSize: 12, valAxisLabelColor: grey },
		valGridLine: showValue ? { style: 'none' } : { color: slideColour('grid-line'), size: 0.75 },
		catGridLine: { style: 'none' },
		barGapWidthPct: 60,
		...{ showValAxisTitle: !showValue, valAxisTitle: native.unit, valAxisTitleFontSize: 12 }
	});
}

/** The drawing as large as it fits. */
function addDrawing(slide: PptxGen.Slide, { svg, size, alt }: Chart): void {
	const scale = Math.min(stage.w / size.width, stage.h / size.height);
	slide.addImage({
		data: `image/svg+xml;base64,${Buffer.from(svgForPrint(svg)).toString('base64')}`,
		...{ x: stage.x, y: stage.y, w: size.width * scale, h: size.height * scale },
		altText: cleanText(alt)
	});
}
