import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Field } from './field.ts';
import { classColour, mix, symbolOf, type Ink, type Rgb } from './ink.ts';
import { Regions, STRENGTH } from './regions.ts';

const INK = { paper: [255, 255, 255], low: [213, 94, 0], high: [0, 114, 178] } as unknown as Ink;
const base64 = (values: number[]) => btoa(String.fromCharCode(...values));

/** A field of three classes, from their logits. */
function field(columns: number, rows: number, logits: (x: number, y: number) => number[]): Field {
  const cells: number[] = [];
  const classes: number[] = [];
  for (let i = 0; i < columns * rows; i++) {
    const raised = logits(i % columns, Math.floor(i / columns)).map(Math.exp);
    const best = raised.indexOf(Math.max(...raised));
    classes.push(best);
    cells.push(Math.round(((raised[best] / raised.reduce((a, b) => a + b)) * 1.5 - 0.5) * 255));
  }
  return Field.of({ columns, rows, low: 1 / 3, high: 1, cells: base64(cells), classes: base64(classes) })!;
}

const rgb = (pixel: number): Rgb => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

test('each region has the colour of its class, row 0 is painted last', () => {
  const sure = (x: number, y: number) => (y === 0 ? [0, 0, 50] : x === 0 ? [50, 0, 0] : [0, 50, 0]);
  const { width, height, colours } = new Regions(field(2, 2, sure)).paint(INK);
  const full = (classIndex: number) => mix(INK.paper, classColour(classIndex, 'training', INK), STRENGTH);
  assert.deepEqual(rgb(colours[0]), full(0));
  assert.deepEqual(rgb(colours[width - 1]), full(1));
  assert.deepEqual(rgb(colours[width * (height - 1)]), full(2));
});

test('where nothing is sure there is paper, and every pixel is painted', () => {
  const { colours } = new Regions(field(5, 4, () => [0, 0, 0])).paint(INK);
  assert.ok(colours.every((pixel) => pixel >>> 24 === 255 && rgb(pixel).every((part) => part > 250)));
});

test('a single class has no border', () => {
  assert.deepEqual(new Regions(field(4, 4, () => [9, 0, 0])).borders(), []);
});

test('the border of two classes lies where their logits meet, between cells too', () => {
  const pieces = new Regions(field(17, 17, (x, y) => [0, 1.5 * (x - 8.2 - 0.37 * (y - 8)), -40])).borders();
  assert.ok(pieces.length > 0);
  for (let i = 0; i < pieces.length; i += 2) assert.ok(Math.abs(pieces[i] - 8.2 - 0.37 * (pieces[i + 1] - 8)) < 0.05, `${pieces[i]}, ${pieces[i + 1]}`);
});

test('three regions have borders between each two of them', () => {
  const corner = (x: number, y: number) => [[0, 0], [16, 0], [8, 16]].map(([cx, cy]) => -Math.hypot(x - cx, y - cy));
  const pieces = new Regions(field(17, 17, corner)).borders();
  const isNear = (x: number, y: number) => pieces.some((_, i) => i % 2 === 0 && Math.hypot(pieces[i] - x, pieces[i + 1] - y) < 0.6);
  for (const [x, y] of [[8, 1], [3, 8.5], [13, 8.5]]) assert.ok(isNear(x, y), `no border near ${x}, ${y}`);
});

test('no two of ten classes look alike', () => {
  const looks = [...Array(10).keys()].map((one) => `${symbolOf(one)} ${classColour(one, 'training', INK)}`);
  assert.equal(new Set(looks).size, 10);
});
