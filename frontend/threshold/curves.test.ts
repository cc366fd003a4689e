import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveOf, nearestRow, trace, type Curve } from './curves.ts';
import { hardCases, partFrom, type Points } from './oracle.ts';
import { decode } from './table.ts';

const table = (points: Points) => decode(partFrom(points))!;

/** The chance that a random positive scores higher than a random negative, ties counting half: what AUC means. */
function rankAuc({ scores, labels }: Points): number {
  let [wins, pairs] = [0, 0];
  scores.forEach((a, i) => scores.forEach((b, j) => {
    if (labels[i] !== 1 || labels[j] !== 0) return;
    pairs++;
    wins += a > b ? 1 : a === b ? 0.5 : 0;
  }));
  return wins / pairs;
}

function drawn(kind: 'roc' | 'pr', curve: Curve): [number, number][] {
  const line: [number, number][] = [];
  trace(kind, curve, (x, y) => line.push([x, y]));
  return line;
}

function areaBelow(line: [number, number][]): number {
  return line.slice(1).reduce((area, [x, y], i) => area + ((x - line[i][0]) * (y + line[i][1])) / 2, 0);
}

test('the area below the drawn ROC curve is the chance to rank a pair rightly', () => {
  for (const points of hardCases()) {
    const curve = curveOf('roc', table(points));
    if (curve) assert.ok(Math.abs(areaBelow(drawn('roc', curve)) - rankAuc(points)) < 1e-12);
  }
});

test('the area below the drawn precision-recall curve is average precision', () => {
  const points = { scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1] };
  const curve = curveOf('pr', table(points))!;
  assert.ok(Math.abs(areaBelow(drawn('pr', curve)) - 0.8333333333333333) < 1e-12); // scikit-learn's documentation has it
});

test('ROC goes from (0, 0) to (1, 1), precision-recall from (0, 1) to recall 1', () => {
  for (const points of hardCases()) {
    const [roc, pr] = [curveOf('roc', table(points)), curveOf('pr', table(points))];
    if (roc) assert.deepEqual([roc.xs[0], roc.ys[0], roc.xs.at(-1), roc.ys.at(-1)], [0, 0, 1, 1]);
    if (pr) assert.deepEqual([pr.xs[0], pr.ys[0], pr.xs.at(-1)], [0, 1, 1]);
    if (pr) assert.ok(pr.ys.every(Number.isFinite));
  }
});

test('with one class only there is no ROC curve, and without positives no other either', () => {
  const scores = [0.2, 0.9];
  assert.equal(curveOf('roc', table({ scores, labels: [1, 1] })), undefined);
  assert.ok(curveOf('pr', table({ scores, labels: [1, 1] })));
  assert.equal(curveOf('pr', table({ scores, labels: [0, 0] })), undefined);
  assert.equal(curveOf('roc', table({ scores: [], labels: [] })), undefined);
});

test('when all scores are equal the ROC curve is the diagonal', () => {
  const curve = curveOf('roc', table({ scores: [0.5, 0.5], labels: [0, 1] }))!;
  assert.deepEqual(drawn('roc', curve), [[0, 0], [1, 1]]);
});

test('a click finds the row of the nearest point as the eye sees it', () => {
  const curve = curveOf('roc', table({ scores: [0.9, 0.6, 0.4, 0.1], labels: [1, 0, 1, 0] }))!;
  assert.equal(nearestRow(curve, 0, 0.02, 100, 100), -1);
  assert.equal(nearestRow(curve, 0.02, 0.48, 100, 100), 0);
  assert.equal(nearestRow(curve, 1, 1, 100, 100), 3);
  assert.equal(nearestRow(curve, 0.1, 0.95, 100, 100), 2);
  assert.equal(nearestRow(curve, 0.1, 0.95, 100, 20), 0);
});
