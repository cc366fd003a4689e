import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Distribution } from '../frames/frame.ts';
import { outline, span } from './spread.ts';

test('an outline begins and ends on the axis, and its tallest bin is 1', () => {
  const one: Distribution = { low: 0, high: 4, mean: 2, deviation: 1, counts: [1, 4, 2, 0] };
  assert.deepEqual(outline(one, 1), [[0, 0], [0.5, 0.25], [1.5, 1], [2.5, 0.5], [3.5, 0], [4, 0]]);
  assert.deepEqual(outline({ ...one, high: 0 }, 1), [[-1, 0], [0, 1], [1, 0]]);
  assert.deepEqual(span([one, { ...one, low: -2 }]), [-2, 4]);
  assert.deepEqual(span([{ ...one, low: 3, high: 3 }]), [2.5, 3.5]);
});
