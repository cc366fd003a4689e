/** What ECharts draws, as SVG. */

import * as echarts from 'echarts/core';
import { install as SVGRenderer } from 'echarts/lib/renderer/installSVGRenderer.js';

echarts.use([SVGRenderer]);

export function vectorOf(option: echarts.EChartsCoreOption, width: number, height: number): SVGSVGElement {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const drawing = new DOMParser().parseFromString(chart.renderToSVGString(), 'image/svg+xml').documentElement;
  chart.dispose();
  if (drawing.localName !== 'svg') throw new Error('a chart is no well-formed SVG');
  return drawing as unknown as SVGSVGElement;
}
