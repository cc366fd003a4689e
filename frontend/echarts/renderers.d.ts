/** Each of ECharts' renderers by itself: whatever takes one from `echarts/renderers` brings both. */

declare module 'echarts/lib/renderer/installCanvasRenderer.js' {
  export { CanvasRenderer as install } from 'echarts/renderers';
}

declare module 'echarts/lib/renderer/installSVGRenderer.js' {
  export { SVGRenderer as install } from 'echarts/renderers';
}
