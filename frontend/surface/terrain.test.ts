import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bowl, bowlLoss, parabola, surfaceModel } from './example.ts';
import { Cut, Terrain } from './terrain.ts';

const near = (actual: number, expected: number, tolerance: number) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test('loss and slopes of a bowl are exact between the cells, and beyond the edge', () => {
  const terrain = bowl();
  for (const [x, y] of [[0.52, -0.16], [-2, -1], [3.97, 4.81], [4.4, 5.5]]) {
    const { loss, slopeX, slopeY } = terrain.at({ x, y });
    near(loss, bowlLoss(x, y), 1e-4); // float32 keeps seven digits of losses up to 100
    near(slopeX, 4 * (x - 1) + (y - 2), 1e-3);
    near(slopeY, x - 1 + 6 * (y - 2), 1e-3);
  }
});

test('places and parts of the axes are each other’s opposite', () => {
  const terrain = bowl();
  assert.deepEqual(terrain.place(0.25, 0.5), { x: -0.5, y: 2 });
  assert.equal(terrain.across(-0.5), 0.25);
  assert.equal(terrain.up(2), 0.5);
  assert.ok(terrain.isInside({ x: 4, y: -1 }));
  assert.ok(!terrain.isInside({ x: 4.01, y: 0 }));
});

test('a place beyond the edge is held at the edge', () => {
  const terrain = bowl();
  assert.deepEqual(terrain.parts({ x: 4, y: 2 }), { x: 1, y: 0.5 });
  assert.deepEqual(terrain.inside({ x: 40, y: -1.5 }), { x: 4, y: -1 });
  assert.deepEqual(terrain.inside({ x: 0.25, y: 2 }), { x: 0.25, y: 2 });
});

test('a step goes against the slope', () => {
  const { x, y } = bowl().step({ x: 2, y: 3 }, 0.1);
  near(x, 2 - 0.1 * 5, 1e-4); // slopes by hand: 4·1 + 1 and 1 + 6·1
  near(y, 3 - 0.1 * 7, 1e-4);
});

test('numbers that make no surface make none', () => {
  assert.equal(Terrain.of(undefined), undefined);
  assert.equal(Terrain.of({ ...surfaceModel(), side: 20 }), undefined);
  assert.equal(Terrain.of({ ...surfaceModel(), losses: 'not base64' }), undefined);
  assert.equal(Terrain.of(surfaceModel(() => NaN)), undefined);
  near(Terrain.of(surfaceModel((x) => (x > 3 ? Infinity : x * x)))!.highest, 2.8 ** 2, 1e-6);
});

test('a cut knows loss and slope between its places', () => {
  const cut = parabola();
  near(cut.at(0.523).loss, (0.523 - 1) ** 2 + 0.5, 1e-12);
  near(cut.at(0.523).slope, 2 * (0.523 - 1), 1e-12);
  assert.equal(cut.place(100), 4);
  assert.equal(cut.across(2.5), 0.75);
  assert.equal(cut.inside(17), 4);
  assert.equal(Cut.of({ ...cut.model, x: { label: 'b', low: 4, high: 4 } }), undefined);
});
