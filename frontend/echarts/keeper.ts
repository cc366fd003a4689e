import type { Choice } from './chart-menu.ts';
import { csvOf } from './csv.ts';
import type { ChartModel } from './model.ts';
import { fillScreen, save, saveText } from './save.ts';
import type { Track } from './track.ts';

/** A chart as it can be kept. */
interface Kept extends HTMLElement {
  model: ChartModel | undefined;
  picture(): HTMLCanvasElement | undefined;
  drawing(): Promise<string | undefined>;
}

/** Does what was chosen in a chart's menu: a picture, a drawing, its numbers, or the whole screen. */
export function keep(choice: Choice, chart: Kept, tracks: readonly Track[]): void {
  const { model } = chart;
  const title = model?.title ?? '';
  if (choice === 'png') chart.picture()?.toBlob((blob) => blob && save(blob, title, 'png'));
  else if (choice === 'svg') void chart.drawing().then((svg) => svg && saveText(svg, title, 'svg'));
  else if (choice === 'csv') {
    const text = model && csvOf(model, tracks);
    if (text) saveText(text, title, 'csv');
  } else void fillScreen(chart);
}
