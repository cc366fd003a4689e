import { axisOf, plotOf, type Plot, type Shape } from '../echarts/model.ts';
import type { Numbers } from '../echarts/numbers.ts';
import { float64, int32, type CalibrationPart } from '../frames/frame.ts';
import { say, type Texts } from './texts.ts';

/** Points that were given about the same probability. */
export interface Bin {
  low: number;
  high: number;
  count: number;
  positives: number;
  meanScore: number;
}

/** How high the tallest bar stands in the picture. */
const BAR = 0.2;

export function binsOf(part: CalibrationPart): Bin[] {
  const [low, high, means] = [float64(part.low), float64(part.high), float64(part.meanScores)];
  const [counts, positives] = [int32(part.counts), int32(part.positives)];
  return Array.from(low, (from, i) => ({ low: from, high: high[i], count: counts[i], positives: positives[i], meanScore: means[i] }));
}

export function sentenceOf({ meanScore, positives, count }: Bin, texts: Texts, numbers: Numbers): string {
  return say(texts, 'bin', { said: numbers.decimals(meanScore), positives: numbers.whole(positives), count: numbers.whole(count) });
}

/** Said against seen, with the gap between them, and below how many points each bin holds. */
export function calibrationPlot(bins: readonly Bin[], texts: Texts, numbers: Numbers): Plot {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const xs = bins.map(({ meanScore }) => meanScore);
  const ys = bins.map(({ positives, count }) => positives / count);
  const aid = { name: '', isAid: true };
  const shapes: Shape[] = [
    { ...aid, hue: 'var(--high)', width: 0, fill: 0.18, xs: bins.flatMap(({ low, high }) => [low, low, high, high, NaN]), ys: bins.flatMap(({ count }) => [0, (BAR * count) / most, (BAR * count) / most, 0, NaN]) },
    { ...aid, hue: 'var(--quiet)', width: 1, dash: [3, 4], xs: [0, 1], ys: [0, 1] },
    { ...aid, hue: 'var(--validation)', xs: xs.flatMap((x) => [x, x, NaN]), ys: xs.flatMap((x, i) => [x, ys[i], NaN]) },
    { ...aid, hue: 'var(--training)', width: 2.5, xs, ys },
    { name: say(texts, 'seenAxis'), hue: 'var(--training)', symbol: 'circle', size: bins.map(({ count }) => 8 + 8 * Math.sqrt(count / most)), xs, ys, says: (i) => sentenceOf(bins[i], texts, numbers) },
  ];
  const [said, seen] = [say(texts, 'saidAxis'), say(texts, 'seenAxis')];
  return plotOf({ title: seen, isBare: true, x: axisOf(said, 0, 1), y: axisOf(seen, 0, 1), shapes });
}
