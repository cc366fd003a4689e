import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOf } from './metrics.ts';
import { countAgain, generator, hardCases, partFrom } from './oracle.ts';
import { cornersOf, costOf, levelsOf } from './steps.ts';
import { decode } from './table.ts';

test('between two scores every threshold gives what its level says', () => {
  const random = generator(3);
  for (const points of hardCases()) {
    const table = decode(partFrom(points))!;
    const levels = levelsOf(table, (counts) => valueOf('precision', counts), Infinity);
    assert.equal(levels[0].from, 0);
    assert.equal(levels.at(-1)!.to, 1);
    for (const { from, to, value } of levels) {
      const threshold = to - random() * (to - from) * 0.999;
      assert.equal(value, valueOf('precision', countAgain(points, threshold)));
    }
  }
});

test('many scores are thinned to the columns of a picture, and what is left is exact', () => {
  const random = generator(5);
  const scores = Array.from({ length: 5000 }, random);
  const points = { scores, labels: scores.map((score) => (random() < score ? 1 : 0)) };
  const levels = levelsOf(decode(partFrom(points))!, (counts) => valueOf('recall', counts), 100);
  assert.ok(levels.length <= 101);
  for (const { to, value } of levels) assert.equal(value, valueOf('recall', countAgain(points, to)));
});

test('a level without a value is a gap', () => {
  const gap = cornersOf([{ from: 0, to: 0.2, value: 1 }, { from: 0.2, to: 0.5, value: undefined }, { from: 0.5, to: 1, value: 0 }]);
  assert.deepEqual(gap, [[[0, 1], [0.2, 1]], [[0.5, 0], [1, 0]]]);
});

test('the cost of a case weighs both rates of error', () => {
  const cost = { falsePositive: 2, falseNegative: 10, prevalence: 0.25 };
  assert.ok(Math.abs(costOf(cost, { tn: 6, fp: 2, fn: 1, tp: 3 })! - (2 * 0.75 * 0.25 + 10 * 0.25 * 0.25)) < 1e-12);
  assert.equal(costOf(cost, { tn: 6, fp: 2, fn: 0, tp: 0 }), undefined);
  assert.equal(costOf({ ...cost, falseNegative: 0 }, { tn: 6, fp: 2, fn: 0, tp: 0 }), 0.375);
});
