import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { curvePlot } from './curve-plot.ts';
import { curveOf, type CurveKind } from './curves.ts';
import { NO_EXTRAS, type Extras } from './extras.ts';
import type { Table } from './table.ts';

const TABLE: Table = {
  scores: Float64Array.of(0.2, 0.6, 0.7, 0.8), labels: Uint8Array.of(0, 1, 0, 1), rowScores: Float64Array.of(0.8, 0.7, 0.6, 0.2),
  tp: Int32Array.of(1, 1, 2, 2), fp: Int32Array.of(0, 1, 1, 2), positives: 2, negatives: 2, rocAuc: 0.75, averagePrecision: 0.8,
};

const shapes = (kind: CurveKind, extras: Partial<Extras> = {}, band?: { low: Float32Array; high: Float32Array }) =>
  curvePlot({ kind, curve: curveOf(kind, TABLE)!, table: TABLE, extras: { ...NO_EXTRAS, ...extras }, band }, {}, new Numbers('en')).shapes;
const points = ({ xs, ys }: { xs: ArrayLike<number>; ys: ArrayLike<number> }) => Array.from(xs, (x, i) => [x, ys[i]]);

test('ROC goes straight from point to point, over the line of guessing', () => {
  const [chance, curve] = shapes('roc');
  assert.deepEqual(points(chance), [[0, 0], [1, 1]]);
  assert.deepEqual(points(curve), [[0, 0], [0, 0.5], [0.5, 0.5], [0.5, 1], [1, 1]]);
});

test('precision goes in steps, or straight where its area is counted by trapezoids', () => {
  assert.deepEqual(points(shapes('pr')[1]).slice(0, 4), [[0, 1], [0, 1], [0.5, 1], [0.5, 0.5]]);
  assert.deepEqual(points(shapes('pr', { isTrapezoid: true })[1]).slice(0, 3), [[0, 1], [0.5, 1], [0.5, 0.5]]);
});

test('marks on one point share their name; a sweep joins only its own points', () => {
  const marks = shapes('roc', { marks: [0.75, 0.72, 0.1] }).at(-1)!;
  assert.deepEqual([points(marks), marks.notes], [[[0, 0.5], [1, 1]], ['0.75 · 0.72', '0.1']]);
  assert.deepEqual(points(shapes('roc', { sweep: [0.75, 0.1] })[1]), [[0, 0.5], [1, 1]]);
});

test('bands lie below, curves to compare with have dashes of their own, and equal cost is a line through its point', () => {
  const other = { name: 'other', roc: [[0, 0], [1, 1]] as [number, number][], pr: [], rocAuc: 0.5, averagePrecision: 0.5 };
  const [band, , first, second] = shapes('roc', { others: [other, other] }, { low: Float32Array.of(0, 0.5), high: Float32Array.of(0.5, 1) });
  assert.deepEqual([Array.from(band.floor!), points(band)], [[0, 0.5], [[0, 0.5], [1, 1]]]);
  assert.notDeepEqual(first.dash, second.dash);
  const costs = shapes('roc', { equalCost: { slope: 1, x: 0, y: 0.5 } });
  assert.deepEqual(points(costs[2]), [[0, 0.5], [0.5, 1]]);
});
