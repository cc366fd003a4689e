import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_POINTS, type Points } from './model.ts';
import { Past } from './past.ts';
import { erase, moved, nearest, place, rangeOf, rounded, spray } from './strokes.ts';

const THREE: Points = { xs: [0, 1, 5], ys: [0, 1, 50], labels: [0, 1, 2] };
const spot = (x: number, y: number, reachX = 1, reachY = 10) => ({ x, y, reachX, reachY });

function draws(seed: number): () => number {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}

test('a brush leaves its points in its circle, spread over it evenly', () => {
  const { xs, ys, labels } = spray(NO_POINTS, spot(3, -20), 1, 4000, 1e6, draws(5));
  assert.ok(xs.every((x, i) => Math.hypot(x - 3, (ys[i] + 20) / 10) <= 1 + 1e-12));
  assert.ok(labels.every((label) => label === 1));
  const inner = xs.filter((x, i) => Math.hypot(x - 3, (ys[i] + 20) / 10) < 0.5).length;
  assert.ok(Math.abs(inner / 4000 - 0.25) < 0.03, 'a quarter of the area holds a quarter of the points');
});

test('a brush adds no more than there may be', () => {
  assert.equal(spray(THREE, spot(0, 0), 0, 10, 5, draws(1)).xs.length, 5);
  assert.equal(place(THREE, 9, 9, 0, 3), THREE);
  assert.deepEqual(place(THREE, 9, 8, 1, 4), { xs: [0, 1, 5, 9], ys: [0, 1, 50, 8], labels: [0, 1, 2, 1] });
});

test('an eraser takes what is in its circle and nothing else', () => {
  assert.deepEqual(erase(THREE, spot(0.9, 1, 0.5, 5)), { xs: [0, 5], ys: [0, 50], labels: [0, 2] });
  assert.equal(erase(THREE, spot(3, 3)), THREE);
});

test('the nearest point is found only within reach', () => {
  assert.equal(nearest(THREE, spot(0.6, 0.6)), 1);
  assert.equal(nearest(THREE, spot(3, 30)), -1);
  assert.equal(nearest(NO_POINTS, spot(0, 0)), -1);
});

test('moving leaves the old points as they were', () => {
  assert.deepEqual(moved(THREE, 2, -1, -2), { xs: [0, 1, -1], ys: [0, 1, -2], labels: [0, 1, 2] });
  assert.deepEqual(THREE, { xs: [0, 1, 5], ys: [0, 1, 50], labels: [0, 1, 2] });
});

test('a plane holds all points and some air, also where they are all the same', () => {
  const fallback = { xLow: -1, xHigh: 1, yLow: -1, yHigh: 1 };
  assert.deepEqual(rangeOf(THREE, 0.2, fallback), { xLow: -1, xHigh: 6, yLow: -10, yHigh: 60 });
  assert.deepEqual(rangeOf({ xs: [2], ys: [3], labels: [0] }, 0.5, fallback), { xLow: 1.5, xHigh: 2.5, yLow: 2.5, yHigh: 3.5 });
  assert.equal(rangeOf(NO_POINTS, 0.2, fallback), fallback);
});

test('points are told in six digits', () => {
  assert.deepEqual(rounded({ xs: [1 / 3, 123456.789], ys: [2e-9 / 3, 0], labels: [0, 1] }), {
    xs: [0.333333, 123457],
    ys: [6.66667e-10, 0],
    labels: [0, 1],
  });
});

test('undo and redo walk back and forth; a new state ends what could be redone', () => {
  const past = new Past<number>();
  assert.equal(past.undo(1), 1);
  past.keep(1);
  past.keep(2);
  assert.equal(past.undo(3), 2);
  assert.equal(past.undo(2), 1);
  assert.equal(past.redo(1), 2);
  past.keep(2);
  assert.deepEqual([past.canUndo, past.canRedo], [true, false]);
});
