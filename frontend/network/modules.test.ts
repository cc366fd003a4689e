import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, placeFor } from './modules.ts';

const modules = (...types: string[]) => types.map((type) => ({ type, text: type, parameters: [] }));
const places = (gaps: { place: number }[][]) => gaps.map((gap) => gap.map(({ place }) => place));

test('a head shows its linear layer and the first activation behind it, gaps hold the rest', () => {
  const { heads, gaps } = arrange(modules('Dropout', 'Linear', 'BatchNorm1d', 'ReLU', 'Dropout', 'Tanh', 'Linear', 'Sigmoid'));
  assert.deepEqual(heads.map(({ linear, activation }) => [linear.place, activation?.place]), [[1, 3], [6, undefined]]);
  assert.deepEqual(places(gaps), [[0], [2, 4, 5], [7]]);
});

test('a layer is added at the end of a gap, normalisation right behind the linear layer', () => {
  const all = modules('Linear', 'ReLU', 'Dropout', 'Linear');
  const arrangement = arrange(all);
  assert.equal(placeFor(arrangement, 0, 'Dropout', all.length), 0);
  assert.equal(placeFor(arrangement, 1, 'Linear', all.length), 3);
  assert.equal(placeFor(arrangement, 1, 'BatchNorm1d', all.length), 1);
  assert.equal(placeFor(arrangement, 2, 'Sigmoid', all.length), 4);
});
