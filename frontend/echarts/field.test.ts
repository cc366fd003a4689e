import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Field } from './field.ts';

const base64 = (...values: number[]) => btoa(String.fromCharCode(...values));

test('what is no grid of that size is no field', () => {
  const part = { columns: 2, rows: 2, low: 0, high: 1, cells: base64(0, 1, 2, 3) };
  assert.equal(Field.of(part)?.cells.length, 4);
  for (const wrong of [{ cells: base64(0) }, { cells: '§' }, { columns: 4, rows: 1 }, { high: 0 }]) assert.equal(Field.of({ ...part, ...wrong }), undefined);
});

test('the share counts area: cells at the rim reach only half-way into the plane', () => {
  const field = Field.of({ columns: 3, rows: 2, low: 0, high: 1, cells: base64(0, 0, 255, 0, 0, 255) })!;
  assert.equal(field.share(0.5), 0.25);
  assert.equal(field.share(0), 1);
  assert.equal(field.share(1), 0.25);
});

test('between cells the value is interpolated', () => {
  const field = Field.of({ columns: 2, rows: 2, low: 0, high: 255, cells: base64(0, 100, 200, 50) })!;
  assert.deepEqual([field.at(0, 0), field.at(1, 1), field.at(0.5, 0), field.at(0.5, 0.5)], [0, 50, 50, 87.5]);
});

test('classes are one a cell, and each has its share of the plane', () => {
  const part = { columns: 3, rows: 2, low: 0.25, high: 1, cells: base64(0, 255, 51, 0, 0, 255), classes: base64(3, 0, 1, 3, 0, 0) };
  const field = Field.of(part)!;
  assert.deepEqual([0, 1, 2, 3].map((one) => field.shareOf(one)), [0.625, 0.125, 0, 0.25]);
  assert.deepEqual(field.classAt(0.4, 0.2), { classIndex: 0, probability: 1 });
  assert.ok(Math.abs(field.classAt(1, 0)!.probability - 0.4) < 1e-12);
  assert.equal(Field.of({ ...part, classes: base64(1, 2) }), undefined, 'not one a cell');
  assert.equal(Field.of({ ...part, classes: null })!.classAt(0, 0), undefined);
});
