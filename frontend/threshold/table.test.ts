import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAgain, hardCases, partFrom } from './oracle.ts';
import { cellOf, countsAt, decode, rowAt, thresholdOf } from './table.ts';

const THRESHOLDS = [0, 0.05, 0.25, 0.3, 0.5, 0.75, 1];

test('the counts at any threshold are those counted point by point, and add up', () => {
  for (const points of hardCases()) {
    const table = decode(partFrom(points))!;
    for (const threshold of [...THRESHOLDS, ...points.scores, ...points.scores.map((score) => score + 1e-13)]) {
      const counts = countsAt(table, threshold);
      assert.deepEqual(counts, countAgain(points, threshold));
      assert.equal(counts.tn + counts.fp + counts.fn + counts.tp, points.scores.length);
    }
  }
});

test('the points are coloured as they are counted', () => {
  for (const points of hardCases()) {
    const table = decode(partFrom(points))!;
    for (const threshold of [...THRESHOLDS, ...points.scores]) {
      const counts = { tn: 0, fp: 0, fn: 0, tp: 0 };
      points.scores.forEach((score, i) => counts[cellOf(score, points.labels[i], threshold)]++);
      assert.deepEqual(counts, countsAt(table, threshold));
    }
  }
});

test('the threshold chosen for a row gives that row', () => {
  for (const points of hardCases()) {
    const table = decode(partFrom(points))!;
    for (let row = 0; row < table.rowScores.length; row++) assert.equal(rowAt(table, thresholdOf(table, row)), row);
  }
});

test('a chosen threshold has three decimals where that is enough', () => {
  const table = decode(partFrom({ scores: [0.73105857, 0.5, 0.49999], labels: [1, 0, 1] }))!;
  assert.equal(thresholdOf(table, 0), 0.731);
  assert.equal(thresholdOf(table, 1), 0.5);
  assert.equal(thresholdOf(table, 2), 0.499);
  assert.equal(thresholdOf(table, -1), 1);
});

test('a part that does not fit together is refused', () => {
  const part = partFrom({ scores: [0.1, 0.9], labels: [0, 1] });
  assert.equal(decode({ ...part, labels: '' }), undefined);
  assert.equal(decode({ ...part, positives: 2 }), undefined);
  assert.equal(decode({ ...part, scores: '??' }), undefined);
});
