import { axisOf, plotOf, type Plot, type Shape } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { lossOf, meanLoss, type Point } from './bce.ts';
import { say, type Texts } from './texts.ts';

/** Nats that the picture shows. */
export const HIGHEST = 4;

const HUES = ['var(--validation)', 'var(--training)'];
const FORMULAS = ['−ln(1 − p)', '−ln p'];

/** Both curves, each point's loss as a length under its own, and their mean. Points that have handles are not drawn. */
export function bcePlot(points: readonly Point[], hasHandles: boolean, texts: Texts, numbers: Numbers): Plot {
  const mean = meanLoss(points);
  const shapes = [1, 0].flatMap((label) => [curve(label), name(label), ...own(points.filter((point) => point.label === label), label, hasHandles)]);
  return plotOf({
    title: say(texts, 'lossAxis'),
    isBare: true,
    x: axisOf(say(texts, 'probability'), 0, 1),
    y: axisOf(say(texts, 'lossAxis'), 0, HIGHEST),
    shapes,
    references: Number.isFinite(mean) && mean < HIGHEST ? [{ label: hasHandles ? '' : meanWords(mean, texts, numbers), axis: 'y', value: mean }] : [],
    summary: points.length === 0 ? '' : say(texts, 'bceSummary', { n: numbers.whole(points.length), mean: numbers.decimals(mean, 4) }),
  });
}

export function meanWords(mean: number, texts: Texts, numbers: Numbers): string {
  return `${say(texts, 'mean')} ${numbers.decimals(mean, 4)}`;
}

/** The curve that points of a label lie on. */
function curve(label: number): Shape {
  const xs = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);
  return { name: FORMULAS[label], hue: HUES[label], width: 2.5, alpha: 0.45, xs, ys: xs.map((p) => lossOf({ p, label })) };
}

function name(label: number): Shape {
  return { name: '', isAid: true, hue: HUES[label], symbol: 'circle', size: 0, xs: [label === 1 ? 0.06 : 0.94], ys: [3.1], notes: [FORMULAS[label]], side: label === 1 ? 'right' : 'left' };
}

function own(points: readonly Point[], label: number, hasHandles: boolean): Shape[] {
  const xs = points.map(({ p }) => p);
  const ys = points.map((point) => lossOf(point));
  const shape = { hue: HUES[label], symbol: label === 1 ? ('circle' as const) : ('triangle' as const), size: 10 };
  const stems: Shape = { name: '', isAid: true, hue: HUES[label], width: 3, alpha: 0.75, xs: xs.flatMap((x) => [x, x, NaN]), ys: ys.flatMap((y) => [0, y, NaN]) };
  return hasHandles ? [stems] : [stems, { ...shape, name: `${label}`, xs, ys: ys.map((y) => Math.min(HIGHEST, y)) }];
}
