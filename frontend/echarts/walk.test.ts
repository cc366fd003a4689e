import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartModel } from './model.ts';
import type { Track } from './track.ts';
import { companions, nearest, step } from './walk.ts';

const track = (kind: Track['kind'], xs: number[], ys: number[]) => ({ kind, xs, ys }) as unknown as Track;
const LINES = { type: 'lines' } as ChartModel;
const PLANE = { type: 'plane' } as ChartModel;
const SAME = (x: number, y: number): [number, number] => [x, y];

test('of curves the pointer means the nearest along x, then the nearer curve', () => {
  const tracks = [track('curve', [0, 10, 20], [0, 0, 0]), track('curve', [0, 10], [90, 90])];
  assert.deepEqual(nearest(LINES, tracks, SAME, [11, 70]), { track: 1, index: 1 });
  assert.deepEqual(nearest(LINES, tracks, SAME, [19, 70]), { track: 0, index: 2 });
});

test('of a plane it means the nearest point, if that is within reach', () => {
  const tracks = [track('points', [0, 100], [0, 100])];
  assert.deepEqual(nearest(PLANE, tracks, SAME, [95, 95]), { track: 0, index: 1 });
  assert.equal(nearest(PLANE, tracks, SAME, [50, 50]), undefined);
});

test('a line that only helps the eye is never meant', () => {
  const tracks = [track('curve', [0, 9], [0, 9]), track('aid', [4], [4])];
  assert.deepEqual(nearest(LINES, tracks, SAME, [4, 4]), { track: 0, index: 0 });
});

test('a gap is never meant', () => {
  assert.deepEqual(nearest(LINES, [track('curve', [1, 2], [1, NaN])], SAME, [2, 1]), { track: 0, index: 0 });
  assert.equal(nearest(LINES, [track('curve', [1], [NaN])], SAME, [1, 1]), undefined);
});

test('keys start at the newest point of a curve, walk by x, skip gaps and stop at the ends', () => {
  const tracks = [track('ghost', [1], [1]), track('curve', [1, 2, 3, 4], [1, NaN, 3, NaN])];
  const first = step(tracks, undefined, 'ArrowRight');
  assert.deepEqual(first, { track: 1, index: 2 });
  assert.deepEqual(step(tracks, first, 'ArrowRight'), first);
  assert.deepEqual(step(tracks, first, 'ArrowLeft'), { track: 1, index: 0 });
  assert.deepEqual(step(tracks, { track: 1, index: 0 }, 'End'), first);
  const long = [track('curve', Array.from({ length: 30 }, (_, i) => i), Array(30).fill(1))];
  assert.deepEqual(step(long, { track: 0, index: 12 }, 'PageUp'), { track: 0, index: 22 });
  assert.deepEqual(step(long, { track: 0, index: 12 }, 'PageDown'), { track: 0, index: 2 });
});

test('points of a plane are walked from left to right, whatever their order', () => {
  const tracks = [track('points', [3, 1, 2], [0, 0, 0])];
  const first = step(tracks, undefined, 'ArrowRight');
  assert.deepEqual(first, { track: 0, index: 1 });
  assert.deepEqual(step(tracks, first, 'ArrowRight'), { track: 0, index: 2 });
});

test('up and down change the curve, keep the place, skip empty ones and go round', () => {
  const tracks = [track('curve', [1, 2, 3], [1, 1, 1]), track('curve', [], []), track('curve', [2.2, 9], [5, 5])];
  assert.deepEqual(step(tracks, { track: 0, index: 1 }, 'ArrowDown'), { track: 2, index: 0 });
  assert.deepEqual(step(tracks, { track: 0, index: 1 }, 'ArrowUp'), { track: 2, index: 0 });
  assert.deepEqual(step(tracks, { track: 2, index: 0 }, 'ArrowDown'), { track: 0, index: 1 });
});

test('other keys and charts without points lead nowhere', () => {
  assert.equal(step([track('curve', [1], [1])], undefined, 'Tab'), undefined);
  assert.equal(step([track('curve', [1], [1])], { track: 0, index: 0 }, 'a'), undefined);
  assert.equal(step([track('curve', [], [])], undefined, 'ArrowRight'), undefined);
});

test('curves that have a value at the same x keep each other company', () => {
  const tracks = [track('curve', [1, 2], [1, 2]), track('curve', [2], [5]), track('curve', [2], [NaN]), track('marks', [2], [0])];
  assert.deepEqual(companions(tracks, { track: 0, index: 1 }), [{ track: 0, index: 1 }, { track: 1, index: 0 }]);
});
