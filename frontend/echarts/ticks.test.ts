import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from './numbers.ts';
import { linearTicks, logTicks } from './ticks.ts';

test('linear ticks are round and lie within the range', () => {
  assert.deepEqual(linearTicks([0, 1], 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(linearTicks([-1.3, 2.1], 4), [-1, 0, 1, 2]);
  assert.deepEqual(linearTicks([0.1234, 0.1239], 3), [0.1234, 0.1236, 0.1238]);
});

test('epochs get no fractions', () => {
  assert.deepEqual(linearTicks([0, 3], 8, true), [0, 1, 2, 3]);
});

test('there are never many more ticks than asked for', () => {
  for (let k = 1; k < 400; k++) {
    const [min, max] = [-(k % 7) * 1.37, k ** 1.9];
    for (const count of [1, 3, 8]) assert.ok(linearTicks([min, max], count).length <= count + 1);
  }
});

test('log ticks are powers of ten, with 2 and 5 where there is room', () => {
  assert.deepEqual(logTicks([0.001, 10], 5), [0.001, 0.01, 0.1, 1, 10]);
  assert.deepEqual(logTicks([0.1, 2], 6), [0.1, 0.2, 0.5, 1, 2]);
  assert.deepEqual(logTicks([1e-12, 1], 4), [1e-12, 1e-9, 1e-6, 1e-3, 1]);
  assert.deepEqual(logTicks([0.31, 0.47], 4), [0.35, 0.4, 0.45]);
});

test('an empty, inverted or endless range has no ticks', () => {
  for (const range of [[1, 1], [2, 1], [NaN, 1], [0, Infinity]] as const) {
    assert.deepEqual(linearTicks(range, 5), []);
    assert.deepEqual(logTicks(range, 5), []);
  }
  assert.deepEqual(logTicks([-1, 1], 5), []);
});

test('numbers are short on axes, steady in the text and whole on a close look', () => {
  const numbers = new Numbers('en');
  assert.deepEqual([0, 0.25, 12000, 1e-5, -2.5e9].map((value) => numbers.tick(value)), ['0', '0.25', '12,000', '10⁻⁵', '−2.5·10⁹']);
  assert.deepEqual([0.36, 1234.5, 0.00001234].map((value) => numbers.significant(value)), ['0.3600', '1235', '1.234·10⁻⁵']);
  assert.deepEqual([1234, 9999, 10_000, 123456.7].map((value) => numbers.whole(value)), ['1234', '9999', '10,000', '123,457']);
  assert.equal(numbers.decimals(0.5), '0.500');
  assert.equal(numbers.full(0.1 + 0.2), '0.30000000000000004');
  assert.equal(new Numbers('es').full(-0.25), '−0,25');
  assert.equal(new Numbers('es').full(1.5e-7), '1,5e−7');
  for (const gap of [null, undefined, NaN, Infinity]) assert.equal(numbers.significant(gap), '–');
});

test('numbers follow the reader\'s language, and an unknown one does no harm', () => {
  assert.equal(new Numbers('es').significant(0.36), '0,3600');
  assert.equal(new Numbers('no such language').decimals(0.5).length, 5);
});
