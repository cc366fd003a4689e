import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ghosts } from './ghosts.ts';
import type { FieldScale, GhostField } from './model.ts';

const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');
const SCALE: FieldScale = { low: 0, high: 1, contours: [], hasThreshold: true };
/** From 0 at the left to 1 at the right. */
const SLOPE: GhostField = { name: '1', columns: 3, rows: 2, low: 0, high: 1, cells: base64(0, 128, 255, 0, 128, 255), classes: null };

test('the line of a run to compare with moves with the threshold', () => {
  const ghosts = new Ghosts();
  const across = (threshold: number) => ghosts.lines([SLOPE], SCALE, threshold).flatMap(({ pieces }) => pieces.filter((_, i) => i % 2 === 0));
  assert.ok(across(0.5).every((x) => Math.abs(x - 1) < 0.01));
  assert.ok(across(0.25).every((x) => x > 0 && x < 1));
});

test('a field without a threshold has no line, and what is no grid is left out', () => {
  assert.deepEqual(new Ghosts().lines([SLOPE], { ...SCALE, hasThreshold: false }, 0.5), []);
  assert.deepEqual(new Ghosts().lines([{ ...SLOPE, rows: 9 }], SCALE, 0.5), []);
});

test('of more than two classes the borders are drawn', () => {
  const halves: GhostField = { ...SLOPE, low: 0.5, cells: base64(255, 255, 255, 255, 255, 255), classes: base64(0, 0, 1, 0, 0, 1) };
  const [line] = new Ghosts().lines([halves], SCALE, 0.5);
  assert.ok(line.pieces.length > 0);
});
