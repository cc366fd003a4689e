import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticks } from './ticks.ts';

test('ticks are round numbers between the ends, three to six of them', () => {
  assert.deepEqual(ticks(0, 0.528), [0, 0.2, 0.4]);
  assert.deepEqual(ticks(-1, 1), [-1, -0.5, 0, 0.5, 1]);
  for (let high = 0.01; high < 1000; high *= 1.3) {
    const found = ticks(0, high);
    assert.ok(found.length >= 3 && found.length <= 6, `${high}: ${found}`);
    assert.ok(found.every((tick) => tick >= 0 && tick <= high));
  }
});
