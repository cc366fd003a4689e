import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import type { UncertaintyPart } from '../frames/frame.ts';
import { partFrom } from './oracle.ts';
import { countsAt, decode } from './table.ts';
import { areaOf, countsSentence, curveSentence, intervalSentence, noCurveSentence } from './words.ts';

const english = new Numbers('en');
const TABLE = decode({ ...partFrom({ scores: [0.9, 0.6, 0.4, 0.2], labels: [1, 0, 1, 0] }), rocAuc: 0.75, averagePrecision: 0.8333 })!;
const COUNTS = countsAt(TABLE, 0.5);

test('a threshold is said with what it makes of the points', () => {
  assert.equal(countsSentence({}, english, 0.5, COUNTS), 'Threshold 0.500: 1 true negative, 1 false positive, 1 false negative, 1 true positive.');
});

test('a curve is said with its area and its point at the threshold', () => {
  assert.equal(curveSentence({}, english, 'roc', TABLE, 0.5, COUNTS), 'ROC curve, AUC 0.750. At threshold 0.500: false positive rate 0.500, recall 0.500.');
  assert.match(curveSentence({}, english, 'pr', TABLE, 0.5, COUNTS), /average precision 0\.833\. .* recall 0\.500, precision 0\.500\.$/);
  assert.deepEqual([areaOf('roc', TABLE), areaOf('pr', TABLE)], [0.75, 0.8333]);
});

test('points of one class have no curve, and it is said of which', () => {
  const of = (labels: number[]) => noCurveSentence({ onlyPositives: 'all 1', onlyNegatives: 'all 0' }, decode(partFrom({ scores: labels.map(() => 0.5), labels }))!);
  assert.deepEqual([of([1, 1]), of([0, 0]), of([])], ['all 1', 'all 0', '']);
});

test('how sure an area is stands there only where it is known', () => {
  const known = { draws: 1000, level: 0.95, rocAuc: { low: 0.5, high: 1, measured: 0.75 }, averagePrecision: null } as UncertaintyPart;
  assert.equal(intervalSentence({}, english, 'roc', known), '95% of 1000 bootstrap draws: 0.500 to 1.000');
  assert.equal(intervalSentence({}, english, 'pr', known), undefined);
  assert.equal(intervalSentence({}, english, 'roc', undefined), undefined);
});
