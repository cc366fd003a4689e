import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ranked } from './ranking.ts';

const packed = (...values: number[]) => new Uint8Array(Float64Array.from(values).buffer);
const part = (means: number[], deviations: number[]) => ({ step: 3, score: 0.9, repeats: 5, means: packed(...means), deviations: packed(...deviations) });

test('the input that matters most comes first, with bars from nothing to how much the score falls', () => {
  const rows = ranked(['a', 'b', 'c'], part([0.1, 0.3, 0], [0.05, 0.1, 0]));
  assert.deepEqual(rows.map(({ name }) => name), ['b', 'a', 'c']);
  assert.deepEqual(rows[0].bar, [0, 0.3 / 0.4]);
  assert.deepEqual(rows[0].spread.map((end) => Math.round(end * 100)), [50, 100]);
  assert.deepEqual(rows[2].bar, [0, 0]);
});

test('where shuffling helps, bars go the other way', () => {
  const [first, second] = ranked(['a', 'b'], part([-0.1, 0.3], [0, 0]));
  assert.equal(first.name, 'b');
  assert.deepEqual(first.bar, [0.25, 1]);
  assert.deepEqual(second.bar, [0, 0.25]);
});

test('numbers of other inputs are not shown', () => {
  assert.deepEqual(ranked(['a'], part([0.1, 0.3], [0, 0])), []);
});
