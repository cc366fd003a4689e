import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formula, METRICS, partOf, REASONS, valueOf } from './metrics.ts';
import { hardCases, countAgain } from './oracle.ts';
import { ENGLISH, say, TEXT_KEYS } from './texts.ts';

test('metrics are the textbook ratios of the counts', () => {
  const counts = { tn: 15, fp: 2, fn: 3, tp: 17 };
  const values = METRICS.map((metric) => valueOf(metric, counts));
  assert.deepEqual(values, [32 / 37, 17 / 19, 17 / 20, 2 / 17, 15 / 17, 34 / 39]);
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

test('a metric without anything to divide by has no value but a reason', () => {
  const none = { tn: 0, fp: 0, fn: 0, tp: 0 };
  for (const metric of METRICS) {
    assert.equal(valueOf(metric, none), undefined);
    assert.ok(REASONS[metric] in ENGLISH);
  }
  assert.equal(valueOf('precision', { ...none, tn: 4, fn: 1 }), undefined);
  assert.equal(valueOf('recall', { ...none, tn: 4, fp: 1 }), undefined);
});

test('a formula is written with names or with counts', () => {
  assert.equal(formula('precision', (cell) => cell.toUpperCase()), 'TP / (TP + FP)');
  assert.equal(formula('f1', (cell) => String({ tn: 1, fp: 2, fn: 3, tp: 4 }[cell])), '2·4 / (2·4 + 2 + 3)');
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
