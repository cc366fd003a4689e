import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Field, palette } from './field.ts';
import type { Ink } from './ink.ts';

const base64 = (...values: number[]) => btoa(String.fromCharCode(...values));
const INK = { paper: [255, 255, 255], low: [213, 94, 0], high: [0, 114, 178] } as unknown as Ink;
const SCALE = { low: 0, high: 1, contours: [], hasThreshold: true };

test('what is no grid of that size is no field', () => {
  const part = { columns: 2, rows: 2, low: 0, high: 1, cells: base64(0, 1, 2, 3) };
  assert.equal(Field.of(part)?.cells.length, 4);
  for (const wrong of [{ cells: base64(0) }, { cells: '§' }, { columns: 4, rows: 1 }, { high: 0 }]) assert.equal(Field.of({ ...part, ...wrong }), undefined);
});

test('row 0 is the lowest: it is painted last', () => {
  const field = Field.of({ columns: 2, rows: 2, low: 0, high: 1, cells: base64(1, 2, 3, 4) })!;
  const pixels = new Uint32Array(4);
  field.paint(Uint32Array.from({ length: 256 }, (_, i) => i), pixels);
  assert.deepEqual([...pixels], [3, 4, 1, 2]);
});

test('colours run from vermilion over paper to blue, whatever the field\'s own ends are', () => {
  const field = Field.of({ columns: 2, rows: 2, low: -1, high: 2, cells: base64(0, 0, 0, 0) })!;
  const colours = palette(field, SCALE, INK);
  const rgb = (byte: number) => [colours[byte] & 255, (colours[byte] >> 8) & 255, (colours[byte] >> 16) & 255];
  const [low, middle, high] = [0, 0.5, 1].map((value) => rgb(Math.round(field.byteOf(value))));
  assert.ok(low[0] > low[2] && high[2] > high[0]);
  assert.ok(middle.every((part) => part > 250), `${middle}`);
  assert.deepEqual(rgb(0), low, 'beyond the ends the colour stays');
  assert.ok(colours.every((pixel) => pixel >>> 24 === 255), 'opaque');
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
