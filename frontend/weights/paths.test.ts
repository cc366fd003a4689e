import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, places, reach } from './paths.ts';

test('0 stands in the middle, the largest weight at the edge', () => {
  assert.equal(reach([[0.5, -2], [1, 0]]), 2);
  assert.equal(reach([[0, 0]]), 1);
  assert.equal(pathOf([2, 0, -2], [0, 0.5, 1], 2, { width: 100, height: 40 }), 'M0.0 0.0L50.0 20.0L100.0 40.0');
});

test('moments stand where their steps are', () => {
  assert.deepEqual(places([0, 10, 40]), [0, 0.25, 1]);
  assert.deepEqual(places([0]), [0]);
});
