import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weightOf, type Layer } from './model.ts';

const layer = (place: number, isNorm: boolean, hasBias = true): Layer => ({ place, name: '', outs: [], ins: [], hasBias, isNorm });

test('a weight of the network is found among all layers that have weights, norms between them', () => {
  const layers = [layer(0, true), layer(1, false, false), layer(2, true), layer(4, false)];
  assert.deepEqual(weightOf(layers, { layer: 1, out: 2, in: 3 }), { layer: 3, out: 2, in: 3 });
  assert.deepEqual(weightOf(layers, { place: 2 }), { layer: 2, out: 0, in: 0 });
  assert.equal(weightOf(layers, { layer: 0, out: 0, in: -1 }), undefined, 'it has no bias');
  assert.equal(weightOf(layers, { layer: 2, out: 0, in: 0 }), undefined);
  assert.equal(weightOf(layers, { place: 3 }), undefined);
});
