import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Curve, LIMIT, thinned } from './curve.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test('increments follow one another', () => {
  const curve = new Curve();
  curve.put(0, [1, 2], [0.9, 0.8]);
  curve.put(2, [3], [0.7]);
  assert.deepEqual(curve.points(), [[1, 0.9], [2, 0.8], [3, 0.7]]);
  assert.deepEqual(curve.last(), { x: 3, y: 0.7 });
});

test('an increment replaces what lies after its place, and from 0 everything', () => {
  const curve = new Curve();
  curve.put(0, [1, 2, 3], [9, 8, 7]);
  curve.put(1, [2], [5]);
  assert.deepEqual(curve.points(), [[1, 9], [2, 5]]);
  curve.put(0, [], []);
  assert.equal(curve.size, 0);
  assert.equal(curve.last(), undefined);
});

test('null and what is not finite become gaps, and the newest value is found before them', () => {
  const curve = new Curve();
  curve.put(0, [1, 2, 3, 4], [1, null, Infinity, 'NaN' as unknown as number]);
  assert.deepEqual(curve.ys, [1, NaN, NaN, NaN]);
  assert.deepEqual(curve.last(), { x: 1, y: 1 });
});

test('a curve of a million epochs keeps its bound, its ends and its extremes', () => {
  const curve = new Curve();
  const loss = (epoch: number) => (epoch === 123_456 ? 99 : epoch === 654_321 ? -99 : 1 / (1 + epoch));
  for (let from = 0; from < 1_000_000; from += 5_000) {
    const epochs = numbers(from, from + 5_000);
    curve.put(from, epochs, epochs.map(loss));
    assert.ok(curve.size <= LIMIT);
  }
  assert.equal(curve.xs[0], 0);
  assert.deepEqual(curve.last(), { x: 999_999, y: loss(999_999) });
  assert.ok(curve.ys.includes(99) && curve.ys.includes(-99));
  assert.ok(curve.size >= LIMIT / 2 - 1, `only ${curve.size} points are left`);
  assert.deepEqual([...curve.xs], [...curve.xs].sort((a, b) => a - b));
  curve.points().forEach(([epoch, value]) => assert.equal(value, loss(epoch)));
});

test('a rewind into the thinned part cuts by the server\'s index', () => {
  const curve = new Curve(100);
  curve.put(0, numbers(0, 1000), numbers(0, 1000));
  curve.put(400, [400], [-1]);
  assert.deepEqual(curve.last(), { x: 400, y: -1 });
  assert.ok(curve.xs.slice(0, -1).every((x) => x < 400));
});

test('thinning a gap leaves a gap', () => {
  const kept = thinned([1, NaN, NaN, NaN, NaN, 2]);
  assert.deepEqual(kept.map((i) => [1, NaN, NaN, NaN, NaN, 2][i]).map(Number.isNaN), [false, true, false]);
});

test('lists of unequal length and missing lists do no harm', () => {
  const curve = new Curve();
  curve.put(0, [1, 2, 3], [1]);
  curve.put(1, undefined as unknown as number[], undefined as unknown as number[]);
  assert.equal(curve.size, 1);
});
