import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pacer } from './pacer.ts';

function pacer() {
  const sent: number[] = [];
  return { sent, pacer: new Pacer((wish) => sent.push(wish)) };
}

test('one wish is under way; of those made meanwhile the newest follows the answer', () => {
  const { sent, pacer: one } = pacer();
  one.wish(1, 0);
  one.wish(2, 10);
  one.wish(3, 20);
  assert.deepEqual(sent, [1]);
  one.answered(1, 30);
  assert.deepEqual(sent, [1, 3]);
  one.answered(3, 40);
  assert.equal(one.isWaiting, false);
});

test('frames of other steps are no answer', () => {
  const { sent, pacer: one } = pacer();
  one.wish(5, 0);
  one.answered(4, 10);
  one.wish(6, 20);
  assert.deepEqual(sent, [5]);
});

test('an answer that never comes does not hold up what follows', () => {
  const { sent, pacer: one } = pacer();
  one.wish(5, 0);
  one.wish(6, 1000);
  assert.deepEqual(sent, [5, 6]);
});

test('coming back to what is shown sends nothing more', () => {
  const { sent, pacer: one } = pacer();
  one.wish(1, 0);
  one.wish(2, 1);
  one.wish(1, 2);
  one.answered(1, 3);
  assert.deepEqual(sent, [1]);
});
