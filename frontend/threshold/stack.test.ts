import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generator } from './oracle.ts';
import { diameterFor, stack } from './stack.ts';

const band = { width: 400, height: 80, diameter: 8 };

function sparse(count: number): number[] {
  const random = generator(3);
  return Array.from({ length: count }, () => random() * band.width);
}

test('dots that have room do not touch each other', () => {
  const xs = sparse(120);
  const ys = stack(xs, band);
  for (let i = 0; i < xs.length; i++) {
    for (let j = 0; j < i; j++) assert.ok(Math.hypot(xs[i] - xs[j], ys[i] - ys[j]) >= band.diameter - 0.01);
  }
});

test('dots stay in their band, also in a pile that is too high for it', () => {
  for (const xs of [sparse(2000), new Array(900).fill(399.9), [0, 400, -3, 480]]) {
    for (const y of stack(xs, band)) assert.ok(y >= 4 && y <= 76.001, String(y));
  }
});

test('a pile that fits once moved together still shows every dot', () => {
  const ys = stack(new Array(60).fill(200), band);
  assert.equal(new Set(ys).size, 60);
});

test('the same points always stand in the same places, and a lone one at the axis', () => {
  const xs = sparse(300);
  assert.deepEqual(stack(xs, band), stack(xs, band));
  assert.deepEqual([...stack([17], band)], [4]);
});

test('moving one point leaves those before it where they were', () => {
  const xs = sparse(50);
  const before = stack(xs, band);
  xs[49] = 10;
  assert.deepEqual(stack(xs, band).slice(0, 49), before.slice(0, 49));
});

test('a score that is no number has no place and disturbs nobody', () => {
  const ys = stack([NaN, 20], band);
  assert.ok(Number.isNaN(ys[0]));
  assert.equal(ys[1], 4);
});

test('more dots are smaller dots', () => {
  const sizes = [10, 100, 500, 2000, 9000].map((count) => diameterFor(count, false));
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
});
