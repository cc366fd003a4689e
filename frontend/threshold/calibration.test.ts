import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { calibrationPlot, sentenceOf, type Bin } from './calibration.ts';

const BINS: Bin[] = [
  { low: 0, high: 0.5, count: 10, positives: 2, meanScore: 0.3 },
  { low: 0.5, high: 1, count: 40, positives: 30, meanScore: 0.8 },
];
const NUMBERS = new Numbers('en');

test('a point a bin lies where said meets seen, bigger where the bin holds more, and a close look says its counts', () => {
  const points = calibrationPlot(BINS, {}, NUMBERS).shapes.at(-1)!;
  assert.deepEqual([points.xs, points.ys, points.size], [[0.3, 0.8], [0.2, 0.75], [12, 16]]);
  assert.equal(points.says!(0), sentenceOf(BINS[0], {}, NUMBERS));
  assert.equal(sentenceOf(BINS[0], {}, NUMBERS), 'Said 0.300: 2 of 10 have label 1.');
});

test('bars say how full bins are, and gaps lead from the diagonal to the points', () => {
  const [bars, , gaps] = calibrationPlot(BINS, {}, NUMBERS).shapes;
  assert.deepEqual(Array.from(bars.ys).filter((y) => y > 0), [0.05, 0.05, 0.2, 0.2]);
  assert.deepEqual(Array.from(gaps.ys), [0.3, 0.2, NaN, 0.8, 0.75, NaN]);
});
