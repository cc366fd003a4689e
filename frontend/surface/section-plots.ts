import { axisOf, plotOf, type Plot, type Shape } from '../echarts/model.ts';
import type { Cut } from './terrain.ts';

/** Air before and after the step in the zoom, in steps: after it there are words. */
const BEFORE = 0.5;
const AFTER = 1.15;
const POINTS = 160;
/** Below a loss of 0, as part of the highest one: there the step is drawn. */
const ROOM_FOR_STEP = 0.17;

type Range = readonly [low: number, high: number];

/** The whole curve, and the first one where it is another by now. */
export function wholePlot(cut: Cut, title: string, loss: string): Plot {
  const { x } = cut.model;
  const compared: Shape = { name: '', isAid: true, hue: 'var(--training)', width: 1.25, alpha: 0.4, xs: Array.from(cut.compared, (_, i) => cut.place(i, cut.compared.length)), ys: cut.compared };
  const y = axisOf(loss, -ROOM_FOR_STEP * (cut.highest || 1), cut.highest * 1.06 || 1);
  return plotOf({ title: title || `${loss}, ${x.label}`, isBare: title === '', isAlong: true, x: axisOf(x.label, x.low, x.high), y, shapes: [compared, curve(cut, [x.low, x.high], loss)] });
}

/** A window around the point and the step that is tried. */
export function nearPlot(cut: Cut, at: number, title: string): Plot {
  const { step, x } = cut.model;
  const range: Range = [at - BEFORE * step, at + (1 + AFTER) * step];
  const { loss, slope } = cut.at(at);
  const whole = curve(cut, range, title);
  const heights = [...whole.ys, loss - slope * BEFORE * step, loss + slope * (1 + AFTER * 0.5) * step];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const air = Math.max((high - low) * 0.16, 1e-9);
  const tangent: Shape = { name: '', isAid: true, hue: 'var(--ink)', width: 1.5, dash: [6, 4], alpha: 0.7, xs: range, ys: range.map((end) => loss + slope * (end - at)) };
  return plotOf({ title, isAlong: true, x: axisOf(x.label, ...range), y: axisOf('', low - air, high + air), shapes: [whole, tangent] });
}

function curve(cut: Cut, [low, high]: Range, name: string): Shape & { xs: number[]; ys: number[] } {
  const xs = Array.from({ length: POINTS + 1 }, (_, i) => low + ((high - low) * i) / POINTS);
  return { name, hue: 'var(--training)', width: 2.5, xs, ys: xs.map((x) => cut.at(x).loss) };
}
