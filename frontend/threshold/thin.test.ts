import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveOf, trace } from './curves.ts';
import { pile } from './pile.ts';
import type { Table } from './table.ts';
import { thin } from './thin.ts';

function draws(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

function manyScores(n: number) {
  const next = draws(7);
  const labels = Array.from({ length: n }, () => (next() < 0.3 ? 1 : 0));
  return { scores: labels.map((label) => Math.min(1, Math.max(0, 0.35 + 0.3 * label + (next() + next() - 1) * 0.5))), labels };
}

/** The table of scores that are all different, by one walk down the sorted ones. */
function tableOf({ scores, labels }: { scores: number[]; labels: number[] }): Table {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b] - scores[a]);
  const [tp, fp] = [new Int32Array(scores.length), new Int32Array(scores.length)];
  order.forEach((point, row) => {
    tp[row] = (row > 0 ? tp[row - 1] : 0) + labels[point];
    fp[row] = row + 1 - tp[row];
  });
  const rowScores = Float64Array.from(order, (point) => scores[point]);
  const positives = tp[scores.length - 1];
  return { scores: Float64Array.from(scores), labels: Uint8Array.from(labels), rowScores, tp, fp, positives, negatives: scores.length - positives, rocAuc: null, averagePrecision: null };
}

/** The lowest and the highest y drawn in each column of pixels, the line between two points included. */
function covered(points: [number, number][], columns: number): [number, number][] {
  const spans = Array.from({ length: columns }, (): [number, number] => [Infinity, -Infinity]);
  points.forEach(([x, y], i) => {
    const [fromX, fromY] = points[Math.max(0, i - 1)];
    const [a, b] = [Math.floor(Math.min(fromX, x) * columns), Math.min(columns - 1, Math.floor(Math.max(fromX, x) * columns))];
    for (let c = Math.min(a, columns - 1); c <= b; c++) {
      spans[c] = [Math.min(spans[c][0], y, a === b ? fromY : Infinity), Math.max(spans[c][1], y, a === b ? fromY : -Infinity)];
    }
  });
  return spans;
}

for (const kind of ['roc', 'pr'] as const) {
  test(`a thinned ${kind} curve of 100,000 points covers the same pixels`, () => {
    const curve = curveOf(kind, tableOf(manyScores(100_000)))!;
    const all = Array.from(curve.xs, (x, i): [number, number] => [x, curve.ys[i]]);
    const drawn: [number, number][] = [];
    trace('roc', curve, (x, y) => drawn.push([x, y])); // straight from point to point
    assert.ok(drawn.length <= 4 * 1025 && drawn.length < all.length / 10, `${drawn.length} of ${all.length}`);
    assert.deepEqual([drawn[0], drawn.at(-1)], [all[0], all.at(-1)]);
    const [before, after] = [covered(all, 512), covered(drawn, 512)];
    before.forEach(([low, high], c) => {
      assert.ok(Math.abs(low - after[c][0]) < 1 / 512 && Math.abs(high - after[c][1]) < 1 / 512, `column ${c}`);
    });
  });
}

test('a short curve keeps every point', () => {
  assert.deepEqual([...thin(Float64Array.of(0, 0.5, 1), Float64Array.of(0, 1, 1))], [0, 1, 2]);
});

test('indices only go up, whatever the values', () => {
  const next = draws(3);
  const xs = Float64Array.from({ length: 20_000 }, () => next()).sort();
  const kept = thin(xs, Float64Array.from(xs, () => next()), 64);
  assert.ok(kept.every((index, i) => i === 0 || index > kept[i - 1]));
  assert.ok(kept.length <= 4 * 64);
});

test('piles hold every point once, the ends in the outer ones', () => {
  const { scores, labels } = manyScores(5000);
  const piles = pile({ scores: Float64Array.from([...scores, 0, 1, NaN]), labels: Uint8Array.from([...labels, 0, 1, 1]) }, 37);
  const ones = labels.filter((label) => label === 1).length;
  assert.deepEqual(piles.map((counts) => counts.reduce((a, b) => a + b)), [5000 - ones + 1, ones + 1]);
  assert.ok(piles[0][0] >= 1 && piles[1][36] >= 1);
});
