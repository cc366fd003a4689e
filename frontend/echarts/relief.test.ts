import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contour } from './contours.ts';
import { Field } from './field.ts';
import type { Ink } from './ink.ts';
import { Relief } from './relief.ts';

const INK = { paper: [255, 255, 255], low: [213, 94, 0], high: [0, 114, 178] } as unknown as Ink;
const SCALE = { low: 0, high: 1, contours: [], hasThreshold: false };
const PROBABILITY = { ...SCALE, hasThreshold: true };

function field(columns: number, rows: number, byte: (x: number, y: number) => number, ends = { low: 0, high: 1 }): Field {
  const cells = Array.from({ length: columns * rows }, (_, i) => Math.round(byte(i % columns, Math.floor(i / columns))));
  return Field.of({ columns, rows, ...ends, cells: btoa(String.fromCharCode(...cells)) })!;
}

const rgb = (pixel: number) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

test('row 0 is the lowest: it is painted last', () => {
  const { width, height, colours } = new Relief(field(2, 2, (_, y) => 255 * y), SCALE).paint(INK);
  const [top, bottom] = [rgb(colours[0]), rgb(colours[width * height - 1])];
  assert.ok(top[2] > top[0], `blue above, was ${top}`);
  assert.ok(bottom[0] > bottom[2], `vermilion below, was ${bottom}`);
});

test('colours run from vermilion over paper to blue, whatever the field\'s own ends are', () => {
  const byte = (value: number) => ((value + 1) / 3) * 255;
  const painted = (value: number) => rgb(new Relief(field(2, 2, () => byte(value), { low: -1, high: 2 }), SCALE).paint(INK).colours[0]);
  const [low, middle, high] = [0, 0.5, 1].map(painted);
  assert.ok(low[0] > low[2] && high[2] > high[0]);
  assert.ok(middle.every((part) => part > 250), `${middle}`);
  assert.deepEqual(painted(-1), low, 'beyond the ends the colour stays');
});

test('every pixel is painted and opaque', () => {
  for (const side of [2, 3, 64, 300]) {
    const { width, height, colours } = new Relief(field(side, side, (x) => (255 * x) / side), PROBABILITY).paint(INK);
    assert.equal(colours.length, width * height);
    assert.ok(colours.every((pixel) => pixel >>> 24 === 255));
  }
});

test('a value is found where the field has it', () => {
  for (const scale of [SCALE, PROBABILITY]) {
    const ramp = new Relief(field(256, 2, (x) => x), scale);
    for (const value of [0.1, 0.5, 0.9]) {
      const [x] = contour(ramp.heights, 256, 2, ramp.heightOf(value));
      assert.ok(Math.abs(x - value * 255) < 0.1, `${value} at ${x / 255}`);
    }
  }
});

test('a narrow field has fine steps, and a value beyond its ends no line', () => {
  const ramp = new Relief(field(256, 2, (x) => x, { low: 0.48, high: 0.52 }), PROBABILITY);
  const [x] = contour(ramp.heights, 256, 2, ramp.heightOf(0.5));
  assert.ok(Math.abs(x - 127.5) < 0.1, `0.5 at ${x}`);
  for (const beyond of [0.1, 0.47, 0.53, 1]) assert.equal(contour(ramp.heights, 256, 2, ramp.heightOf(beyond)).length, 0);
});

test('the boundary of a steep sigmoid is straight between cells', () => {
  const slope = (x: number, y: number) => 255 / (1 + Math.exp(-2.5 * (x - 8 - 0.37 * (y - 8))));
  const relief = new Relief(field(17, 17, slope), PROBABILITY);
  const pieces = contour(relief.heights, 17, 17, relief.heightOf(0.75));
  const away = (x: number, y: number) => Math.abs(x - 8 - 0.37 * (y - 8) - Math.log(3) / 2.5);
  for (let i = 0; i < pieces.length; i += 2) assert.ok(away(pieces[i], pieces[i + 1]) < 0.03);
});
