import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside, Room } from './room.ts';

const pen = { measureText: (text: string) => ({ width: 7 * text.length }) as TextMetrics };

test('a word goes to the nearest free line, and stays where it belongs if that is free', () => {
  const room = new Room();
  assert.deepEqual(room.take(pen, '0.1643', [50, 100], 'left'), [50, 100]);
  assert.deepEqual(room.take(pen, 'mean 0.1643', [60, 104], 'center'), [60, 119]);
  assert.deepEqual(room.take(pen, 'mean', [60, 100], 'center'), [60, 85]);
  assert.deepEqual(room.take(pen, 'far', [200, 100], 'right'), [200, 100]);
});

test('where all lines near it are taken a word stands where it belongs', () => {
  const room = new Room();
  for (let i = 0; i < 7; i++) room.take(pen, 'word', [0, 0], 'left');
  assert.deepEqual(room.take(pen, 'word', [0, 0], 'left'), [0, 0]);
});

test('signs at one spot stand beside each other, and one that is far from them stays', () => {
  assert.deepEqual(beside([[10, 10], [10, 10], [10, 10], [80, 10]], 20), [[10, 10], [30, 10], [50, 10], [80, 10]]);
  const [first, second] = beside([[10, 10], [12, 22]], 20);
  assert.ok(Math.hypot(first[0] - second[0], first[1] - second[1]) >= 19.9);
  assert.equal(second[1], 22);
});
