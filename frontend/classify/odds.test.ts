import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterKey, logOddsOf, oddsOf, sigmoid, spread, tidy } from './odds.ts';

test('odds of three to one are a probability of three quarters, and their logarithm leads back', () => {
  assert.equal(oddsOf(0.75), 3);
  assert.ok(Math.abs(logOddsOf(0.75) - 1.0986122886681098) < 1e-15);
  assert.ok(Math.abs(sigmoid(logOddsOf(0.25)) - 0.25) < 1e-15);
  assert.ok(Math.abs(logOddsOf(0.25) + logOddsOf(0.75)) < 1e-15);
});

test('keys move by a hundredth or a tenth and stop short of the ends', () => {
  assert.equal(afterKey(0.5, { key: 'ArrowUp', shiftKey: false }), 0.51);
  assert.equal(afterKey(0.5, { key: 'ArrowLeft', shiftKey: true }), 0.4);
  assert.equal(afterKey(0.05, { key: 'PageDown', shiftKey: false }), 0.001);
  assert.equal(afterKey(0.5, { key: 'End', shiftKey: false }), 0.999);
  assert.equal(afterKey(0.5, { key: 'a', shiftKey: false }), undefined);
  assert.deepEqual([tidy(-1), tidy(2), tidy(0.12345)], [0.001, 0.999, 0.123]);
});

test('the drawn probabilities rise and never reach the ends', () => {
  const ps = spread();
  assert.ok(ps.every((p, i) => p > 0 && p < 1 && (i === 0 || p > ps[i - 1])));
});
