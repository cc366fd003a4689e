import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SurfaceModel } from './model.ts';
import { Cut, Terrain } from './terrain.ts';

function base64(values: Float32Array | Float64Array): string {
  return Buffer.from(values.buffer).toString('base64');
}

const bowl = (x: number, y: number) => 2 * (x - 1) ** 2 + (x - 1) * (y - 2) + 3 * (y - 2) ** 2 + 0.25;

function model(loss = bowl, side = 21): SurfaceModel {
  const losses = new Float32Array(side * side);
  for (let row = 0; row < side; row++) for (let column = 0; column < side; column++) losses[row * side + column] = loss(-2 + (6 * column) / (side - 1), -1 + (6 * row) / (side - 1));
  return { title: '', x: { label: 'b', low: -2, high: 4 }, y: { label: 'w', low: -1, high: 5 }, side, losses: base64(losses), minimum: { x: 1, y: 2 } };
}

const near = (actual: number, expected: number, tolerance: number) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test('loss and slopes of a bowl are exact between the cells, and beyond the edge', () => {
  const terrain = Terrain.of(model())!;
  for (const [x, y] of [[0.52, -0.16], [-2, -1], [3.97, 4.81], [4.4, 5.5]]) {
    const { loss, slopeX, slopeY } = terrain.at({ x, y });
    near(loss, bowl(x, y), 1e-4); // float32 keeps seven digits of losses up to 100
    near(slopeX, 4 * (x - 1) + (y - 2), 1e-3);
    near(slopeY, x - 1 + 6 * (y - 2), 1e-3);
  }
});

test('places and parts of the axes are each other’s opposite', () => {
  const terrain = Terrain.of(model())!;
  assert.deepEqual(terrain.place(0.25, 0.5), { x: -0.5, y: 2 });
  assert.equal(terrain.across(-0.5), 0.25);
  assert.equal(terrain.up(2), 0.5);
  assert.ok(terrain.isInside({ x: 4, y: -1 }));
  assert.ok(!terrain.isInside({ x: 4.01, y: 0 }));
});

test('numbers that make no surface make none', () => {
  assert.equal(Terrain.of(undefined), undefined);
  assert.equal(Terrain.of({ ...model(), side: 20 }), undefined);
  assert.equal(Terrain.of({ ...model(), losses: 'not base64' }), undefined);
  assert.equal(Terrain.of(model(() => NaN)), undefined);
  near(Terrain.of(model((x) => (x > 3 ? Infinity : x * x)))!.highest, 2.8 ** 2, 1e-6);
});

test('a cut knows loss and slope between its places', () => {
  const losses = Float64Array.from({ length: 101 }, (_, i) => (-2 + 0.06 * i - 1) ** 2 + 0.5);
  const cut = Cut.of({ title: '', x: { label: 'b', low: -2, high: 4 }, losses: base64(losses), compared: '', step: 0.12 })!;
  near(cut.at(0.523).loss, (0.523 - 1) ** 2 + 0.5, 1e-12);
  near(cut.at(0.523).slope, 2 * (0.523 - 1), 1e-12);
  assert.equal(cut.place(100), 4);
  assert.equal(Cut.of({ title: '', x: { label: 'b', low: 4, high: 4 }, losses: base64(losses), compared: '', step: 0 }), undefined);
});
