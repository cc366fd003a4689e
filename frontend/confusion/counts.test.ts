import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Counts } from './counts.ts';

const part = (classes: number, ...counts: number[]) => ({ classes, counts: btoa(String.fromCharCode(...new Uint8Array(Int32Array.from(counts).buffer))), accuracy: null });

test('rows are truth, columns are what was predicted', () => {
  const counts = Counts.of(part(3, 5, 1, 0, 0, 300, 2, 4, 0, 0))!;
  assert.deepEqual([counts.at(0, 1), counts.at(1, 2), counts.at(2, 0)], [1, 2, 4]);
  assert.equal(counts.total, 312);
  assert.equal(counts.right, 305);
  assert.equal(counts.ofClass(1), 302);
});

test('recall divides by the class, precision by what was predicted as it, and nothing is divided by nothing', () => {
  const counts = Counts.of(part(3, 6, 2, 0, 2, 8, 0, 0, 0, 0))!;
  assert.deepEqual([0, 1, 2].map((one) => counts.recall(one)), [0.75, 0.8, undefined]);
  assert.deepEqual([0, 1, 2].map((one) => counts.precision(one)), [0.75, 0.8, undefined]);
});

test('what is no square of that size is no matrix', () => {
  assert.equal(Counts.of(part(3, 1, 2)), undefined);
  assert.equal(Counts.of({ classes: 2, counts: '§', accuracy: null }), undefined);
  assert.equal(Counts.of(part(0)), undefined);
});
