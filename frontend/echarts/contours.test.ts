import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contour } from './contours.ts';

const grid = (columns: number, rows: number, value: (x: number, y: number) => number) =>
  Float64Array.from({ length: columns * rows }, (_, i) => value(i % columns, Math.floor(i / columns)));

test('a crossing is interpolated between two cells', () => {
  assert.deepEqual(contour([0, 100, 0, 100], 2, 2, 25), [0.25, 0, 0.25, 1]);
});

test('a grid wholly above or below has no line', () => {
  assert.deepEqual(contour([1, 2, 3, 4], 2, 2, 0), []);
  assert.deepEqual(contour([1, 2, 3, 4], 2, 2, 9), []);
});

test('the line of a circle lies on the circle and is closed', () => {
  const pieces = contour(grid(41, 41, (x, y) => Math.hypot(x - 20, y - 20)), 41, 41, 12.3);
  const ends = new Map<string, number>();
  for (let i = 0; i < pieces.length; i += 2) {
    assert.ok(Math.abs(Math.hypot(pieces[i] - 20, pieces[i + 1] - 20) - 12.3) < 0.02);
    const key = `${pieces[i].toFixed(9)} ${pieces[i + 1].toFixed(9)}`;
    ends.set(key, (ends.get(key) ?? 0) + 1);
  }
  assert.ok([...ends.values()].every((count) => count === 2), 'every piece goes on in another');
});

test('at a saddle the middle says which corners belong together', () => {
  const isolated = (pieces: number[]) => [pieces.slice(0, 4), pieces.slice(4)].map(([x0, y0, x1, y1]) => [x0 + x1 < 1 ? 'left' : 'right', y0 + y1 < 1 ? 'low' : 'high'].join(' ')).sort();
  assert.deepEqual(isolated(contour([9, 0, 0, 9], 2, 2, 4)), ['left high', 'right low']); // middle 4.5 is above: the low corners are cut off
  assert.deepEqual(isolated(contour([9, 0, 0, 9], 2, 2, 5)), ['left low', 'right high']);
});
