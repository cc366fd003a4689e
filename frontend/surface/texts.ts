import type { Numbers } from '../echarts/numbers.ts';
import { fill } from '../text/pattern.ts';

/** Words of the surface and of its cuts, in English where the server sends none. */
export const ENGLISH = {
  probability: 'probability',
  loss: 'loss',
  minimum: 'Minimum',
  start: 'Start',
  movePoint: 'Point on the loss surface',
  moveParameter: 'Value of {x}',
  pad: 'two-way slider',
  view: 'View',
  view3d: '3-D',
  viewContour: 'Contours',
  turn: 'Drag or use the arrow keys to turn the surface; Home turns it back.',
  move: 'Drag the point, or move it with the arrow keys; with Shift in long steps.',
  empty: 'There is no surface to draw yet.',
  emptySection: 'There is no curve to draw yet.',
  step: '−lr · gradient',
  slope: 'slope',
  zoom: 'Zoom: the gradient is a slope',
  summary: '{x} {xValue}, {y} {yValue}: loss {loss}',
  summaryMinimum: 'lowest {loss} at {x} {xValue}, {y} {yValue}',
  summarySection: '{x} {xValue}: loss {loss}, gradient {slope}',
  summaryStep: 'a step leads to {x} {xValue}, loss {loss}',
  overshoots: 'beyond the lowest point',
  climbs: 'higher than before',
} as const;

export type TextKey = keyof typeof ENGLISH;
export type Texts = Partial<Record<TextKey, string>>;

/** The server's word, or the English one, with `{name}` places filled. */
export function say(texts: Texts, key: TextKey, values: Record<string, string> = {}): string {
  return fill(texts[key] ?? ENGLISH[key], values);
}

/** A parameter's value: three decimals, of a huge one four digits and a power of ten. */
export function parameter(numbers: Numbers, value: number): string {
  return Math.abs(value) < 1e5 ? numbers.decimals(value) : numbers.significant(value);
}
