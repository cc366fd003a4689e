import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholePercents } from './shares.ts';

const percents = (...parts: number[]) => wholePercents(parts).map((share) => Math.round(100 * share));

test('shares in whole percents sum to the whole', () => {
  const counts = [7, 2, 1, 10];
  assert.deepEqual(percents(...counts.map((count) => count / 20)), [35, 10, 5, 50]);
  assert.deepEqual(percents(1 / 8, 3 / 8, 3 / 8, 1 / 8), [13, 37, 37, 13]);
  assert.deepEqual(percents(0, 0, 0, 1), [0, 0, 0, 100]);
});

test('equal shares are said alike, also where they sum to less or more then', () => {
  assert.deepEqual(percents(158 / 400, 42 / 400, 42 / 400, 158 / 400), [40, 10, 10, 40]);
  assert.deepEqual(percents(1 / 3, 1 / 3, 1 / 3), [33, 33, 33]);
  assert.deepEqual(percents(7 / 24, 3 / 24, 3 / 24, 11 / 24), [29, 13, 13, 46]);
});

test('parts of less than a whole sum to what their sum is', () => {
  assert.deepEqual(percents(0.604, 0.204), [61, 20]);
  assert.deepEqual(percents(0.29, 0.57), [29, 57]);
  assert.deepEqual(percents(), []);
});
