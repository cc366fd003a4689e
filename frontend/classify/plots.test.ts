import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { bcePlot } from './bce-plot.ts';
import { oddsPlots } from './odds-plots.ts';

const NUMBERS = new Numbers('en');

test('three curves say the same: their marks have the same probability', () => {
  const { odds, logOdds, sigmoid } = oddsPlots([0.75], false, {}, NUMBERS);
  assert.deepEqual([odds, logOdds, sigmoid].map(({ shapes }) => shapes[1].notes), [['3.00'], ['1.0986'], ['0.75']]);
  assert.deepEqual([sigmoid.shapes[0].xs, sigmoid.shapes[0].ys], [logOdds.shapes[0].ys, logOdds.shapes[0].xs]);
});

test('odds have a log axis where it is wanted', () => {
  assert.equal(oddsPlots([], false, {}, NUMBERS).odds.y.kind, 'linear');
  assert.deepEqual(oddsPlots([], true, {}, NUMBERS).odds.y, { label: 'odds p / (1 − p)', kind: 'log', min: 0.01, max: 100, unit: '' });
});

test('every point has its loss as a length, and the mean is a line', () => {
  const points = [{ p: 0.5, label: 1 }, { p: 0.5, label: 0 }];
  const { shapes, references, summary } = bcePlot(points, false, {}, NUMBERS);
  const stems = shapes.filter(({ width }) => width === 3).map(({ ys }) => Array.from(ys)[1]);
  assert.deepEqual(stems, [Math.log(2), Math.log(2)]);
  assert.deepEqual(references, [{ label: 'mean 0.6931', axis: 'y', value: Math.log(2) }]);
  assert.equal(summary, 'Mean loss of 2 points: 0.6931.');
  assert.deepEqual(shapes.filter(({ size }) => size === 10).map(({ symbol }) => symbol), ['circle', 'triangle']);
});

test('points with handles are not drawn below them', () => {
  assert.deepEqual(bcePlot([{ p: 0.5, label: 1 }], true, {}, NUMBERS).shapes.filter(({ size }) => size === 10), []);
});
