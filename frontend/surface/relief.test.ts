import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Camera, firstTurn, PEAK, turned } from './camera.ts';
import { heightOf } from './mesh.ts';
import type { Terrain } from './terrain.ts';

const CORNERS = [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-0.4, 1].map((z) => [x, y, z])));

test('the corners just fit into the box, whatever the turn', () => {
  for (const azimuth of [0, 0.5, 2, -3]) {
    const camera = new Camera({ azimuth, elevation: 0.6 }, CORNERS, 10, 20, 300, 200);
    const spots = CORNERS.map(([x, y, z]) => camera.project(x, y, z));
    const across = spots.map(({ x }) => x);
    const down = spots.map(({ y }) => y);
    assert.ok(Math.min(...across) >= 10 - 1e-9 && Math.max(...across) <= 310 + 1e-9);
    assert.ok(Math.min(...down) >= 20 - 1e-9 && Math.max(...down) <= 220 + 1e-9);
    const isTight = Math.abs(Math.max(...across) - Math.min(...across) - 300) < 1e-6 || Math.abs(Math.max(...down) - Math.min(...down) - 200) < 1e-6;
    assert.ok(isTight);
  }
});

test('what is nearer has more nearness', () => {
  const camera = new Camera({ azimuth: 0, elevation: 0.6 }, CORNERS, 0, 0, 300, 200);
  assert.ok(camera.project(0, -1, 0).near > camera.project(0, 1, 0).near);
  assert.ok(camera.project(0, 0, 1).near > camera.project(0, 0, 0).near);
});

test('the first look goes in over the lowest corner', () => {
  const side = 3;
  const losses = Float32Array.from([9, 5, 1, 5, 0, 5, 2, 5, 9]);
  const { azimuth } = firstTurn({ side, losses } as Terrain);
  const camera = new Camera({ azimuth, elevation: 0.6 }, CORNERS, 0, 0, 300, 200);
  const nearness = ([x, y]: number[]) => camera.project(x, y, 0).near;
  const nearest = [[-1, -1], [1, -1], [1, 1], [-1, 1]].reduce((best, corner) => (nearness(corner) > nearness(best) ? corner : best));
  assert.deepEqual(nearest, [1, -1]);
});

test('a surface is never seen from below or turned over', () => {
  assert.ok(turned({ azimuth: 0, elevation: 0.5 }, { azimuth: 0, elevation: -9 }).elevation > 0);
  assert.ok(turned({ azimuth: 0, elevation: 0.5 }, { azimuth: 0, elevation: 9 }).elevation < Math.PI / 2);
});

test('heights run from the lowest loss to the highest, and what is no number is on top', () => {
  const terrain = { lowest: 2, highest: 6 } as Terrain;
  assert.equal(heightOf(terrain, 2), 0);
  assert.equal(heightOf(terrain, 4), PEAK / 2);
  assert.equal(heightOf(terrain, 99), PEAK);
  assert.equal(heightOf(terrain, NaN), PEAK);
});
