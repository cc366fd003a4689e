import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History, outline, span, type Distribution, type DistributionsPart } from './history.ts';

const part = (step: number, furthest = step, recipe = 1): DistributionsPart => ({ recipe, step, furthest, epoch: step, layers: [] });
const steps = (history: History, count = 100, step = 0) => history.rows(count, step).map((moment) => moment.step);

test('moments are kept in the order of their steps, each once', () => {
  const history = new History();
  for (const moment of [part(0), part(10), part(20), part(10, 20)]) history.put(moment);
  assert.deepEqual(steps(history), [0, 10, 20]);
});

test('another recipe, and a branch, forget what is not theirs', () => {
  const history = new History();
  for (const moment of [part(0), part(10), part(20), part(10, 10)]) history.put(moment);
  assert.deepEqual(steps(history), [0, 10]);
  history.put(part(3, 3, 2));
  assert.deepEqual(steps(history), [3]);
});

test('few rows run from the first to the last moment, with the one that is shown', () => {
  const history = new History();
  for (let step = 0; step <= 100; step++) history.put(part(step));
  assert.deepEqual(steps(history, 5, 33), [0, 25, 33, 50, 75, 100]);
});

test('an outline begins and ends on the axis, and its tallest bin is 1', () => {
  const one: Distribution = { low: 0, high: 4, mean: 2, deviation: 1, counts: [1, 4, 2, 0] };
  assert.deepEqual(outline(one), [[0, 0], [0.5, 0.25], [1.5, 1], [2.5, 0.5], [3.5, 0], [4, 0]]);
  assert.deepEqual(span([one, { ...one, low: -2 }]), [-2, 4]);
  assert.deepEqual(span([{ ...one, low: 3, high: 3 }]), [2.5, 3.5]);
});
