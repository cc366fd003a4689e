import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lossOf, meanLoss, tidy } from './bce.ts';

test('the mean of the book’s two losses is 0.1643', () => {
  const points = [{ p: 0.9, label: 1 }, { p: 0.2, label: 0 }];
  assert.ok(Math.abs(meanLoss(points) - 0.1643) < 5e-5);
});

test('a point that is wrong with certainty costs 100, not infinity', () => {
  assert.equal(lossOf({ p: 0, label: 1 }), 100);
  assert.equal(lossOf({ p: 1, label: 0 }), 100);
  assert.equal(lossOf({ p: 1, label: 1 }), 0);
});

test('dragged points stay where their loss can be seen', () => {
  assert.deepEqual([tidy(-1), tidy(0.12345), tidy(3)], [0.01, 0.123, 0.99]);
});
