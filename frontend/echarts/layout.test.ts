import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart } from './layout.ts';

test('names that lie apart stay where they are', () => {
  assert.deepEqual(apart([10, 50, 90], 0, 100), [10, 50, 90]);
});

test('names that meet make room in their order, and stay within the plot', () => {
  assert.deepEqual(apart([50, 49], 0, 100), [64, 49]);
  assert.deepEqual(apart([99, 98, 100], 0, 100), [85, 70, 100]);
  assert.deepEqual(apart([-5], 0, 100), [0]);
});
