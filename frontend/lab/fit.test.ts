import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, step, through } from './fit.ts';

test('a line through two places has their slope and meets x = 0 at b', () => {
  assert.deepEqual(through(0, 1, 2, 5), { b: 1, w: 2 });
});

test('the nearest point within reach is meant', () => {
  const points = [[0, 0], [10, 0], [20, 0]] as const;
  assert.equal(nearest(points, [11, 3], 12), 1);
  assert.equal(nearest(points, [11, 30], 12), -1);
});

test('arrow keys walk the points from left to right', () => {
  const xs = [0.5, 0.1, 0.9];
  assert.equal(step(xs, -1, 'ArrowRight'), 1);
  assert.equal(step(xs, 1, 'ArrowRight'), 0);
  assert.equal(step(xs, 2, 'ArrowRight'), 2);
  assert.equal(step(xs, -1, 'ArrowLeft'), 2);
  assert.equal(step(xs, 0, 'Home'), 1);
  assert.equal(step(xs, 0, 'x'), undefined);
});
