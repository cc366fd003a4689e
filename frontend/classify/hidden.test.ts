import assert from 'node:assert/strict';
import { test } from 'node:test';
import { across, extentOf, isWhole } from './hidden.ts';

const SQUARE = { left: 0, right: 1, bottom: 0, top: 1 };

function area(corners: [number, number][]): number {
  return Math.abs(corners.reduce((sum, [x, y], i) => sum + x * corners[(i + 1) % corners.length][1] - corners[(i + 1) % corners.length][0] * y, 0)) / 2;
}

test('both sides of a line make up the whole frame, and both begin on the line', () => {
  for (const line of [[1, 1, -1], [1, -2, 0.3], [0, 1, -0.25], [3, 0, -1]]) {
    const [one, other] = [across(line, SQUARE, 1), across(line, SQUARE, -1)];
    assert.ok(Math.abs(area(one) + area(other) - 1) < 1e-9);
    for (const [x, y] of [...one.slice(0, 2), ...other.slice(0, 2)]) assert.ok(Math.abs(line[0] * x + line[1] * y + line[2]) < 1e-9);
  }
});

test('a line that misses the frame leaves it whole', () => {
  assert.equal(area(across([1, 1, 5], SQUARE, 1)), 1);
  assert.deepEqual(across([1, 1, 5], SQUARE, -1), []);
});

test('the frame holds every place with a little room', () => {
  const extent = extentOf([Float32Array.of(0, 2)], [Float32Array.of(-1, 1)]);
  assert.ok(extent.left < 0 && extent.right > 2 && extent.bottom < -1 && extent.top > 1);
  assert.deepEqual(extentOf([new Float32Array()], [Float32Array.of(3)]), { left: -1, right: 1, bottom: 2.5, top: 3.5 });
});

test('two units are seen as they are, more are projected', () => {
  assert.deepEqual([1, 2, 3, 10].map((units) => isWhole({ units })), [true, true, false, false]);
});
