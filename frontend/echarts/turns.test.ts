import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from './turns.ts';

/** How many frames it takes until all have had their turn, and who began in each. */
function frames(costs: number[]): number[][] {
  let now = 0;
  const turns = new Turns(() => now);
  const begun: number[][] = [];
  let waiting = costs.map((_, i) => i);
  while (waiting.length > 0 && begun.length < 100) {
    const frame = now;
    const inThis: number[] = [];
    for (const one of waiting) {
      if (!turns.take(frame)) continue;
      inThis.push(one);
      now += costs[one]!;
    }
    waiting = waiting.filter((one) => !inThis.includes(one));
    begun.push(inThis);
    now += 16;
  }
  return begun;
}

test('what takes long is begun one a frame, in order', () => {
  assert.deepEqual(frames([100, 30, 60]), [[0], [1], [2]]);
});

test('what is quick is all begun in one frame', () => {
  assert.deepEqual(frames([1, 2, 1, 3]), [[0, 1, 2, 3]]);
});

test('a frame goes on until it has lasted long enough', () => {
  assert.deepEqual(frames([3, 3, 3, 3, 20, 1]), [[0, 1, 2], [3, 4], [5]]);
});
