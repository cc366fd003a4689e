import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formula, kindOf, METRICS, type Metric, partOf, valueOf } from './metrics.ts';
import { hardCases, countAgain } from './oracle.ts';
import type { Counts } from './table.ts';
import { ENGLISH, say, TEXT_KEYS } from './texts.ts';

test('metrics are the textbook ratios of the counts', () => {
  const counts = { tn: 15, fp: 2, fn: 3, tp: 17 };
  const expected: Record<Metric, number> = {
    accuracy: 32 / 37,
    precision: 17 / 19,
    recall: 17 / 20,
    fpr: 2 / 17,
    specificity: 15 / 17,
    f1: 34 / 39,
    balancedAccuracy: (17 / 20 + 15 / 17) / 2,
    mcc: (17 * 15 - 2 * 3) / (Math.sqrt(19 * 18) * Math.sqrt(20 * 17)),
  };
  for (const metric of METRICS) assert.equal(valueOf(metric, counts), expected[metric], metric);
});

test('F1 is the harmonic mean of precision and recall, and FPR what specificity leaves', () => {
  for (const points of hardCases()) {
    const counts = countAgain(points, 0.5);
    const [precision, recall, f1] = (['precision', 'recall', 'f1'] as const).map((metric) => valueOf(metric, counts));
    if (precision && recall) assert.ok(Math.abs(f1! - (2 * precision * recall) / (precision + recall)) < 1e-12);
    const [fpr, specificity] = (['fpr', 'specificity'] as const).map((metric) => valueOf(metric, counts));
    if (fpr !== undefined) assert.ok(Math.abs(fpr + specificity! - 1) < 1e-12);
  }
});

test('MCC is the correlation of labels and predictions', () => {
  for (const points of hardCases()) {
    const counts = countAgain(points, 0.5);
    const predicted: number[] = points.scores.map((score) => (score >= 0.5 ? 1 : 0));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = (a: number[], b: number[]) => mean(a.map((value, i) => (value - mean(a)) * (b[i] - mean(b))));
    const both = Math.sqrt(spread(points.labels, points.labels) * spread(predicted, predicted));
    const mcc = valueOf('mcc', counts);
    if (mcc !== undefined) assert.ok(Math.abs(mcc - spread(points.labels, predicted) / both) < 1e-9);
  }
});

test('a metric without anything to divide by has no value but a reason', () => {
  const none = { tn: 0, fp: 0, fn: 0, tp: 0 };
  for (const metric of METRICS) {
    assert.equal(valueOf(metric, none), undefined);
    assert.ok(kindOf(metric).reason in ENGLISH);
  }
  assert.equal(valueOf('precision', { ...none, tn: 4, fn: 1 }), undefined);
  assert.equal(valueOf('recall', { ...none, tn: 4, fp: 1 }), undefined);
});

test('a formula is written with names or with counts', () => {
  assert.equal(formula('precision', (cell) => cell.toUpperCase()), 'TP / (TP + FP)');
  assert.equal(formula('balancedAccuracy', (cell) => cell.toUpperCase()), '[TP / (TP + FN) + TN / (TN + FP)] / 2');
  assert.equal(formula('f1', (cell) => String({ tn: 1, fp: 2, fn: 3, tp: 4 }[cell])), '2·4 / (2·4 + 2 + 3)');
});

/** All of them that are small. */
const COUNTS: Counts[] = Array.from({ length: 4 ** 4 }, (_, i) => ({ tn: i & 3, fp: (i >> 2) & 3, fn: (i >> 4) & 3, tp: i >> 6 }));

test('a formula written with counts comes to the value', () => {
  for (const metric of METRICS) {
    for (const counts of COUNTS) {
      const value = valueOf(metric, counts);
      const written = formula(metric, (cell) => String(counts[cell]));
      if (value !== undefined) assert.ok(Math.abs(worth(written) - value) < 1e-9, `${metric}: ${written} is not ${value}`);
    }
  }
});

/** What a written formula comes to. */
function worth(formula: string): number {
  const code = formula.replaceAll('·', '*').replaceAll('−', '-').replaceAll('[', '(').replaceAll(']', ')').replaceAll(')(', ')*(').replaceAll('√', 'Math.sqrt');
  return new Function(`return ${code}`)();
}

test('a metric that can be negative says where its axis begins', () => {
  for (const metric of METRICS) {
    const values = COUNTS.map((counts) => valueOf(metric, counts) ?? 0);
    assert.equal((kindOf(metric).low ?? 0) < 0, Math.min(...values) < 0, metric);
    assert.ok(Math.abs(Math.max(...values) - 1) < 1e-12, metric);
  }
});

test('no two metrics are drawn alike', () => {
  const strokes = METRICS.map((metric) => `${kindOf(metric).hue} ${kindOf(metric).isDashed === true}`);
  assert.deepEqual(strokes.filter((stroke, i) => strokes.indexOf(stroke) < i), []);
});

test('each count knows its part in a metric', () => {
  assert.deepEqual((['tn', 'fp', 'fn', 'tp'] as const).map((cell) => partOf('precision', cell)), ['none', 'under', 'none', 'over']);
});

test('texts fall back to English, and unknown places stay', () => {
  assert.equal(say({}, 'accuracy'), 'Accuracy');
  assert.equal(say({ accuracy: 'Exactitud' }, 'accuracy'), 'Exactitud');
  assert.equal(say({ invalid: '{value} {other}' }, 'invalid', { value: '2' }), '2 {other}');
  assert.equal(new Set(TEXT_KEYS).size, TEXT_KEYS.length);
});
