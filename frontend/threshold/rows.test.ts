import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixRows, metricRows, pointRows } from './rows.ts';

const COUNTS = { tn: 4, fp: 1, fn: 2, tp: 3 };

test('the matrix has truth in rows and prediction in columns', () => {
  assert.deepEqual(matrixRows({ texts: {}, counts: COUNTS }), [['Truth / Predicted', '0', '1'], ['0', 4, 1], ['1', 2, 3]]);
});

test('every metric has a row with its name', () => {
  const rows = metricRows({ texts: { accuracy: 'exactitud' }, counts: COUNTS });
  assert.deepEqual(rows.find(([name]) => name === 'exactitud'), ['exactitud', 0.7]);
});

test('every point has its probability and its label', () => {
  const points = { scores: Float64Array.of(0.25, 0.75), labels: Uint8Array.of(0, 1) };
  assert.deepEqual(pointRows({}, points), [['probability of label 1', 'Truth'], [0.25, 0], [0.75, 1]]);
});
