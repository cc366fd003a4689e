import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxIn, Plane, union } from './plane.ts';

// 200 × 100 pixels from (46, 8): ten pixels a unit across, five a unit up
const PLANE = new Plane(boxIn(254, 142), { xLow: -10, xHigh: 10, yLow: 0, yHigh: 20 });

test('the plane leaves room for ticks and names, and is never of no size', () => {
  assert.deepEqual(PLANE.box, { left: 46, top: 8, width: 200, height: 100 });
  assert.deepEqual(boxIn(10, 10), { left: 46, top: 8, width: 1, height: 1 });
});

test('corners and middle mean the ends and the middle of the axes', () => {
  assert.deepEqual(PLANE.valueAt([46, 8]), [-10, 20]);
  assert.deepEqual(PLANE.valueAt([246, 108]), [10, 0]);
  assert.deepEqual(PLANE.valueAt(PLANE.middle), [0, 10]);
});

test('values and pixels are each other’s opposite', () => {
  assert.deepEqual(PLANE.pixelAt(3, 4), [46 + 130, 8 + 80]);
  assert.deepEqual(PLANE.valueAt(PLANE.pixelAt(3, 4)), [3, 4]);
});

test('a circle of pixels reaches as far on each axis as its units are wide', () => {
  assert.deepEqual(PLANE.spotAt([146, 58], 20), { x: 0, y: 10, reachX: 2, reachY: 4 });
});

test('a place outside means the rim, and a step ends there', () => {
  assert.deepEqual(PLANE.inside([0, 500]), [46, 108]);
  assert.deepEqual(PLANE.beside([146, 58], [1, 0], 0.1), [166, 58]);
  assert.deepEqual(PLANE.beside([146, 58], [0, -1], 0.9), [146, 8]);
});

test('a part of the plane lies where its values do, a larger plane around it', () => {
  assert.deepEqual(PLANE.boxOf({ xLow: -5, xHigh: 5, yLow: 10, yHigh: 15 }), { left: 96, top: 33, width: 100, height: 25 });
  assert.deepEqual(PLANE.boxOf({ xLow: -20, xHigh: 20, yLow: -10, yHigh: 30 }), { left: -54, top: -42, width: 400, height: 200 });
});

test('two planes are held by one', () => {
  assert.deepEqual(union({ xLow: 0, xHigh: 2, yLow: 0, yHigh: 1 }, { xLow: -1, xHigh: 1, yLow: 0.5, yHigh: 3 }), { xLow: -1, xHigh: 2, yLow: 0, yHigh: 3 });
});
