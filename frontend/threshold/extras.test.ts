import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveOf } from './curves.ts';
import { ends, pointsAt } from './extras.ts';
import { countAgain, hardCases, partFrom } from './oracle.ts';
import { decode } from './table.ts';

test('the point of a threshold on ROC has the rates of its counts', () => {
  for (const points of hardCases()) {
    const table = decode(partFrom(points))!;
    const curve = curveOf('roc', table);
    if (!curve) continue;
    const thresholds = [0, 0.1, 0.3, 0.5, 0.7, 1];
    pointsAt(curve, table, thresholds).forEach(([x, y], i) => {
      const { tn, fp, fn, tp } = countAgain(points, thresholds[i]);
      assert.ok(Math.abs(x - fp / (fp + tn)) < 1e-12 && Math.abs(y - tp / (tp + fn)) < 1e-12);
    });
  }
});

test('a line of equal cost ends at the sides of the square', () => {
  assert.deepEqual(ends({ slope: 1, x: 0.2, y: 0.8 }), [[0, 0.6000000000000001], [0.39999999999999997, 1]]);
  assert.deepEqual(ends({ slope: null, x: 0.3, y: 0.4 }), [[0.3, 0], [0.3, 1]]);
  assert.deepEqual(ends({ slope: 0, x: 0.3, y: 0.4 }), [[0, 0.4], [1, 0.4]]);
});
