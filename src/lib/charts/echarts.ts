import { CustomChart, GraphChart, LineChart } from 'echarts/charts';
import {
	DataZoomComponent,
	GraphicComponent,
	GridComponent,
	MarkLineComponent,
	MarkPointComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
	CustomChart,
	DataZoomComponent,
	GraphChart,
	GraphicComponent,
	GridComponent,
	LineChart,
	MarkLineComponent,
	MarkPointComponent,
	SVGRenderer,
	TooltipComponent
]);

/** ECharts with the parts that our charts use, drawing SVG. */
export { init };
