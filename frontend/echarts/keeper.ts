import type { Choice } from './chart-menu.ts';
import type { ChartModel } from './model.ts';
import { fillScreen, save, saveText } from './save.ts';
import type { Track } from './track.ts';

/** A chart as it can be kept. */
interface Kept extends HTMLElement {
  model: ChartModel | undefined;
  picture(): Promise<HTMLCanvasElement | undefined>;
  drawing(): Promise<string | undefined>;
}

/** Does what was chosen in a chart's menu: a picture, a drawing, its numbers, or the whole screen. */
export async function keep(choice: Choice, chart: Kept, tracks: readonly Track[]): Promise<void> {
  if (choice === 'fullScreen') return fillScreen(chart);
  const { model } = chart;
  if (!model) return;
  const { title } = model;
  if (choice === 'png') (await chart.picture())?.toBlob((blob) => blob && save(blob, title, 'png'));
  else {
    const text = choice === 'svg' ? await chart.drawing() : (await import('./copies.ts')).csvOf(model, tracks);
    if (text) saveText(text, title, choice);
  }
}
