import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { levelsAt, namesOf, sweepPlot, type Sweep } from './sweep-plot.ts';
import type { Table } from './table.ts';

/** Scores 0.2 (label 0), 0.6 (label 1), 0.8 (label 1). */
const TABLE: Table = {
  scores: Float64Array.of(0.2, 0.6, 0.8), labels: Uint8Array.of(0, 1, 1), rowScores: Float64Array.of(0.8, 0.6, 0.2),
  tp: Int32Array.of(1, 2, 2), fp: Int32Array.of(0, 0, 1), positives: 2, negatives: 1, rocAuc: 1, averagePrecision: 1,
};
const METRICS: Sweep = { metrics: ['recall', 'precision'], cost: undefined, best: [], bands: undefined };
const COST: Sweep = { ...METRICS, cost: { falsePositive: 1, falseNegative: 2, prevalence: 0.5 }, best: [{ name: 'best', threshold: 0.6, cost: 0 }] };
const NUMBERS = new Numbers('en');

test('metrics go in steps along the threshold; where nothing is predicted there is a gap', () => {
  const [recall, precision] = sweepPlot(TABLE, METRICS, {}, NUMBERS).shapes;
  assert.deepEqual([recall.xs, recall.ys], [[0, 0.2, 0.2, 0.6, 0.6, 0.8, 0.8, 1, 1], [1, 1, 1, 1, 0.5, 0.5, 0, 0, NaN]]);
  assert.equal(Math.max(...Array.from(precision.xs)), 0.8);
  assert.deepEqual([recall.name, recall.hue], ['Recall (TPR)', 'var(--negative)']);
});

test('the axis goes below 0 only for a metric that does', () => {
  assert.equal(sweepPlot(TABLE, METRICS, {}, NUMBERS).y.min, 0);
  assert.equal(sweepPlot(TABLE, { ...METRICS, metrics: ['mcc'] }, {}, NUMBERS).y.min, -0.25);
});

test('bands lie under the metrics that have some', () => {
  const bands = Float32Array.from({ length: 4 * 2 * 3 }, (_, i) => i);
  const [band] = sweepPlot(TABLE, { ...METRICS, bands }, {}, NUMBERS).shapes;
  assert.deepEqual([Array.from(band.floor!), Array.from(band.ys)], [[12, 13, 14], [15, 16, 17]]);
});

test('costs have one curve, their best thresholds named', () => {
  const plot = sweepPlot(TABLE, COST, {}, NUMBERS);
  assert.deepEqual(namesOf(COST), ['cost']);
  assert.deepEqual(levelsAt(TABLE, 'cost', COST).map(({ value }) => value), [0.5, 0, 0.5, 1]);
  assert.deepEqual(plot.references, [{ label: 'best 0.600', axis: 'x', value: 0.6 }]);
  assert.equal(plot.y.max, 1.08);
});
