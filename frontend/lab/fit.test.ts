import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clip, nearest, step, through, ticks } from './fit.ts';

test('a line through two places has their slope and meets x = 0 at b', () => {
  assert.deepEqual(through(0, 1, 2, 5), { b: 1, w: 2 });
});

test('ticks are round and stay on the axis', () => {
  assert.deepEqual(ticks([0, 3.1], 6), [0, 1, 2, 3]);
  assert.deepEqual(ticks([-0.1, 1.1], 6), [0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('a line is cut where it leaves the box', () => {
  assert.deepEqual(clip({ b: 0, w: 1 }, [0, 10], [2, 4]), [2, 2, 4, 4]);
  assert.deepEqual(clip({ b: 3, w: 0 }, [0, 10], [2, 4]), [0, 3, 10, 3]);
});

test('a line outside the box, or of no numbers, is not drawn', () => {
  assert.equal(clip({ b: 9, w: 0 }, [0, 10], [2, 4]), undefined);
  assert.equal(clip({ b: 9, w: 1 }, [0, 10], [2, 4]), undefined);
  assert.equal(clip({ b: NaN, w: 1 }, [0, 10], [2, 4]), undefined);
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
