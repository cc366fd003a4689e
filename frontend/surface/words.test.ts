import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../echarts/numbers.ts';
import { bowl, parabola } from './example.ts';
import { Words } from './words.ts';

const english = new Words({}, new Numbers('en'));

test('a point is said with its place and its loss, the lowest place after it', () => {
  assert.equal(english.point(bowl(), { x: 2, y: 3 }), 'b 2.000, w 3.000: loss 6.250');
  assert.equal(english.surface(bowl(), { x: 2, y: 3 }), 'b 2.000, w 3.000: loss 6.250 · lowest 0.2500 at b 1.000, w 2.000');
  assert.equal(english.surface(bowl(), undefined), 'lowest 0.2500 at b 1.000, w 2.000');
});

test('a parameter is said with loss and gradient, and its step with where it leads', () => {
  assert.equal(english.section(parabola(), 0, 0), 'b 0.000: loss 1.500, gradient −2.00');
  assert.equal(english.section(parabola(), 0, 0.25), 'b 0.000: loss 1.500, gradient −2.00 · a step leads to b 0.500, loss 0.7500');
});

test('a step that goes too far is called what it is', () => {
  assert.match(english.section(parabola(), 0, 0.75), /loss 0\.7500, beyond the lowest point$/);
  assert.match(english.section(parabola(), 0, 1.25), /, higher than before$/);
});

test('words and numbers are the reader’s', () => {
  const spanish = new Words({ summary: '{x} = {xValue}; pérdida {loss}' }, new Numbers('es'));
  assert.equal(spanish.point(bowl(), { x: 2, y: 3 }), 'b = 2,000; pérdida 6,250');
});
