import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ink } from '../echarts/ink.ts';
import { levelsOf, Scale } from './levels.ts';

const INK = { ink: [0, 0, 0], paper: [255, 255, 255], low: [213, 94, 0], high: [0, 114, 178] } as unknown as Ink;

test('losses that differ much have lines at 1, 2 and 5 of each decade', () => {
  assert.deepEqual(levelsOf(0.0083, 22.8), [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]);
  assert.deepEqual(levelsOf(0, 4), [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]);
});

test('the deepest of very many decades are one band', () => {
  assert.deepEqual(levelsOf(1e-9, 1e6), [500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5]);
});

test('losses that differ little have lines in even steps', () => {
  assert.deepEqual(levelsOf(0.6, 0.9), [0.65, 0.7, 0.75, 0.8, 0.85]);
  assert.deepEqual(levelsOf(3, 3), []);
});

test('a loss has its place between two levels', () => {
  const scale = new Scale(0.0083, 22.8);
  assert.equal(scale.bands, 12);
  assert.equal(scale.position(0), 0);
  assert.equal(scale.position(0.01), 1);
  assert.equal(scale.position(0.015), 1.5);
  assert.equal(scale.position(20), 11);
  assert.equal(scale.position(1e9), 12);
  assert.equal(scale.position(NaN), 12);
});

test('low is blue, high is vermilion, and the middle is nearly the paper', () => {
  const scale = new Scale(0.0083, 22.8);
  const [red, , blue] = scale.colour(0, INK);
  assert.ok(blue > red + 60);
  const top = scale.colour(1, INK);
  assert.ok(top[0] > top[2] + 60);
  assert.ok(Math.min(...scale.colour(0.5, INK)) > 240);
});
