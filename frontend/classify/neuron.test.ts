import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, thickness, weightsOf } from './neuron.ts';

test('the neuron adds up bias and weighted inputs, and the sigmoid makes a probability of the sum', () => {
  const { z, p } = answer({ w1: 2, w2: -1, b: 0.5 }, { x1: 1, x2: 3, label: 1 });
  assert.equal(z, -0.5);
  assert.ok(Math.abs(p - 0.3775406687981454) < 1e-15);
});

test('only a layer of two inputs and one output is a neuron', () => {
  assert.deepEqual(weightsOf([1, 2, 3]), { w1: 1, w2: 2, b: 3 });
  assert.equal(weightsOf([1, 2, 3, 4]), undefined);
});

test('a heavier weight is drawn thicker, up to a limit', () => {
  assert.ok(thickness(0) < thickness(-1) && thickness(-1) < thickness(4));
  assert.equal(thickness(1000), 9);
});
