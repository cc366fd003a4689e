import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reader, SIDE } from './grip.ts';

// one pixel a thousandth
const LINE = 1000 + 2 * SIDE;
const at = (threshold: number) => SIDE + 1000 * threshold;

test('a press beside the handle takes it there, and the pointer leads on', () => {
  const read = reader(LINE, 0.5, at(0.2), false);
  assert.deepEqual([at(0.2), at(0.731), at(-1), at(7)].map(read), [0.2, 0.731, 0, 1]);
});

test('the handle keeps its distance to the pointer, and a press alone moves nothing', () => {
  for (const [start, isOnHandle] of [[at(0.51), false], [at(0.53), true]] as const) {
    const read = reader(LINE, 0.5, start, isOnHandle);
    assert.equal(read(start), 0.5);
    assert.equal(read(start + 100), 0.6);
  }
});

test('a threshold finer than a pixel stays what it is until the pointer moves', () => {
  const read = reader(LINE, 0.73105, at(0.73), false);
  assert.equal(read(at(0.73)), 0.73105);
  assert.equal(read(at(0.74)), 0.741);
});
